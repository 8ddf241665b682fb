package dev.projectstudio.ui.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.LearningPlace;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.MarkdownPane;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
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
class LearningDialogTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final StackPane pane = new StackPane();
    private Stage stage;
    private PageWorld world;
    private LearningActs acts;
    private ProjectId atlas;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        var sources = new LearningSources(
                world.learnings,
                world.projects,
                world.cycles,
                world.search,
                world.listSearch,
                _ -> Optional.empty(),
                world.unsaved);
        acts = new LearningActs(sources, world.links(_ -> {}), world.bench);
        world.learnings.add(NewLearning.of(
                new LearningEdit("SQLite database is locked under load", "It locks.", "One *writer*.", List.of())));
        world.searchIndex.catchUp(Duration.ofMinutes(1));
        this.stage = stage;
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
    }

    @Test
    void readsASimilarOneWithoutLosingWhatIsTyped(FxRobot robot) {
        robot.interact(() -> acts.add(null, _ -> {}));
        shows(robot);
        robot.interact(() -> {
            robot.lookup("#learning-title").<TextField>query().setText("The SQLite database is locked");
            robot.lookup("#learning-solution").<MarkdownEditor>query().show("A queue");
        });

        robot.interact(() -> robot.lookup(".similar-row").<Button>query().fire());
        assertThat(layers()).containsExactly("learning-dialog", "peek");
        var read = (MarkdownPane) top().root().lookup("#peek-learning");
        assertThat(read.getItems()).hasSize(4);

        robot.interact(() -> world.bench.overlays().closeTop());
        assertThat(layers()).containsExactly("learning-dialog");
        assertThat(robot.lookup("#learning-title").<TextField>query().getText())
                .isEqualTo("The SQLite database is locked");
        assertThat(robot.lookup("#learning-solution")
                        .<MarkdownEditor>query()
                        .textProperty()
                        .get())
                .isEqualTo("A queue");
    }

    @Test
    void showsAsManySimilarOnesAsThereIsRoomForAndEachWhole(FxRobot robot) {
        for (var where : List.of("at night", "after a crash", "in tests")) {
            world.learnings.add(NewLearning.of(
                    new LearningEdit("SQLite database is locked " + where, "It locks.", "One *writer*.", List.of())));
        }
        world.searchIndex.catchUp(Duration.ofMinutes(1));
        robot.interact(() -> acts.add(null, _ -> {}));
        shows(robot);
        robot.interact(() -> pane.setPadding(new Insets(0, 0, stage.getScene().getHeight() - 460, 0)));

        robot.interact(
                () -> robot.lookup("#learning-title").<TextField>query().setText("The SQLite database is locked"));
        robot.interact(() -> top().root().getScene().getRoot().layout());
        int inALowWindow = similar(robot).size();
        robot.interact(() -> pane.setPadding(Insets.EMPTY));
        robot.interact(() -> stage.setHeight(780));
        robot.interact(() -> top().root().getScene().getRoot().layout());

        assertThat(inALowWindow).isBetween(1, similar(robot).size() - 1);
        assertThat(similar(robot))
                .allSatisfy(row -> assertThat(row.getHeight()).isGreaterThanOrEqualTo(row.prefHeight(-1)));
    }

    private static List<Button> similar(FxRobot robot) {
        return robot.lookup(".similar-row").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .toList();
    }

    @Test
    void beginsWithTheProjectAndTheCycleAndSavesOthers(FxRobot robot) {
        var auth = world.cycles.add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        var here = new LearningPlace(atlas, auth.id());
        var kept = world.learnings.add(NewLearning.of(new LearningEdit("Slow", "It waits.", "", List.of()))
                .in(atlas)
                .from(auth.id()));

        robot.interact(() -> acts.edit(kept));
        shows(robot);
        robot.interact(() -> {
            robot.lookup("#learning-title").<TextField>query().setText("Slow start");
            robot.lookup("#learning-go").<Button>query().fire();
        });
        var titled = world.learnings.require(kept.id());
        assertThat(LearningPlace.of(titled)).isEqualTo(here);

        robot.interact(() -> acts.edit(titled));
        shows(robot);
        robot.interact(() -> {
            robot.lookup("#learning-project")
                    .<FilterBox<ProjectId>>query()
                    .getSelectionModel()
                    .selectFirst();
            robot.lookup("#learning-go").<Button>query().fire();
        });
        assertThat(layers()).isEmpty();
        assertThat(world.learnings.list(LearningFilter.ofEveryone()))
                .extracting(each -> each.title())
                .contains("Slow start");
    }

    @Test
    void hearsWhileItIsOpenOfWhatWasChangedElsewhere(FxRobot robot) {
        var kept = world.learnings.add(NewLearning.of(new LearningEdit("Slow", "It waits.", "", List.of())));
        robot.interact(() -> acts.edit(kept));
        shows(robot);

        robot.interact(() -> world.learnings.edit(
                kept, new LearningEdit("Slow", "It waits for the disk.", "", List.of("disk")), LearningPlace.of(kept)));

        assertThat(robot.lookup("#learning-problem")
                        .<MarkdownEditor>query()
                        .textProperty()
                        .get())
                .isEqualTo("It waits for the disk.");
        assertThat(robot.lookup("#learning-tags").<TextField>query().getText()).isEqualTo("disk");
        assertThat(robot.lookup("#dialog-draft").<Labeled>query().isVisible()).isFalse();
    }

    private void shows(FxRobot robot) {
        robot.interact(() -> pane.getChildren().setAll(top().root()));
    }

    private Overlay top() {
        return world.bench.overlays().layers().getLast();
    }

    private List<String> layers() {
        return world.bench.overlays().layers().stream().map(Overlay::id).toList();
    }
}
