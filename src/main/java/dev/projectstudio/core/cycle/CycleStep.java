package dev.projectstudio.core.cycle;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one transaction does to cycles and tasks.
final class CycleStep {

    private final CycleRepository cycles = new CycleRepository();
    private final TaskRepository tasks = new TaskRepository();
    private final Map<CycleId, Cycle> touched = new LinkedHashMap<>();
    private final List<Activity> acts = new ArrayList<>();
    private final StepRows rows;
    private final Instant now;
    private @Nullable String subject;

    CycleStep(Tx tx, Instant now) {
        this.rows = new StepRows(tx);
        this.now = now;
    }

    StepRows rows() {
        return rows;
    }

    Instant now() {
        return now;
    }

    Cycle insert(Cycle cycle) {
        write(cycle, () -> cycles.insert(rows.sql(), cycle));
        return cycle;
    }

    Cycle update(Cycle before, Cycle after) {
        write(after, () -> cycles.update(rows.sql(), before, after));
        return after;
    }

    void delete(Cycle cycle) {
        write(cycle, () -> cycles.delete(rows.sql(), cycle.id()));
    }

    Task insert(Task task) {
        write(task, () -> tasks.insert(rows.sql(), task));
        return task;
    }

    Task update(Task before, Task after) {
        write(after, () -> tasks.update(rows.sql(), before, after));
        return after;
    }

    void delete(Task task) {
        write(task, () -> tasks.delete(rows.sql(), task.id()));
    }

    /// Work on its tasks makes a cycle the one that was worked on last.
    void workedOn(Cycle cycle) {
        write(cycle, () -> cycles.touch(rows.sql(), cycle.id(), now));
    }

    /// A line in the activity log about a cycle.
    void tell(String type, Cycle cycle, @Nullable String detail) {
        var project = cycle.projectId().value();
        acts.add(new Activity(project, type, cycle.name(), "cycle", cycle.id().value(), detail));
    }

    /// A line about a task.
    void tellOf(Task task, String type, Cycle cycle) {
        var project = cycle.projectId().value();
        acts.add(new Activity(project, type, task.title(), "task", task.id().value()));
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

    List<Cycle> touched() {
        return List.copyOf(touched.values());
    }

    List<Activity> acts() {
        return List.copyOf(acts);
    }

    private void write(Cycle cycle, Runnable work) {
        rows.write(CycleRepository.TABLE, cycle.id().value(), work);
        touched.put(cycle.id(), cycle);
    }

    private void write(Task task, Runnable work) {
        rows.write(TaskRepository.TABLE, task.id().value(), work);
    }
}
