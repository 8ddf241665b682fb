package dev.projectstudio.core.stack;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.FeatureStep;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;

/// What one transaction does to the stack of a project.
final class StackStep extends FeatureStep<Tech> {

    private final StackRepository stack = new StackRepository();
    private final StackDependents dependents;

    StackStep(Tx tx, StackDependents dependents, Instant now) {
        super(new StepRows(tx), now);
        this.dependents = dependents;
    }

    void insert(Tech tech) {
        write(tech, () -> stack.insert(sql(), tech));
    }

    void update(Tech before, Tech after) {
        write(after, () -> stack.update(sql(), before, after));
    }

    /// With what refers to it.
    void delete(Tech tech) {
        release(tech);
        write(tech, () -> stack.delete(sql(), tech.id()));
    }

    void release(Tech tech) {
        dependents.release(rows(), tech.id());
    }

    /// A line in the activity log about one technology.
    void tell(String type, Tech tech) {
        act(new Activity(
                tech.projectId().value(), type, tech.title(), "stack", tech.id().value()));
    }

    /// A line about what a look at the files changed.
    void tell(ProjectId project, StackChanges changes) {
        act(new Activity(project.value(), "stack_detected", changes.title(), null, null));
    }

    private void write(Tech tech, Runnable work) {
        write(StackRepository.TABLE, tech.id().value(), tech, work);
    }
}
