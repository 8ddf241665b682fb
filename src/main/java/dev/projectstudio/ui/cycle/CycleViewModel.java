package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.activity.ActivityRecorded;
import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskId;
import dev.projectstudio.core.cycle.TaskStatus;
import dev.projectstudio.core.overview.Belonging;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Marks;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One cycle with its tasks, criteria, timeline and all that belongs to it.
final class CycleViewModel implements AutoCloseable {

    private final CycleSources sources;
    private final TaskEdits taskEdits;
    private final Workbench bench;
    private final PageLoad loads;
    private final Subscription changes;
    private final ReadOnlyObjectWrapper<@Nullable CycleState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CycleRow> row = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Task>> tasks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CriterionRow>> criteria = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable TaskId> selectedTask = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Integer> selectedCriterion = new SimpleObjectProperty<>();
    private final Marks<TaskId> marks = new Marks<>();
    private @Nullable CycleId id;

    CycleViewModel(CycleSources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.taskEdits = new TaskEdits(sources.tasks(), bench.edits(), bench.text());
        this.loads = bench.load();
        this.changes =
                bench.feed().on(List.of(CycleChanged.class, ProjectChanged.class, ActivityRecorded.class), this::load);
    }

    /// Shows another cycle.
    void open(CycleId wanted) {
        if (!wanted.equals(id)) {
            marks.clear();
            selectedTask.set(null);
            selectedCriterion.set(null);
        }
        id = wanted;
        load();
    }

    /// Shows the cycle of a task, and selects that.
    void open(TaskId task) {
        bench.background()
                .run(
                        () -> sources.tasks().find(task),
                        found -> found.ifPresentOrElse(
                                each -> {
                                    open(each.cycleId());
                                    selectedTask.set(task);
                                },
                                () -> {
                                    bench.notices().nothing(bench.text().get("cycles.task.gone"));
                                    bench.navigator().back();
                                }));
    }

    void load() {
        var wanted = id;
        if (wanted != null) {
            loads.run(() -> read(wanted), this::show);
        }
    }

    /// Goes to the page of what belongs to it.
    void open(Belonging thing) {
        bench.navigator().open(Whereabouts.of(thing));
    }

    void addTask(String title) {
        var wanted = id;
        if (wanted != null && !title.isBlank()) {
            taskEdits.add(wanted, title);
        }
    }

    void rename(Task task, String title, InputDialog asked) {
        taskEdits.rename(task, title, asked);
    }

    /// What a task is called by now. Reads the database.
    String title(TaskId task) {
        return sources.tasks().require(task).title();
    }

    /// One task, as a click on its sign does.
    void cycleStatus(Task task) {
        taskEdits.cycle(List.of(task));
    }

    /// Those that are marked, or else the selected one.
    void cycleStatus() {
        taskEdits.cycle(meant());
    }

    /// Completes them; if all of them are complete, they are pending again.
    void toggleDone() {
        var some = meant();
        boolean isAllDone = some.stream().allMatch(Task::isComplete);
        taskEdits.mark(some, isAllDone ? TaskStatus.PENDING : TaskStatus.COMPLETE);
    }

    void shift(boolean up) {
        var wanted = id;
        if (wanted != null) {
            taskEdits.shift(wanted, tasks.get(), meant(), up);
        }
    }

    /// Takes a task, and with a marked one all that are marked, to the place of another.
    void drop(Task dragged, Task target) {
        var wanted = id;
        if (wanted != null) {
            var some = marks.has(dragged.id()) ? meant() : List.of(dragged);
            taskEdits.drop(wanted, tasks.get(), some, target);
        }
    }

    /// The session that a task came from; null if it came from none.
    @Nullable
    Session origin(Task task) {
        var now = state.get();
        return now == null ? null : now.origins().get(task.id().value());
    }

    /// Goes to the session that the selected task came from.
    void openOrigin() {
        var origin = selectedOrigin();
        if (origin != null) {
            bench.navigator().open(Whereabouts.session(origin.id().value()));
        }
    }

    /// Why there is no session to go to; empty while there is.
    ObservableValue<String> whyNoOrigin() {
        return Bindings.createStringBinding(
                () -> selectedOrigin() == null ? bench.text().get("cycles.blocked.no-origin") : "",
                state,
                selectedTask);
    }

    void moveTo(CycleRow other, List<Task> some, InputDialog asked) {
        taskEdits.moveTo(other, some, asked);
    }

    void deleteTasks() {
        taskEdits.delete(meant());
    }

    void mark() {
        var selected = selectedTask.get();
        if (selected != null) {
            marks.toggle(selected);
        }
    }

    void markAll() {
        marks.addAll(tasks.get().stream().map(Task::id).toList());
    }

    /// The marked tasks, or else the selected one, in their order.
    List<Task> meant() {
        return tasks.get().stream()
                .filter(task -> marks.isEmpty() ? task.id().equals(selectedTask.get()) : marks.has(task.id()))
                .toList();
    }

