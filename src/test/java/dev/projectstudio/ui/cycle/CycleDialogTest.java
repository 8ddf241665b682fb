package dev.projectstudio.ui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
class CycleDialogTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final StackPane pane = new StackPane();
    private PageWorld world;
    private CycleActs acts;
    private Cycle auth;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        auth = world.cycles.add(NewCycle.named(world.project("atlas"), "Auth flow", CycleType.FEATURE));
        acts = new CycleActs(sources(), world.bench);
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
    }

    @Test
    void keepsBothWhereItIsChangedElsewhereWhileItIsOpen(FxRobot robot) {
        robot.interact(() -> {
            acts.edit(auth);
            pane.getChildren().setAll(world.bench.overlays().layers().getLast().root());
        });
        robot.interact(() -> {
            robot.lookup("#cycle-name").<TextField>query().setText("Auth flow, mine");
            world.cycles.edit(
                    auth, CycleEdit.of(auth).named("Auth flow, theirs").intending("Nobody signs in twice."));
        });

        assertThat(robot.lookup("#cycle-name").<TextField>query().getText()).isEqualTo("Auth flow, mine");
        assertThat(robot.lookup("#dialog-draft").<Labeled>query().getText()).contains("changed elsewhere");
        assertThat(robot.lookup("#dialog-compare").<Button>query().getParent().isVisible())
                .isTrue();
        robot.interact(() -> robot.lookup("#cycle-go").<Button>query().fire());

        assertThat(world.cycles.require(auth.id()).name()).isEqualTo("Auth flow, mine");
        assertThat(world.bench.overlays().isEmpty()).isTrue();
    }

    @Test
    void followsWhatIsChangedElsewhereWhileNothingIsTyped(FxRobot robot) {
        robot.interact(() -> {
            acts.edit(auth);
            pane.getChildren().setAll(world.bench.overlays().layers().getLast().root());
        });

        robot.interact(() -> world.cycles.edit(auth, CycleEdit.of(auth).intending("Nobody signs in twice.")));

        assertThat(robot.lookup("#cycle-intent")
                        .<MarkdownEditor>query()
                        .textProperty()
                        .get())
                .isEqualTo("Nobody signs in twice.");
        assertThat(robot.lookup("#dialog-draft").<Labeled>query().isVisible()).isFalse();
    }

    @Test
    void doesWhatTheFocusedButtonSaysAndNotTheFirst(FxRobot robot) {
        var done = new AtomicBoolean();
        robot.interact(() -> {
            new Confirmation("Delete it?", "It is gone then.", "Delete", null, () -> done.set(true))
                    .ask(world.bench.overlays(), world.text);
            pane.getChildren().setAll(world.bench.overlays().layers().getLast().root());
            robot.lookup("#confirmation-cancel")
                    .query()
                    .fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, !isMac(), false, isMac()));
        });

        assertThat(done).isFalse();
    }

    @Test
    void savesFromInsideATextWithModAndEnter(FxRobot robot) {
        robot.interact(() -> {
            acts.edit(auth);
            pane.getChildren().setAll(world.bench.overlays().layers().getLast().root());
        });
        robot.interact(() -> {
            robot.lookup("#cycle-name").<TextField>query().setText("Auth flow, mine");
            var intent = robot.lookup("#cycle-intent").<MarkdownEditor>query();
            intent.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, !isMac(), false, isMac()));
        });

        assertThat(world.cycles.require(auth.id()).name()).isEqualTo("Auth flow, mine");
        assertThat(world.bench.overlays().isEmpty()).isTrue();
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    private CycleSources sources() {
        return new CycleSources(
                world.cycles,
                world.tasks,
                world.cycleRemoval,
                world.projects,
                world.overview,
                _ -> Map.of(),
                world.unsaved);
    }
}
