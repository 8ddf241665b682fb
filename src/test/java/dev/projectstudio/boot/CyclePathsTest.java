package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskStatus;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/// Ways through the pages of cycles in the whole window.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class CyclePathsTest {

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
    void home() throws Exception {
        studio = NewHome.open(folder.toRealPath().resolve("home"), clock);
        var directory = Files.createDirectories(folder.resolve("code").resolve("atlas"));
        atlas = studio.projects().register(directory, "atlas", null).id();
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(window).close();
    }

    @Test
    void goFromAnEmptyListToACompletedCycleByKeysAlone(FxRobot robot) throws Exception {
        window = WholeWindow.show(robot, studio, stage);
        robot.write("gc");
        until(() -> window().isFocused("#cycle-add"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window().isFocused("#cycle-name"));
        robot.write("Auth flow");
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#task-add"));

        robot.write("one");
        robot.push(KeyCode.ENTER);
        until(() -> window().rows("#cycle-tasks") == 1);
        robot.write("two");
        robot.push(KeyCode.ENTER);
        until(() -> window().rows("#cycle-tasks") == 2);
        assertThat(window().isFocused("#task-add")).isTrue();

        robot.push(KeyCode.UP);
        robot.push(KeyCode.ALT, KeyCode.UP);
        until(() -> tasks().equals(List.of("two", "one")));
        robot.push(KeyCode.SPACE);
        until(() -> studio.tasks().list(cycle().id()).getFirst().status().equals(Optional.of(TaskStatus.IN_PROGRESS)));
        robot.write("]");
        until(() -> isIn(Phase.DEFINE));
        robot.write("c");
        until(() -> window().isFocused("#complete-leave"));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> isIn(Phase.COMPLETE));

        assertThat(studio.tasks().list(cycle().id())).allMatch(Task::isComplete);
        until(() -> window().isFocused("#cycle-tasks"));
        robot.write("c");
        until(() -> isIn(Phase.DEFINE));
    }

    @Test
    void moveACardOfTheBoardByKeys(FxRobot robot) throws Exception {
        begin("Auth flow");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.CYCLES));
        until(() -> window().isFocused("#cycles-list"));
        robot.write("b");
        until(() -> window().isFocused("#card-101"));

        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> isIn(Phase.DEFINE));
        until(() -> window().isThere("#board-define #card-101"));
        assertThat(window().isFocused("#card-101")).isTrue();
    }

    @Test
    void dragACardToAnotherPhase(FxRobot robot) throws Exception {
        begin("Auth flow");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.CYCLES));
        until(() -> window().isFocused("#cycles-list"));
        robot.write("b");
        until(() -> window().isFocused("#card-101"));

        var card = robot.lookup("#card-101").query();
        MouseDrag.drag(robot, card, robot.lookup("#board-implement").query());

        until(() -> isIn(Phase.IMPLEMENT));
        until(() -> window().isThere("#board-implement #card-101"));
        assertThat(window().isFocused("#card-101")).isTrue();
    }

    @Test
    void dragATaskBelowAnother(FxRobot robot) throws Exception {
        var auth = begin("Auth flow");
        studio.tasks().add(auth.id(), List.of("one", "two", "three"));
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.CYCLE).at(auth.id().value()));
        until(() -> window().isFocused("#cycle-tasks") && window().rows("#cycle-tasks") == 3);
        var list = robot.lookup("#cycle-tasks").query();

        MouseDrag.drag(
                robot,
                robot.from(list).lookup("one").query(),
                robot.from(list).lookup("three").query());

        until(() -> tasks().equals(List.of("two", "three", "one")));
    }

    @Test
    void removeTheCriterionAndNotATaskWhileFocusIsThere(FxRobot robot) throws Exception {
        var auth = begin("Auth flow");
        studio.tasks().add(auth.id(), List.of("one"));
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.CYCLE).at(auth.id().value()));
        until(() -> window().isFocused("#cycle-tasks"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("fast");
        robot.push(KeyCode.ENTER);
        until(() -> window().rows("#cycle-criteria-list") == 1);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.SPACE);
        until(() -> cycle().criteria().getFirst().done());

        robot.push(KeyCode.DELETE);

        until(() -> cycle().criteria().isEmpty());
        assertThat(tasks()).containsExactly("one");
    }

    @Test
    void openTheCycleOfARowOfTheDashboard(FxRobot robot) throws Exception {
        begin("Auth flow");
        window = WholeWindow.show(robot, studio, stage);
        until(() -> window().rows("#dashboard-cycles") == 1);
        robot.interact(() -> robot.lookup("#dashboard-cycles").query().requestFocus());

        robot.push(KeyCode.ENTER);

        until(() -> window().isFocused("#task-add"));
    }

    private Cycle begin(String name) {
        return studio.cycles().add(NewCycle.named(atlas, name, CycleType.FEATURE));
    }

    private Cycle cycle() {
        return studio.cycles().list(CycleFilter.of(atlas)).getFirst();
    }

    private boolean isIn(Phase phase) {
        return cycle().phase().equals(Optional.of(phase));
    }

    private List<String> tasks() {
        return studio.tasks().list(cycle().id()).stream().map(Task::title).toList();
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