    /// Reads the cycles that tasks can be moved to, those of the same project first.
    void others(Consumer<List<CycleRow>> then) {
        var here = cycle();
        if (here != null) {
            var isElsewhere = Comparator.comparing(
                    (CycleRow row) -> !row.cycle().projectId().equals(here.projectId()));
            bench.background()
                    .run(
                            () -> sources.cycles().rows(CycleFilter.active()).stream()
                                    .filter(row -> !row.cycle().id().equals(here.id()))
                                    .sorted(isElsewhere)
                                    .toList(),
                            then);
        }
    }

    void addCriterion(String words) {
        if (!words.isBlank()) {
            changeCriteria(all -> {
                all.add(Criterion.open(words));
                return all;
            });
        }
    }

    /// Ticks a criterion, or takes the tick away.
    void tick(CriterionRow row) {
        changeCriteria(all -> {
            all.set(row.index(), row.criterion().ticked(!row.criterion().done()));
            return all;
        });
    }

    void tickCriterion() {
        withCriterion(this::tick);
    }

    void removeCriterion() {
        withCriterion(row -> changeCriteria(all -> {
            all.remove(row.index());
            return all;
        }));
    }

    void reword(CriterionRow row, String words, InputDialog asked) {
        var seen = cycle();
        if (seen != null) {
            var next = new ArrayList<>(seen.criteria());
            next.set(row.index(), new Criterion(words, row.criterion().done()));
            bench.edits()
                    .run(
                            asked,
                            () -> sources.cycles().edit(seen, CycleEdit.of(seen).with(next)),
                            now -> bench.text().get("cycles.done.edit", now.name()),
                            _ -> {});
        }
    }

    Marks<TaskId> marks() {
        return marks;
    }

    ReadOnlyObjectProperty<@Nullable CycleState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable CycleRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Task>> tasksProperty() {
        return tasks.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<CriterionRow>> criteriaProperty() {
        return criteria.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable TaskId> selectedTaskProperty() {
        return selectedTask;
    }

    ObjectProperty<@Nullable Integer> selectedCriterionProperty() {
        return selectedCriterion;
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ObservableValue<String> titleProperty() {
        return Bindings.createStringBinding(
                () -> {
                    var now = row.get();
                    return now == null
                            ? bench.text().get("page.cycle")
                            : now.cycle().name();
                },
                row);
    }

    /// Its number, project and type, and how many tasks are marked.
    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(this::count, state, marks.markedProperty());
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
    }

    private CycleState read(CycleId wanted) {
        var all = sources.tasks().list(wanted);
        return new CycleState(
                sources.cycles().row(wanted),
                all,
                sources.cycles().timeline(wanted),
                sources.overview().belongings(wanted.value()),
                sources.origins().of(all.stream().map(task -> task.id().value()).toList()));
    }

    /// Where the selected task is gone, the next one takes its place; at first that is the first.
    private void show(CycleState next) {
        var before = position(tasks.get(), selectedTask.get());
        var all = next.tasks();
        marks.keepOnly(all.stream().map(Task::id).toList());
        if (position(all, selectedTask.get()) < 0 && !all.isEmpty()) {
            selectedTask.set(all.get(Math.clamp(before, 0, all.size() - 1)).id());
        }
        state.set(next);
        row.set(next.row());
        tasks.set(all);
        criteria.set(CriterionRow.of(next.row().cycle().criteria()));
        loaded.set(true);
    }

    private void changeCriteria(UnaryOperator<List<Criterion>> change) {
        var seen = cycle();
        if (seen != null) {
            var next = change.apply(new ArrayList<>(seen.criteria()));
            bench.edits()
                    .runQuietly(
                            () -> sources.cycles().edit(seen, CycleEdit.of(seen).with(next)));
        }
    }

    private @Nullable Session selectedOrigin() {
        return tasks.get().stream()
                .filter(task -> task.id().equals(selectedTask.get()))
                .map(this::origin)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void withCriterion(Consumer<CriterionRow> act) {
        var index = selectedCriterion.get();
        criteria.get().stream()
                .filter(row -> Integer.valueOf(row.index()).equals(index))
                .findFirst()
                .ifPresent(act);
    }

    private @Nullable Cycle cycle() {
        var now = state.get();
        return now == null ? null : now.row().cycle();
    }

    private String count() {
        var now = state.get();
        if (now == null) {
            return "";
        }
        var cycle = now.row().cycle();
        return bench.text()
                .get(
                        "cycle.count",
                        cycle.code(),
                        now.row().projectName(),
                        CycleWords.type(cycle.typeWord(), bench.text()),
                        marks.markedProperty().get().size());
    }

    private static int position(List<Task> all, @Nullable TaskId wanted) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(wanted))
                .findFirst()
                .orElse(-1);
    }
}
