package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
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

/// The stack and the dependencies on a project's overview, by keyboard: focus stays where somebody works.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class OverviewPathsTest {

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private ProjectId atlas;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home(FxRobot robot) throws Exception {
        folder = folder.toRealPath();
        studio = NewHome.open(folder.resolve("home"), clock);
        Files.createDirectories(folder.resolve("atlas"));
        atlas = studio.projects()
                .register(folder.resolve("atlas"), "atlas", null)
                .id();
        for (var tech : new String[] {"FastAPI", "Flask", "Quart"}) {
            studio.stack().add(atlas, new TechEdit("backend", tech, null));
        }
        for (var program : new String[] {"one-program", "other-program"}) {
            studio.dependencies().service().add(atlas, new DependencyEdit(program, null));
        }
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.toProject(PageName.OVERVIEW, atlas.value()));
        until(() -> robot.lookup(".stack-chip").queryAll().size() == 3
                && robot.lookup(".dependency-row").queryAll().size() == 2);
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void comesBackToATechnologyThatWasEdited(FxRobot robot) throws Exception {
        focus(robot, "Flask");

        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#tech-name"));
        robot.interact(
                () -> robot.lookup("#tech-version").<TextInputControl>query().setText("3"));
        robot.push(KeyCode.ENTER);

        until(() -> focused().equals("Flask 3"));
    }

    @Test
    void goesFromTechnologyToTechnologyByArrowsAndNotOutOfTheStack(FxRobot robot) throws Exception {
        studio.stack().add(atlas, new TechEdit("frontend", "React", null));
        until(() -> robot.lookup(".stack-chip").queryAll().size() == 4);
        focus(robot, "FastAPI");

        robot.push(KeyCode.LEFT);
        assertThat(focused()).isEqualTo("FastAPI");
        for (var next : new String[] {"Flask", "Quart", "React", "React"}) {
            robot.push(KeyCode.RIGHT);
            assertThat(focused()).isEqualTo(next);
        }
        robot.push(KeyCode.LEFT);
        assertThat(focused()).isEqualTo("Quart");
    }

    @Test
    void goesOnToTheNextWhereOneIsTakenOut(FxRobot robot) throws Exception {
        focus(robot, "Flask");

        robot.push(KeyCode.DELETE);
        until(() -> focused().equals("Quart"));
        robot.push(KeyCode.DELETE);
        until(() -> focused().equals("FastAPI"));

        assertThat(robot.lookup(".stack-chip").queryAll()).hasSize(1);
    }

    @Test
    void staysAmongTheDependencies(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup(".dependency-row").<Node>query().requestFocus());
        until(() -> focused().startsWith("one-program"));

        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#dependency-name"));
        robot.interact(() ->
                robot.lookup("#dependency-range").<TextInputControl>query().setText(">= 2"));
        robot.push(KeyCode.ENTER);
        until(() -> focused().startsWith("one-program >= 2"));
        robot.push(KeyCode.DELETE);

        until(() -> focused().startsWith("other-program"));
    }

    @Test
    void mapsAnItemToATechnologyAndTakesItAway(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.SKILL, "python-api", "# Python API\n");
        studio.registry().add(RegistryKind.SKILL, "sql", "# SQL\n");
        window().tabUntil("Flask", () -> focused().equals("Flask"));

        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#tech-name"));
        window().tabTo("#tech-map");
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#map-dialog-field") && window().rows("#map-dialog-list") == 2);
        robot.write("sql");
        until(() -> window().rows("#map-dialog-list") == 1);
        robot.push(KeyCode.ENTER);

        until(() -> studio.mappings().list(atlas).size() == 1);
        var mapped = studio.mappings().list(atlas).getFirst();
        assertThat(mapped.tech().name()).isEqualTo("Flask");
        assertThat(mapped.item().slug()).isEqualTo("sql");
        until(() ->
                robot.lookup(".stack-item").queryAll().size() == 1 && focused().equals("Flask"));

        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#tech-name"));
        window().tabUntil("what takes it away", () -> read().contains("SQL") && isLink());
        robot.push(KeyCode.ENTER);
        until(() -> studio.mappings().list(atlas).isEmpty());
        until(() ->
                robot.lookup(".stack-item").queryAll().isEmpty() && focused().equals("Flask"));
    }

    @Test
    void allowsTheCheckOfAToolAsItIsShownAndCopiesHowItIsInstalled(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.TOOL, "schema-tool", """
                        {"name": "schema-tool", "description": "d", "tool_type": "cli", "command": "schema-tool",
                         "install_command": "brew install schema-tool", "version_check": "schema-tool --version --short"}
                        """);
        studio.dependencies().service().add(atlas, new DependencyEdit("schema-tool", null));
        // what the page looks for when it opens is found, and the rows stand
        until(() -> robot.lookup(".dependency-row").queryAll().size() == 3
                && robot.lookup(".dependency-row").queryAll().stream()
                                .map(Node::getAccessibleText)
                                .filter(words -> words.endsWith("not installed"))
                                .count()
                        >= 2);
        window().tabUntil("schema-tool", () -> focused().startsWith("schema-tool"));

        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#dependency-name"));
        assertThat(window().label("#dependency-words")).isEqualTo("“schema-tool”  “--version”  “--short”");
        window().tabTo("#dependency-copy");
        robot.push(KeyCode.ENTER);
        until(() ->
                "brew install schema-tool".equals(Clipboard.getSystemClipboard().getString()));
        until(() -> window().isFocused("#dependency-copy"));
        assertThat(studio.dependencies().checks().allowed()).isEmpty();
        window().tabTo("#dependency-allow");
        robot.push(KeyCode.ENTER);

        until(() -> studio.dependencies().checks().allowed().size() == 1);
        assertThat(studio.dependencies()
                        .checks()
                        .isAllowed("schema-tool", List.of("schema-tool", "--version", "--short")))
                .isTrue();
        until(() -> !window().isThere("#dependency-name") && focused().equals("schema-tool, not installed"));
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#dependency-name"));
        assertThat(window().isThere("#dependency-allow")).isFalse();
        robot.push(KeyCode.ESCAPE);
        until(() -> focused().startsWith("schema-tool"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> studio.dependencies().checks().allowed().isEmpty());
    }

    private void focus(FxRobot robot, String name) throws Exception {
        robot.interact(() -> robot.lookup(".stack-chip").queryAllAs(Button.class).stream()
                .filter(chip -> chip.getText().equals(name))
                .forEach(Node::requestFocus));
        until(() -> focused().equals(name));
    }

    /// What has focus, as it is written or read out.
    private String focused() {
        var owner = stage.getScene().getFocusOwner();
        if (!(owner instanceof Button button)) {
            return "";
        }
        return button.getText().isEmpty() ? String.valueOf(button.getAccessibleText()) : button.getText();
    }

    private String read() {
        var owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getAccessibleText());
    }

    private boolean isLink() {
        var owner = stage.getScene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains("link-button");
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
