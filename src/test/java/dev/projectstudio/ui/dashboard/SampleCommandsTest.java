package dev.projectstudio.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
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
class SampleCommandsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final StackPane pane = new StackPane();
    private PageWorld world;
    private SampleCommands commands;

    @Start
    void fill(Stage stage) {
        world = new PageWorld(database, folder);
        commands = new SampleCommands(world.sample, world.bench);
        commands.know(false, true);
        world.sample.fill();
        stage.setScene(new Scene(pane));
        stage.show();
    }

    @Test
    void deletesAnUntouchedSampleWithoutAQuestion(FxRobot robot) {
        robot.interact(() -> commands.delete().run());

        assertThat(world.bench.overlays().isEmpty()).isTrue();
        assertThat(world.sample.isPresent()).isFalse();
    }

    @Test
    void asksWhereSomethingOfTheUsersWouldGoWithIt(FxRobot robot) {
        PageWorld.write(world.home.root().resolve("sample-repos/atlas-api/notes.md"), "mine");
        PageWorld.write(world.home.root().resolve("sample-repos/atlas-api/CLAUDE.md"), "mine");

        robot.interact(() -> commands.delete().run());
        robot.interact(() -> pane.getChildren().setAll(question()));

        assertThat(world.sample.isPresent()).isTrue();
        assertThat(robot.lookup(".dialog-text").<Label>query().getText())
                .startsWith("With it goes what was done in it since: Changed atlas-api/CLAUDE.md, and 1 more change. ");

        robot.interact(() -> robot.lookup("#confirmation-go").<Button>query().fire());
        assertThat(world.sample.isPresent()).isFalse();
        assertThat(world.bench.notices().shown().getLast().text())
                .isEqualTo(world.text.get("sample.done.delete-again", "3"));
    }

    private Node question() {
        return world.bench.overlays().layers().getLast().root();
    }
}
