package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

/// The registry in the whole window, by keyboard.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class RegistryPathsTest {

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
        studio = NewHome.open(folder.toRealPath().resolve("home"), clock);
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void addsAnItemAndWritesItsText(FxRobot robot) throws Exception {
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#empty-action")
                || robot.lookup("#registry-list").tryQuery().isPresent());

        robot.write("]]");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window().isFocused("#item-name"));
        type(robot, "#item-name", "Python API");
        assertThat(window().label("#item-file")).isEqualTo("registry/skills/python-api.md");
        robot.push(KeyCode.ENTER);

        until(() -> robot.lookup("#item-save").tryQuery().isPresent());
        assertThat(folder.resolve("home/registry/skills/python-api.md"))
                .content()
                .startsWith("# Python API\n");
        robot.push(KeyCode.ESCAPE);
        until(() -> window().isFocused("#registry-list"));
        assertThat(window().rows("#registry-list")).isEqualTo(1);
    }

    @Test
    void namesAFileThatIsNotReadAboveTheItems(FxRobot robot) throws Exception {
        var skills = Files.createDirectories(folder.resolve("home/registry/skills"));
        Files.writeString(skills.resolve("Foo Bar.md"), "# Foo\n");
        window = WholeWindow.show(robot, studio, stage);

        window().go(Route.to(PageName.REGISTRY));

        until(() -> robot.lookup("#registry-unread").tryQuery().isPresent());
        until(() -> window().label("#registry-unread").startsWith("Not read: skills/Foo Bar.md: a name that no item"));
    }

    @Test
    void renamesAndDeletesByKey(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.SKILL, "fastapi", "# FastAPI\n");
        studio.registry()
                .add(
                        RegistryKind.AGENT,
                        "backend",
                        "{\"name\": \"backend\", \"system_prompt\": \"x\", \"skills\": [\"fastapi\"]}");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-list"));

        robot.push(KeyCode.F2);
        until(() -> window().isFocused("#slug-field"));
        assertThat(window().label("#slug-consequence")).contains("backend");
        type(robot, "#slug-field", "python-api");
        robot.push(KeyCode.ENTER);
        until(() -> studio.registry()
                .find(new ItemId(RegistryKind.SKILL, "python-api"))
                .isPresent());
        until(() -> window().isFocused("#registry-list")
                && robot.lookup("#registry-list")
                                .<ItemUse>queryListView()
                                .getSelectionModel()
                                .getSelectedItem()
                        instanceof ItemUse shown
                && shown.item().slug().equals("python-api"));

        robot.push(KeyCode.DELETE);
        until(() -> robot.lookup("#confirmation-go").tryQuery().isPresent());
        assertThat(robot.lookup("#delete-breaks .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("backend names it, and will not find it.");
        robot.interact(() -> robot.lookup("#confirmation-go").queryButton().fire());
        until(() -> window().rows("#registry-list") == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window().rows("#registry-list") == 2);
    }

    @Test
    void callsAnItemTheSameWhereverItStandsAndSetsItsTextBelow(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.SKILL, "review", "# Review\u202E it\n\nRead the tests.\n");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-list") && window().isThere("#item-text .paragraph"));

        var name = robot.lookup("#registry-list .strong").queryAs(Label.class).getText();
        assertThat(name).contains("202E");
        assertThat(window().label("#item-heading")).isEqualTo(name);
        assertThat(left(robot, "#item-text .paragraph")).isEqualTo(left(robot, "#item-heading"));
        robot.push(KeyCode.SPACE);
        until(() -> window().label("#peek-title").equals(name));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F2);
        until(() -> window().label(".dialog-title").contains(name));
    }

    private static double left(FxRobot robot, String query) {
        var node = robot.lookup(query).query();
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    private static void type(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).<TextInputControl>query().setText(words));
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
