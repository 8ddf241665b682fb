package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.Shortcut;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SettingsOfTheWindowTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private WindowWorld world;

    @BeforeEach
    void world() {
        world = new WindowWorld(database, folder);
    }

    @Test
    void keepsTheTheme() {
        var look = look();
        assertThat(look.themeProperty().getValue()).isEqualTo(Theme.DARK);

        look.switchTheme();

        assertThat(world.settings.text(Settings.THEME)).contains("light");
        assertThat(look().themeProperty().getValue()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void followsTheSystem() {
        var look = look();
        look.choose(ThemeChoice.SYSTEM);

        look.systemIsDarkProperty().set(false);

        assertThat(look.themeProperty().getValue()).isEqualTo(Theme.LIGHT);
        assertThat(world.settings.text(Settings.THEME)).contains("system");
    }

    @Test
    void isDarkWhereTheSettingSaysSomethingElse() {
        world.settings.put(Settings.THEME, "sepia");

        assertThat(look().themeProperty().getValue()).isEqualTo(Theme.DARK);
    }

    @Test
    void keepsTheSidebarFolded() {
        look().toggleSidebar();

        assertThat(world.settings.flag(Settings.SIDEBAR_COLLAPSED)).isTrue();
        assertThat(look().foldedProperty().get()).isTrue();
    }

    @Test
    void takesOverTheKeysTheUserChooses() {
        var catalogue = catalogue();

        world.settings.put(Settings.KEYBOARD_SHORTCUTS, Map.of("palette", "Mod+J"));

        assertThat(catalogue.find("palette").orElseThrow().shortcut()).contains(Shortcut.parse("Mod+J"));
    }

    @Test
    void reportsAKeyThatCannotBeAndKeepsTheOwnOne() {
        var catalogue = catalogue();

        world.settings.put(Settings.KEYBOARD_SHORTCUTS, Map.of("palette", "Mod+Alt+E"));

        assertThat(catalogue.find("palette").orElseThrow().shortcut()).contains(Shortcut.parse("Mod+K"));
        assertThat(world.notices.shown())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("Mod+Alt+E"));
    }

    @Test
    void reportsAKeyThatCannotBeOnlyOnce() {
        catalogue();
        world.settings.put(Settings.KEYBOARD_SHORTCUTS, Map.of("palette", "Mod+Alt+E"));

        world.settings.put(Settings.THEME, "light");

        assertThat(world.notices.shown()).hasSize(1);
    }

    @Test
    void changesItsLooksAlsoWhereNothingMayBeWritten() {
        var look = new LookViewModel(world.settings, world.readOnly());

        look.switchTheme();

        assertThat(look.themeProperty().getValue()).isEqualTo(Theme.LIGHT);
        assertThat(world.settings.text(Settings.THEME)).contains("dark");
        assertThat(world.notices.shown()).isEmpty();
    }

    private LookViewModel look() {
        var look = new LookViewModel(world.settings, world.bench);
        look.load();
        return look;
    }

    private CommandCatalogue catalogue() {
        var catalogue = new CommandCatalogue();
        catalogue.add(List.of(Command.of("palette", () -> {}).on("Mod+K")));
        new ShortcutsViewModel(world.settings, catalogue, world.bench).load();
        return catalogue;
    }
}
