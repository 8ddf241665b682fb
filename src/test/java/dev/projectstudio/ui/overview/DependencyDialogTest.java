package dev.projectstudio.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
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
class DependencyDialogTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final StackPane pane = new StackPane();
    private PageWorld world;
    private ProjectId project;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
        new DependencyActs(project, world.dependencies, world.bench).add();
        pane.getChildren().setAll(world.bench.overlays().layers().getLast().root());
    }

    @Test
    void putsFocusOnTheFieldThatARefusalIsAbout(FxRobot robot) {
        fill(robot, "pytest", "^99 ||");
        robot.interact(() -> field(robot, "#dependency-name").requestFocus());
        submit(robot);

        assertThat(pane.getScene().getFocusOwner()).isEqualTo(field(robot, "#dependency-range"));
        assertThat(field(robot, "#dependency-range").getAccessibleHelp()).contains("^99 ||");

        fill(robot, "pytest; rm", "^99");
        submit(robot);

        assertThat(pane.getScene().getFocusOwner()).isEqualTo(field(robot, "#dependency-name"));
        assertThat(field(robot, "#dependency-range").getAccessibleHelp()).isNullOrEmpty();
    }

    @Test
    void leavesFocusWhereSomebodyTypesWhereNoFieldIsKnownToBeTheReason(FxRobot robot) {
        fill(robot, "pytest", "^99");
        robot.interact(() -> field(robot, "#dependency-range").requestFocus());
        database.get().write(tx -> tx.sql().execute("ALTER TABLE dependencies RENAME TO lost"));

        submit(robot);

        assertThat(pane.getScene().getFocusOwner()).isEqualTo(field(robot, "#dependency-range"));
    }

    private static void fill(FxRobot robot, String name, String range) {
        robot.interact(() -> {
            field(robot, "#dependency-name").setText(name);
            field(robot, "#dependency-range").setText(range);
        });
    }

    private static void submit(FxRobot robot) {
        robot.interact(() -> robot.lookup("#dependency-go").<Button>query().fire());
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}
