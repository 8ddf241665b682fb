package dev.projectstudio.core.project;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.text.Folding;
import org.jspecify.annotations.Nullable;

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

    Project insert(Tx tx, Registration registration) {
        var project = registration.project();
        projects.findByPathKeys(tx.sql(), registration.keys()).stream()
                .findFirst()
                .ifPresent(other -> refuse(project, other));
        if (!projects.insert(tx.sql(), project, registration.pathKey())) {
            throw new Conflict("name-taken", project.name());
        }
        record(tx, project, REGISTERED);
        active.settle(tx);
        return project;
    }

    Project update(Tx tx, Project before, Project after) {
        return write(tx, before, after, UPDATED);
    }

    Project archive(Tx tx, Project before, Project after) {
        var archived = write(tx, before, after, ARCHIVED);
        active.settle(tx);
        return archived;
    }

    Project unarchive(Tx tx, Project before, Project after) {
        var unarchived = write(tx, before, after, UPDATED);
        active.settle(tx);
        return unarchived;
    }

    /// Being used is navigation: it leaves no line in the log.
    Project use(Tx tx, Project before, Project after) {
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

    private Project write(Tx tx, Project before, Project after, String type) {
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
        projects.update(tx.sql(), before, after);
        record(tx, after, type);
        return after;
    }

    private void refuseTakenName(Tx tx, Project project) {
        var taken = projects.findByName(tx.sql(), project.name()).stream()
                .anyMatch(other -> !other.isArchived() && !other.id().equals(project.id()));
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
        throw new Conflict("already-registered", describe(project.repoPath()), holder.name());
    }

    private static String describe(@Nullable Object path) {
        return String.valueOf(path);
    }
}
