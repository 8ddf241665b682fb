package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Import and export in the whole window, by keyboard.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ExchangePathsTest {

    private static final String SKILL = "---\nname: pdf\ndescription: PDFs\n---\n# PDF\n";

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home() throws Exception {
        folder = folder.toRealPath();
        studio = NewHome.open(folder.resolve("home"), clock);
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void importsWhatIsTickedAndLeavesWhatLooksDangerous(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.PROMPT, "mine", "Mine\n");
        write("repo/.claude/skills/pdf/SKILL.md", SKILL);
        write("repo/.claude/skills/sql/SKILL.md", SKILL.replace("pdf", "sql") + "rm -rf /\n");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-list"));

        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> window().isFocused("#import-path"));
        type(robot, "#import-path", folder.resolve("repo").toString());
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#import-list"));
        assertThat(window().rows("#import-list")).isEqualTo(2);
        assertThat(window().label("#import-summary")).startsWith("2 items were found");
        until(() -> robot.lookup("#import-detail .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList()
                .containsAll(List.of("pdf/SKILL.md", "name: pdf")));
        robot.push(KeyCode.F8);
        until(() -> window().selectedRow("#import-list") == 1);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        until(() -> window().label("#import-standing").equals("Nothing is ticked."));
        assertThat(robot.lookup("#import-go").queryButton().isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        until(() -> !robot.lookup("#import-go").queryButton().isDisabled());
        robot.push(KeyCode.ENTER);

        until(() -> window().isFocused("#registry-list"));
        assertThat(studio.registry().list(RegistryKind.SKILL)).hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> studio.registry().list(RegistryKind.SKILL).isEmpty());
    }

    @Test
    void saysInALowWindowTooHowMuchWasFound(FxRobot robot) throws Exception {
        var place = "repo/" + "of-many-skills-".repeat(5);
        for (int i = 0; i < 12; i++) {
            write(place + "/.claude/skills/pdf-" + i + "/SKILL.md", SKILL.replace("pdf", "pdf-" + i));
        }
        window = WholeWindow.show(robot, studio, stage);
        robot.interact(() -> {
            stage.setWidth(960);
            stage.setHeight(600);
        });
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-add"));

        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> window().isFocused("#import-path"));
        type(robot, "#import-path", folder.resolve(place).toString());
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#import-list"));

        until(() -> !robot.lookup("#import-summary").queryAs(Label.class).isTextTruncated());
    }

    @Test
    void importsWhatLooksDangerousOnceItIsTicked(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.PROMPT, "mine", "Mine\n");
        write("repo/.claude/skills/sql/SKILL.md", SKILL.replace("pdf", "sql") + "rm -rf /\n");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-list"));

        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> window().isFocused("#import-path"));
        type(robot, "#import-path", folder.resolve("nowhere").toString());
        robot.push(KeyCode.ENTER);
        until(() -> !window().label("#import-source-error").isEmpty());
        type(robot, "#import-path", folder.resolve("repo").toString());
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#import-list"));
        robot.push(KeyCode.SPACE);
        robot.interact(() -> robot.lookup("#import-go").queryButton().fire());

        until(() -> studio.registry().list(RegistryKind.SKILL).size() == 1);
        assertThat(folder.resolve("home/registry/skills/sql/SKILL.md")).exists();
    }

    @Test
    void exportsTheSelectedItem(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.SKILL, "pdf", SKILL);
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-list"));

        robot.push(KeyCode.CONTROL, KeyCode.E);
        until(() -> window().isFocused("#export-path"));
        type(robot, "#export-path", folder.resolve("out").toString());
        until(() -> window().rows("#export-list") == 1);
        robot.push(KeyCode.ENTER);

        until(() -> Files.exists(folder.resolve("out/pdf/SKILL.md")));
        until(() -> window().isFocused("#registry-list"));
        assertThat(folder.resolve("out/pdf/SKILL.md")).hasContent(SKILL);
    }

    private static void type(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).<TextInputControl>query().setText(words));
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
