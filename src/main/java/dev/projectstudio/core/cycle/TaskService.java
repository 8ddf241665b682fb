package dev.projectstudio.core.cycle;

import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/// Everything that can be done with the tasks of cycles. What is done to several at once is one step back.
public final class TaskService {

    private final CycleRepository cycles = new CycleRepository();
    private final TaskRepository tasks = new TaskRepository();
    private final TaskLookup lookup = new TaskLookup();
    private final Database database;
    private final CycleWriter writer;

    public TaskService(Database database, CycleWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// A cycle's tasks in their order.
    public List<Task> list(CycleId cycle) {
        return database.read(sql -> tasks.ofCycle(sql, cycle));
    }

    /// Those of several cycles, each cycle's in their order.
    public List<Task> list(Collection<CycleId> of) {
        return database.read(sql -> tasks.ofCycles(sql, of));
    }

    public Optional<Task> find(TaskId id) {
        return database.read(sql -> tasks.find(sql, id));
    }

    public Task require(TaskId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The task a person means by an id, at least four letters of its beginning, or its place (`CYC-102.3`).
    public Task require(String written) {
        return database.read(sql -> lookup.require(sql, written));
    }

    /// Adds tasks at the end, in the order given.
    public List<Task> add(CycleId cycle, List<String> titles) {
        return add(cycle, titles, (_, _) -> {});
    }

    /// Adds one at the end.
    ///
    /// @param along what else is written in the same step
    public Task add(CycleId cycle, String title, BiConsumer<StepRows, Task> along) {
        return add(cycle, List.of(title), along).getFirst();
    }

    private List<Task> add(CycleId cycle, List<String> titles, BiConsumer<StepRows, Task> along) {
        return writer.apply("undo.task.add", step -> {
            var owner = cycle(step.rows().sql(), cycle);
            var order = tasks.nextOrder(step.rows().sql(), cycle);
            var added = new ArrayList<Task>();
            for (var title : titles) {
                var task = step.add(owner, title, order++);
                added.add(task);
                along.accept(step.rows(), task);
            }
            step.workedOn(owner);
            return List.copyOf(added);
        });
    }

    public Task rename(TaskId id, String title) {
        return change("undo.task.rename", List.of(id), (step, task) -> {
                    var next = task.named(title, step.now());
                    if (next.title().equals(task.title())) {
                        return task;
                    }
                    step.tellOf(next, "task_updated", cycle(step.rows().sql(), task.cycleId()));
                    return next;
                })
                .getFirst();
    }

    /// Sets how far tasks are.
    public List<Task> mark(Collection<TaskId> ids, TaskStatus status) {
        return change("undo.task.mark", ids, (step, task) -> {
            if (task.statusWord().equals(status.word())) {
                return task;
            }
            var next = task.withStatus(status, step.now());
            step.tellOf(next, word(status), cycle(step.rows().sql(), task.cycleId()));
            return next;
        });
    }

    /// Brings tasks of one cycle to a place in it, kept in their order among themselves.
    ///
    /// @param index where the first of them is to stand among those that are not moved; past the end is the end
    public List<Task> reorder(CycleId cycle, Collection<TaskId> ids, int index) {
        return writer.apply("undo.task.reorder", step -> {
            var owner = cycle(step.rows().sql(), cycle);
            var all = tasks.ofCycle(step.rows().sql(), cycle);
            var moving = all.stream().filter(task -> ids.contains(task.id())).toList();
            var order = new ArrayList<>(
                    all.stream().filter(task -> !ids.contains(task.id())).toList());
            order.addAll(Math.clamp(index, 0, order.size()), moving);
            if (!order.equals(all)) {
                step.about(owner.name());
                number(step, order);
                step.workedOn(owner);
                moving.forEach(task -> step.tellOf(task, "task_reordered", owner));
            }
            return tasks.ofCycle(step.rows().sql(), cycle);
        });
    }

    /// Moves tasks to the end of another cycle.
    public List<Task> moveTo(CycleId cycle, Collection<TaskId> ids) {
        return writer.apply("undo.task.move", step -> {
            var sql = step.rows().sql();
            var owner = cycle(sql, cycle);
            var order = tasks.nextOrder(sql, cycle);
            var moved = new ArrayList<Task>();
            for (var id : ids) {
                var task = require(sql, id);
                if (!task.cycleId().equals(cycle)) {
                    step.about(task.title());
                    step.workedOn(cycle(sql, task.cycleId()));
                    moved.add(step.update(task, task.at(cycle, order++, step.now())));
                    step.tellOf(task, "task_moved", owner);
                }
            }
            if (!moved.isEmpty()) {
                step.workedOn(owner);
            }
            return List.copyOf(moved);
        });
    }

    public void delete(Collection<TaskId> ids) {
        writer.apply("undo.task.delete", step -> {
            var sql = step.rows().sql();
            for (var id : ids) {
                var task = require(sql, id);
                var owner = cycle(sql, task.cycleId());
                step.about(task.title());
                step.delete(task);
                step.tellOf(task, "task_removed", owner);
                step.workedOn(owner);
            }
            return ids;
        });
    }

    private List<Task> change(String label, Collection<TaskId> ids, BiFunction<CycleStep, Task, Task> edit) {
        return writer.apply(label, step -> {
            Set<CycleId> worked = new LinkedHashSet<>();
            var changed = new ArrayList<Task>();
            for (var id : ids) {
                var before = require(step.rows().sql(), id);
                var after = edit.apply(step, before);
                changed.add(after);
                if (!after.equals(before)) {
                    step.about(before.title());
                    step.update(before, after);
                    worked.add(before.cycleId());
                }
            }
            worked.forEach(cycle -> step.workedOn(cycle(step.rows().sql(), cycle)));
            return List.copyOf(changed);
        });
    }

    private static void number(CycleStep step, List<Task> order) {
        for (int i = 0; i < order.size(); i++) {
            var task = order.get(i);
            if (task.sortOrder() != i) {
                step.update(task, task.at(task.cycleId(), i, step.now()));
            }
        }
    }

    private static String word(TaskStatus status) {
        return switch (status) {
            case PENDING -> "task_reset";
            case IN_PROGRESS -> "task_started";
            case COMPLETE -> "task_completed";
        };
    }

    private Cycle cycle(DSLContext sql, CycleId id) {
        return cycles.find(sql, id).orElseThrow(() -> new NotFound("cycle-not-found", id.value()));
    }

    private Task require(DSLContext sql, TaskId id) {
        return tasks.find(sql, id).orElseThrow(() -> new NotFound("task-not-found", id.value()));
    }
}
