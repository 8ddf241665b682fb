package dev.projectstudio.core.dependency;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.FeatureStep;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;

/// What one transaction does to the dependencies of a project, or to what may be run for them.
final class DependencyStep extends FeatureStep<Dependency> {

    private final DependencyRepository dependencies = new DependencyRepository();
    private final AllowedCommandRepository allowed = new AllowedCommandRepository();

    DependencyStep(Tx tx, Instant now) {
        super(new StepRows(tx), now);
    }

    void insert(Dependency dependency) {
        write(dependency, () -> dependencies.insert(sql(), dependency));
    }

    void update(Dependency before, Dependency after) {
        write(after, () -> dependencies.update(sql(), before, after));
    }

    void delete(Dependency dependency) {
        write(dependency, () -> dependencies.delete(sql(), dependency.id()));
    }

    void allow(AllowedCommand command) {
        rows().write(AllowedCommandRepository.TABLE, command.id(), () -> allowed.insert(sql(), command));
        act(new Activity(null, "dependency_allowed", command.line(), null, null));
    }

    void forbid(AllowedCommand command) {
        rows().write(AllowedCommandRepository.TABLE, command.id(), () -> allowed.delete(sql(), command.id()));
        act(new Activity(null, "dependency_forbidden", command.line(), null, null));
    }

    /// A line in the activity log about one dependency.
    void tell(String type, Dependency dependency) {
        act(new Activity(
                dependency.projectId().value(),
                type,
                dependency.title(),
                "dependency",
                dependency.id().value()));
    }

    /// A line about what a look at the files changed.
    void tell(ProjectId project, DependencyChanges changes) {
        act(new Activity(project.value(), "dependency_detected", changes.title(), null, null));
    }

    private void write(Dependency dependency, Runnable work) {
        write(DependencyRepository.TABLE, dependency.id().value(), dependency, work);
    }
}
