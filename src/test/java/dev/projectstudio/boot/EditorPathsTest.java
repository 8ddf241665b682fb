package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
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

/// The text of an item in its editor, by keyboard.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class EditorPathsTest {

    private static final String TOOL =
            "{\r\n  \"name\": \"pytest\",\r\n  \"description\": \"Tests\",\r\n  \"tool_type\": \"cli\",\r\n  \"command\": \"pytest\"\r\n}\r\n";
    private static final String SHOWN = TOOL.replace("\r\n", "\n");

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private Path file;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home(FxRobot robot) throws Exception {
        studio = NewHome.open(folder.toRealPath().resolve("home"), clock);
        studio.registry().add(RegistryKind.TOOL, "pytest", TOOL);
        file = folder.resolve("home/registry/tools/pytest.json");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-list"));
        robot.push(KeyCode.E);
        until(() -> window().isFocused("#item-editor-text .rich-text-area"));
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void saysWhileItIsTypedWhatIsWrongAndKeepsTheLineEndings(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#item-fine").query().isVisible());

        write(robot, SHOWN.replace("\"cli\"", "\"gui\""));
        until(() -> findings(robot) == 1);
        assertThat(robot.lookup("#item-fine").query().isVisible()).isFalse();
        write(robot, SHOWN.replace("Tests", "The tests"));
        until(() -> findings(robot) == 0);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        until(() -> Files.readString(file).contains("The tests"));
        assertThat(Files.readString(file)).isEqualTo(TOOL.replace("Tests", "The tests"));
    }

    @Test
    void goesToTheLineThatIsWrong(FxRobot robot) throws Exception {
        write(robot, SHOWN.replace("\"cli\"", "\"gui\"").replace("\"name\": \"pytest\"", "\"name\": 4"));
        until(() -> findings(robot) == 2);

        robot.push(KeyCode.F8);
        until(() -> editor(robot).caretLine() == 1);
        robot.push(KeyCode.F8);
        until(() -> editor(robot).caretLine() == 3);
        robot.push(KeyCode.F8);
        until(() -> editor(robot).caretLine() == 1);
        robot.push(KeyCode.SHIFT, KeyCode.F8);

        until(() -> editor(robot).caretLine() == 3);
        assertThat(window().isFocused("#item-editor-text .rich-text-area")).isTrue();
    }

    @Test
    void cutsNoLineOfMistakesInHalf(FxRobot robot) throws Exception {
        write(
                robot,
                "{\"name\": 1, \"description\": 2, \"tool_type\": 3, \"command\": 4, \"args\": 5, \"install\": 6}");
        until(() -> findings(robot) > 4);

        until(() -> mistakes(robot).stream()
                        .filter(line -> line.getMaxY() <= room(robot))
                        .count()
                == 4);
        assertThat(mistakes(robot)).allMatch(line -> line.getMaxY() <= room(robot) || line.getMinY() >= room(robot));
    }

    @Test
    void namesTheKeyThatLeadsToTheNextMistakeNow(FxRobot robot) throws Exception {
        write(robot, SHOWN.replace("\"cli\"", "\"gui\""));
        until(() -> findings(robot) == 1 && hint(robot).equals("F8"));

        studio.settings().put(Settings.KEYBOARD_SHORTCUTS, Map.of("registry.editor.next", "F9"));

        until(() -> hint(robot).equals("F9"));
        robot.push(KeyCode.F9);
        until(() -> editor(robot).caretLine() == 3);
    }

    @Test
    void showsWhatWasWrittenIntoTheFileMeanwhile(FxRobot robot) throws Exception {
        Files.writeString(file, TOOL.replace("Tests", "By hand"));
        studio.registry().reread();

        until(() -> editor(robot).textProperty().get().contains("By hand"));
        assertThat(isOvertaken(robot)).isFalse();
    }

    @Test
    void keepsBothTextsWhereTheFileIsEditedByHandMeanwhile(FxRobot robot) throws Exception {
        write(robot, SHOWN.replace("Tests", "Typed"));
        Files.writeString(file, TOOL.replace("Tests", "By hand").replace("\r\n", "\n"));
        studio.registry().reread();

        until(() -> isOvertaken(robot));
        assertThat(editor(robot).textProperty().get()).contains("Typed");
        assertThat(file).content().contains("By hand");

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> Files.readString(file).contains("Typed"));
        assertThat(Files.readString(file)).isEqualTo(SHOWN.replace("Tests", "Typed"));
        until(() -> window().isFocused("#registry-list"));
        assertThat(studio.registry()
                        .require(new ItemId(RegistryKind.TOOL, "pytest"))
                        .description())
                .isEqualTo("Typed");
    }

    private static void write(FxRobot robot, String words) {
        robot.interact(() -> editor(robot).show(words));
    }

    private static MarkdownEditor editor(FxRobot robot) {
        return robot.lookup("#item-editor-text").queryAs(MarkdownEditor.class);
    }

    private static boolean isOvertaken(FxRobot robot) {
        return robot.lookup("#dialog-compare").query().getParent().isVisible();
    }

    private static int findings(FxRobot robot) {
        return robot.lookup("#item-findings").<Pane>query().getChildren().size();
    }

    /// Where the lines of mistakes are in what scrolls them.
    private static List<Bounds> mistakes(FxRobot robot) {
        return robot.lookup("#item-findings").<Pane>query().getChildren().stream()
                .map(Node::getBoundsInParent)
                .toList();
    }

    private static double room(FxRobot robot) {
        Node each = robot.lookup("#item-findings").query();
        while (!(each instanceof ScrollPane scroll)) {
            each = each.getParent();
        }
        return scroll.getViewportBounds().getHeight();
    }

    private static String hint(FxRobot robot) {
        return robot.lookup("#item-findings-keys .key-cap")
                .<Labeled>tryQuery()
                .map(Labeled::getText)
                .orElse("");
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
