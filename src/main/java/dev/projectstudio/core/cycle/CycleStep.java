package dev.projectstudio.core.cycle;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.FeatureStep;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one transaction does to cycles and tasks.
final class CycleStep extends FeatureStep<Cycle> {

    private final CycleRepository cycles = new CycleRepository();
    private final TaskRepository tasks = new TaskRepository();
    private @Nullable String subject;

    CycleStep(Tx tx, Instant now) {
        super(new StepRows(tx), now);
    }

    Cycle insert(Cycle cycle) {
        write(cycle, () -> cycles.insert(sql(), cycle));
        return cycle;
    }

    Cycle update(Cycle before, Cycle after) {
        write(after, () -> cycles.update(sql(), before, after));
        return after;
    }

    void delete(Cycle cycle) {
        write(cycle, () -> cycles.delete(sql(), cycle.id()));
    }

    /// A new task of a cycle.
    Task add(Cycle owner, String title, long order) {
        var task = new Task(
                TaskId.random(), owner.id(), Task.checkedTitle(title), TaskStatus.PENDING.word(), order, now(), now());
        about(task.title());
        insert(task);
        tellOf(task, "task_added", owner);
        return task;
    }

    Task insert(Task task) {
        write(task, () -> tasks.insert(sql(), task));
        return task;
    }

    Task update(Task before, Task after) {
        write(after, () -> tasks.update(sql(), before, after));
        return after;
    }

    void delete(Task task) {
        write(task, () -> tasks.delete(sql(), task.id()));
    }

    /// Work on its tasks makes a cycle the one that was worked on last.
    void workedOn(Cycle cycle) {
        write(cycle, () -> cycles.touch(sql(), cycle.id(), now()));
    }

    /// A line in the activity log about a cycle.
    void tell(String type, Cycle cycle, @Nullable String detail) {
        var project = cycle.projectId().value();
        act(new Activity(project, type, cycle.name(), "cycle", cycle.id().value(), detail));
    }

    /// A line about a task.
    void tellOf(Task task, String type, Cycle cycle) {
        var project = cycle.projectId().value();
        act(new Activity(project, type, task.title(), "task", task.id().value()));
    }

    /// What the user reads as the thing that was changed, when the step is taken back.
    void about(String name) {
        if (subject == null) {
            subject = name;
        }
    }

    String subject() {
        return subject == null ? "" : subject;
    }

    private void write(Cycle cycle, Runnable work) {
        write(CycleRepository.TABLE, cycle.id().value(), cycle, work);
    }

    private void write(Task task, Runnable work) {
        rows().write(TaskRepository.TABLE, task.id().value(), work);
    }
}
