package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.Shortcut.Stroke;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RebindViewModelTest {

    private static final Stroke ENTER = named("Enter");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final Command palette = Command.of("command.palette", () -> {}).on("Mod+K", "Mod+Shift+P");
    private final Command switcher = Command.of("command.switcher", () -> {}).on("Mod+P");
    private final CommandCatalogue catalogue = new CommandCatalogue();
    private WindowWorld world;
    private ShortcutsViewModel shortcuts;
    private RebindViewModel rebind;
    private boolean closed;

    @BeforeEach
    void ask() {
        world = new WindowWorld(database, folder);
        catalogue.add(List.of(palette, switcher));
        shortcuts = new ShortcutsViewModel(world.settings, catalogue, world.bench);
        shortcuts.load();
        rebind = new RebindViewModel(palette, shortcuts, () -> closed = true, world.text);
    }

    @Test
    void givesTheCommandTheKeysThatWerePressed() {
        rebind.press(held("J"));
        rebind.press(ENTER);

        assertThat(closed).isTrue();
        assertThat(keys(palette)).containsExactly("Mod+J");
        assertThat(stored()).isEqualTo(Map.of("palette", "Mod+J").toString().replace("=", ":"));
    }

    @Test
    void takesTwoCharactersForASequence() {
        rebind.press(named("h"));
        rebind.press(named("p"));
        rebind.press(ENTER);

        assertThat(keys(palette)).containsExactly("h p");
    }

    @Test
    void namesTheCommandThatWouldLoseTheKeys() {
        rebind.press(held("P"));
        assertThat(rebind.remarkProperty().get()).contains("Switch project");

        rebind.press(ENTER);

        assertThat(keys(palette)).containsExactly("Mod+P");
        assertThat(keys(switcher)).isEmpty();
    }

    @Test
    void takesKeysFromTheCommandTheyWereGivenToBefore() {
        shortcuts.choose("switcher", Shortcut.parse("Mod+J"));

        rebind.press(held("J"));
        rebind.press(ENTER);

        assertThat(keys(palette)).containsExactly("Mod+J");
        assertThat(keys(switcher)).containsExactly("Mod+P");
    }

    @Test
    void refusesWhatTypesACharacterOnOtherKeyboards() {
        rebind.press(new Stroke(Set.of("Mod", "Alt"), "E"));
        rebind.press(ENTER);

        assertThat(closed).isFalse();
        assertThat(rebind.remarkProperty().get())
                .contains(KeyCaps.MAC ? "⌘⌥E" : "Ctrl+Alt+E")
                .contains("AltGr");
        assertThat(keys(palette)).containsExactly("Mod+K", "Mod+Shift+P");
    }

    @Test
    void leavesTheListsTheirKeys() {
        rebind.press(named("j"));
        rebind.press(ENTER);

        assertThat(closed).isFalse();
        assertThat(rebind.remarkProperty().get()).isNotEmpty();
    }

    @Test
    void leavesTheKeysAsTheyAreOnEsc() {
        rebind.press(held("J"));
        rebind.press(named("Esc"));

        assertThat(closed).isTrue();
        assertThat(keys(palette)).containsExactly("Mod+K", "Mod+Shift+P");
    }

    @Test
    void givesBackTheKeysItCameWith() {
        shortcuts.choose("palette", Shortcut.parse("Mod+J"));
        shortcuts.choose("switcher", Shortcut.parse("Mod+L"));

        shortcuts.reset("palette");
        assertThat(keys(palette)).containsExactly("Mod+K", "Mod+Shift+P");
        assertThat(keys(switcher)).containsExactly("Mod+L");

        shortcuts.resetAll();
        assertThat(keys(switcher)).containsExactly("Mod+P");
    }

    @Test
    void keepsTheKeysForTheNextStart() {
        rebind.press(held("J"));
        rebind.press(ENTER);

        var next = new CommandCatalogue();
        var again = Command.of("command.palette", () -> {}).on("Mod+K");
        next.add(List.of(again));
        new ShortcutsViewModel(world.settings, next, world.bench).load();

        assertThat(keys(again)).containsExactly("Mod+J");
    }

    private String stored() {
        return world.settings.value(Settings.KEYBOARD_SHORTCUTS).toString().replace("\"", "");
    }

    private static List<String> keys(Command command) {
        return command.keys().get().stream().map(Shortcut::toString).toList();
    }

    private static Stroke held(String key) {
        return new Stroke(Set.of("Mod"), key);
    }

    private static Stroke named(String key) {
        return new Stroke(Set.of(), key);
    }
}
