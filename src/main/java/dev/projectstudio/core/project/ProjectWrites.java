package dev.projectstudio.core.project;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.ShellWord;
import java.time.Instant;

/// The ways a project's row may change, each with its line in the activity log, in the caller's transaction.
final class ProjectWrites {

    private static final String REGISTERED = "project_registered";
    private static final String UPDATED = "project_updated";
    private static final String ARCHIVED = "project_archived";
    private static final String REMOVED = "project_removed";

    private final ProjectRepository projects;
    private final ActiveProject active;
    private final ActivityLog activity;

    ProjectWrites(ProjectRepository projects, ActiveProject active, ActivityLog activity) {
        this.projects = projects;
        this.active = active;
        this.activity = activity;
    }

    Project insert(ProjectStep step, Registration registration) {
        var tx = step.tx();
        var project = registration.project();
        projects.findByPathKeys(tx.sql(), registration.keys()).stream()
                .findFirst()
                .ifPresent(other -> refuse(project, other));
        if (!projects.insert(tx.sql(), project, registration.pathKey())) {
            throw new Conflict("name-taken", project.name());
        }
        step.added(project);
        record(tx, project, REGISTERED);
        active.settle(tx);
        return project;
    }

    Project update(ProjectStep step, Project before, Project after) {
        return write(step, before, after, UPDATED);
    }

    Project archive(ProjectStep step, Project before, Project after) {
        return write(step, before, after, ARCHIVED);
    }

    Project unarchive(ProjectStep step, Project before, Project after) {
        var unarchived = write(step, before, after, UPDATED);
        active.settle(step.tx());
        return unarchived;
    }

    /// Being used is navigation: it leaves no line in the log. The one that was active was used until now, however it
    /// became so.
    Project use(Tx tx, Project before, Project after, Instant until) {
        active.find(tx.sql())
                .filter(left -> !left.id().equals(after.id()))
                .ifPresent(left -> projects.update(tx.sql(), left, left.used(until)));
        projects.update(tx.sql(), before, after);
        active.set(tx, after.id());
        tx.publish(new ProjectChanged(after.id()));
        return after;
    }

    void remove(Tx tx, Project project) {
        projects.delete(tx.sql(), project.id());
        activity.record(
                tx,
                new Activity(
                        null, REMOVED, project.name(), "project", project.id().value()));
        active.settle(tx);
        tx.publish(new ProjectChanged(project.id()));
    }

    private Project write(ProjectStep step, Project before, Project after, String type) {
        var tx = step.tx();
        if (!after.isArchived()
                && (before.isArchived() || !Folding.name(before.name()).equals(Folding.name(after.name())))) {
            refuseTakenName(tx, after);
        }
        var directory = after.repoPath();
        if (directory != null && !before.isAt(directory)) {
            projects.findByPathKeys(tx.sql(), Registration.keys(directory)).stream()
                    .filter(other -> !other.id().equals(after.id()))
                    .findFirst()
                    .ifPresent(other -> refuse(after, other));
        }
        step.update(after, () -> projects.update(tx.sql(), before, after));
        record(tx, after, type);
        return after;
    }

    private void refuseTakenName(Tx tx, Project project) {
        var taken = projects.findUnarchived(tx.sql(), project.name()).stream()
                .anyMatch(other -> !other.id().equals(project.id()));
        if (taken) {
            throw new Conflict("name-taken", project.name());
        }
    }

    private void record(Tx tx, Project project, String type) {
        var id = project.id().value();
        activity.record(tx, new Activity(id, type, project.name(), "project", id));
        tx.publish(new ProjectChanged(project.id()));
    }

    private static void refuse(Project project, Project holder) {
        throw new Conflict(
                "already-registered",
                String.valueOf(project.repoPath()),
                holder.name(),
                holder.isArchived() ? 1 : 0,
                ShellWord.of(holder.name()));
    }
}
