package dev.projectstudio.ui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.PhaseMove;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskStatus;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionCopy;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CycleViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId atlas;
    private Cycle auth;
    private CycleViewModel model;

    private final Map<String, Session> origins = new HashMap<>();

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        auth = world.cycles.add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        var sources = new CycleSources(
                world.cycles,
                world.tasks,
                world.cycleRemoval,
                world.projects,
                world.overview,
                _ -> origins,
                world.unsaved);
        model = new CycleViewModel(sources, world.bench);
        model.open(auth.id());
    }

    @Test
    void addsOneTaskAfterTheOther() {
        add("One", "Two", " ", "Three");

        assertThat(titles()).containsExactly("One", "Two", "Three");
        assertThat(world.notices.shown()).isEmpty();
    }

    @Test
    void goesToTheSessionThatATaskCameFrom() {
        add("One", "Two");
        var copy = new SessionCopy(null, null, null, null);
        var session =
                new Session(new SessionId("s1"), atlas, null, "Token rotation", null, null, List.of(), null, copy);
        assertThat(model.whyNoOrigin().getValue()).isNotEmpty();

        origins.put(task("One").id().value(), session);
        model.load();

        assertThat(model.origin(task("One"))).isEqualTo(session);
        assertThat(model.origin(task("Two"))).isNull();
        assertThat(model.whyNoOrigin().getValue()).isEmpty();
        model.openOrigin();
        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.SESSION).at("s1"));
    }

    @Test
    void takesATaskFromStatusToStatus() {
        add("One");

        model.cycleStatus();
        assertThat(status("One")).contains(TaskStatus.IN_PROGRESS);
        model.cycleStatus();
        assertThat(status("One")).contains(TaskStatus.COMPLETE);
        model.cycleStatus();
        assertThat(status("One")).contains(TaskStatus.PENDING);
    }

    @Test
    void completesAllThatAreMarkedInOneStep() {
        add("One", "Two", "Three");
        mark("One", "Three");

        model.toggleDone();

        assertThat(status("One")).contains(TaskStatus.COMPLETE);
        assertThat(status("Two")).contains(TaskStatus.PENDING);
        assertThat(status("Three")).contains(TaskStatus.COMPLETE);

        world.bench.edits().undo();

        assertThat(status("One")).contains(TaskStatus.PENDING);
        assertThat(status("Three")).contains(TaskStatus.PENDING);
    }

    @Test
    void movesATaskUpAndDownAndStopsAtTheEnds() {
        add("One", "Two", "Three");
        select("Two");

        model.shift(true);
        assertThat(titles()).containsExactly("Two", "One", "Three");
        model.shift(true);
        assertThat(titles()).containsExactly("Two", "One", "Three");
        model.shift(false);
        model.shift(false);
        assertThat(titles()).containsExactly("One", "Three", "Two");
        model.shift(false);
        assertThat(titles()).containsExactly("One", "Three", "Two");
        assertThat(model.selectedTaskProperty().get()).isEqualTo(task("Two").id());
    }

    @Test
    void movesMarkedTasksTogether() {
        add("One", "Two", "Three", "Four");
        mark("Two", "Four");

        model.shift(true);

        assertThat(titles()).containsExactly("Two", "Four", "One", "Three");
    }

    @Test
    void putsADraggedTaskWhereItIsDropped() {
        add("One", "Two", "Three", "Four");

        model.drop(task("One"), task("Three"));
        assertThat(titles()).containsExactly("Two", "Three", "One", "Four");
        model.drop(task("Four"), task("Two"));
        assertThat(titles()).containsExactly("Four", "Two", "Three", "One");

        mark("Two", "One");
        model.drop(task("One"), task("Four"));
        assertThat(titles()).containsExactly("Two", "One", "Four", "Three");
    }

    @Test
    void deletesWhatIsMarkedSelectsTheNextAndBringsAllBack() {
        add("One", "Two", "Three");
        select("One");
        mark("One", "Two");

        model.deleteTasks();

        assertThat(titles()).containsExactly("Three");
        assertThat(model.selectedTaskProperty().get()).isEqualTo(task("Three").id());
        assertThat(model.marks().isEmpty()).isTrue();
        assertThat(world.notices.shown().getLast().text()).isEqualTo("Deleted 2 tasks.");

        world.bench.edits().undo();

        assertThat(titles()).containsExactly("One", "Two", "Three");
    }

    @Test
    void offersTheCyclesUnderWayThoseOfTheProjectFirst() {
        var borealis = world.project("borealis");
        world.cycles.add(NewCycle.named(borealis, "Billing", CycleType.SPIKE));
        world.cycles.add(NewCycle.named(atlas, "Slow start", CycleType.BUGFIX));
        world.cycles.move(
                world.cycles.add(NewCycle.named(atlas, "Done", CycleType.SPIKE)).id(), Phase.COMPLETE);
        List<String> offered = new ArrayList<>();

        model.others(rows -> rows.forEach(row -> offered.add(row.cycle().name())));

        assertThat(offered).containsExactly("Slow start", "Billing");
    }

    @Test
    void addsTicksAndRemovesCriteria() {
        model.addCriterion("p95 below 20 ms");
        model.addCriterion("No sign-in twice");
        model.selectedCriterionProperty().set(1);

        model.tickCriterion();
        assertThat(criteria()).containsExactly("○ p95 below 20 ms", "✓ No sign-in twice");
        model.removeCriterion();
        assertThat(criteria()).containsExactly("○ p95 below 20 ms");

        world.bench.edits().undo();
        assertThat(criteria()).containsExactly("○ p95 below 20 ms", "✓ No sign-in twice");
    }

    @Test
    void drawsItsTimelineFromTheLog() {
        world.cycles.move(auth.id(), Phase.DEFINE);
        world.cycles.move(auth.id(), Phase.BRAINSTORM);

        var state = Objects.requireNonNull(model.stateProperty().get());

        assertThat(state.timeline()).extracting(PhaseMove::to).containsExactly("brainstorm", "define", "brainstorm");
    }

    @Test
    void saysWhichCycleItIsAndHowManyTasksAreMarked() {
        add("One");
        mark("One");

        assertThat(model.titleProperty().getValue()).isEqualTo("Auth flow");
        assertThat(model.countProperty().getValue()).isEqualTo("CYC-101 · atlas · Feature · 1 marked");
    }

    @Test
    void forgetsTheMarksOfTheCycleBefore() {
        add("One");
        mark("One");
        var other = world.cycles.add(NewCycle.named(atlas, "Slow start", CycleType.BUGFIX));

        model.open(other.id());

        assertThat(model.marks().isEmpty()).isTrue();
        assertThat(titles()).isEmpty();
    }

    private void add(String... titles) {
        List.of(titles).forEach(model::addTask);
    }

    private void mark(String... titles) {
        for (var title : titles) {
            select(title);
            model.mark();
        }
    }

    private void select(String title) {
        model.selectedTaskProperty().set(task(title).id());
    }

    private Task task(String title) {
        return model.tasksProperty().get().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Optional<TaskStatus> status(String title) {
        return task(title).status();
    }

    private List<String> titles() {
        return model.tasksProperty().get().stream().map(Task::title).toList();
    }

    private List<String> criteria() {
        return model.criteriaProperty().get().stream()
                .map(row ->
                        (row.criterion().done() ? "✓ " : "○ ") + row.criterion().text())
                .toList();
    }
}
