package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.cycle.TaskId;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.cycle.TaskStatus;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.InputDialog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// What can be done to the tasks of a cycle, in the background. What is seen at once is not told as well.
final class TaskEdits {

    private final TaskService tasks;
    private final Edits edits;
    private final Messages text;

    TaskEdits(TaskService tasks, Edits edits, Messages text) {
        this.tasks = tasks;
        this.edits = edits;
        this.text = text;
    }

    void add(CycleId cycle, String title) {
        edits.runQuietly(() -> tasks.add(cycle, List.of(title)));
    }

    void rename(Task task, String title, InputDialog asked) {
        edits.run(
                asked,
                () -> tasks.rename(task.id(), title),
                now -> text.get("cycles.done.task-rename", now.title()),
                _ -> {});
    }

    void mark(Collection<Task> some, TaskStatus status) {
        edits.runQuietly(() -> tasks.mark(ids(some), status));
    }

    /// From pending to in progress, to complete, to pending; several become what follows for the first of them.
    void cycle(List<Task> some) {
        if (!some.isEmpty()) {
            mark(some, after(some.getFirst()));
        }
    }

    /// One place up or down, several together.
    void shift(CycleId cycle, List<Task> all, List<Task> some, boolean up) {
        if (some.isEmpty()) {
            return;
        }
        var edge = all.indexOf(up ? some.getFirst() : some.getLast());
        int before = (int) all.subList(0, edge).stream()
                .filter(task -> !some.contains(task))
                .count();
        reorder(cycle, all, some, Math.max(0, before + (up ? -1 : 1)));
    }

    /// To where another one stands: before it from below, after it from above.
    void drop(CycleId cycle, List<Task> all, List<Task> some, Task target) {
        if (some.isEmpty() || some.contains(target)) {
            return;
        }
        var others = all.stream().filter(task -> !some.contains(task)).toList();
        boolean fromAbove = all.indexOf(some.getFirst()) < all.indexOf(target);
        reorder(cycle, all, some, others.indexOf(target) + (fromAbove ? 1 : 0));
    }

    void moveTo(CycleRow other, List<Task> some, InputDialog asked) {
        edits.run(
                asked,
                () -> tasks.moveTo(other.cycle().id(), ids(some)),
                moved -> text.get(
                        "cycles.done.task-move",
                        moved.size(),
                        some.getFirst().title(),
                        other.cycle().name()),
                _ -> {});
    }

    void delete(List<Task> some) {
        if (!some.isEmpty()) {
            edits.run(
                    () -> {
                        tasks.delete(ids(some));
                        return some.size();
                    },
                    count -> text.get(
                            "cycles.done.task-delete", count, some.getFirst().title()));
        }
    }

    static TaskStatus after(Task task) {
        return switch (task.status().orElse(TaskStatus.COMPLETE)) {
            case PENDING -> TaskStatus.IN_PROGRESS;
            case IN_PROGRESS -> TaskStatus.COMPLETE;
            case COMPLETE -> TaskStatus.PENDING;
        };
    }

    private void reorder(CycleId cycle, List<Task> all, List<Task> some, int index) {
        var order = new ArrayList<>(all);
        order.removeAll(some);
        order.addAll(Math.clamp(index, 0, order.size()), some);
        boolean isMoved =
                IntStream.range(0, order.size()).anyMatch(i -> !order.get(i).equals(all.get(i)));
        if (isMoved) {
            edits.runQuietly(() -> tasks.reorder(cycle, ids(some), index));
        }
    }

    private static List<TaskId> ids(Collection<Task> some) {
        return some.stream().map(Task::id).toList();
    }
}
