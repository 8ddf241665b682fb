package dev.projectstudio.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.Jobs;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
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

    @Test
    void showsThatTheSampleIsBeingMadeAndMakesItOnce(FxRobot robot) {
        var work = new ArrayDeque<Runnable>();
        var bench = working(work::add);
        world.sample.delete();
        var slow = new SampleCommands(world.sample, bench);
        slow.know(true, false);

        robot.interact(() -> slow.fill().run());
        robot.interact(() -> slow.fill().run());

        assertThat(work).hasSize(1);
        assertThat(bench.jobs().running()).extracting(Jobs.Job::title).containsExactly("Making the sample");
        assertThat(slow.fill().blocked().getValue()).isEqualTo("The sample is being made");

        robot.interact(() -> work.remove().run());
        assertThat(bench.jobs().running()).isEmpty();
        assertThat(world.sample.isPresent()).isTrue();
        assertThat(slow.fill().canRun()).isFalse();
    }

    @Test
    void offersTheSampleAgainWhereItCouldNotBeMade(FxRobot robot) {
        var mine = world.project("mine");
        world.sample.delete();
        commands.know(true, false);

        robot.interact(() -> commands.fill().run());

        assertThat(world.projects.find(mine)).isPresent();
        assertThat(world.bench.jobs().running()).isEmpty();
        assertThat(world.bench.notices().shown().getLast().text()).contains("holds");
        assertThat(commands.fill().canRun()).isTrue();
    }

    private Workbench working(Executor worker) {
        var bench = world.bench;
        return new Workbench(
                bench.navigator(),
                bench.overlays(),
                bench.notices(),
                bench.jobs(),
                bench.edits(),
                bench.feed(),
                new Background(worker, Runnable::run, bench.notices()::failed),
                bench.time(),
                bench.text());
    }

    private Node question() {
        return world.bench.overlays().layers().getLast().root();
    }
}
