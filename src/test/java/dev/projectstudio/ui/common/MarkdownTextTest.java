package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.db.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class MarkdownTextTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private MarkdownText reader;

    @Start
    void show(Stage stage) {
        var world = new PageWorld(database, folder);
        reader = new MarkdownText(world.links(_ -> {}));
        var scene = new Scene(reader, 400, 300);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void isReadOutAsItIsMeant(FxRobot robot) {
        robot.interact(() -> reader.show("Stay **signed in**.\n\n- rotate\n- revoke", TextPlace.NOWHERE));

        assertThat(words()).contains("signed in", "rotate", "revoke").noneMatch(words -> words.contains("*"));
        assertThat(reader.isVisible()).isTrue();
    }

    @Test
    void takesNoRoomWhereThereIsNone(FxRobot robot) {
        robot.interact(() -> reader.show("Something", TextPlace.NOWHERE));
        robot.interact(() -> reader.show("", TextPlace.NOWHERE));

        assertThat(reader.isVisible()).isFalse();
        assertThat(reader.isManaged()).isFalse();
    }

    @Test
    void leavesOutTheRestOfAVeryLongOne(FxRobot robot) {
        for (var text : List.of("Paragraph.\n\n".repeat(1_000), "word ".repeat(100_000))) {
            robot.interact(() -> reader.show(text, TextPlace.NOWHERE));

            assertThat(words().stream().mapToInt(String::length).sum()).isLessThan(25_000);
            assertThat(reader.getChildren()).hasSizeLessThanOrEqualTo(101);
            assertThat(((Label) reader.getChildren().getLast()).getText()).isEqualTo("…");
        }
    }

    @Test
    void staysAsItIsWhereTheTextDoes(FxRobot robot) {
        robot.interact(() -> reader.show("Stay.", TextPlace.NOWHERE));
        var shown = List.copyOf(reader.getChildren());

        robot.interact(() -> reader.show("Stay.", TextPlace.NOWHERE));

        assertThat(reader.getChildren()).isEqualTo(shown);
    }

    private List<String> words() {
        return under(reader).stream()
                .map(node ->
                        node instanceof Text text ? text.getText() : node instanceof Label label ? label.getText() : "")
                .filter(words -> !words.isBlank())
                .collect(Collectors.toList());
    }

    private static List<Node> under(Parent parent) {
        var all = new ArrayList<Node>();
        for (var child : parent.getChildrenUnmodifiable()) {
            all.add(child);
            if (child instanceof Parent inner) {
                all.addAll(under(inner));
            }
        }
        return all;
    }
}
