package dev.projectstudio.core.project;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.git.GitDirectory;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Gives the trust in a project's repository, and takes it back.
final class Trusting {

    private final Database database;
    private final ProjectRepository projects;
    private final ProjectWrites writes;
    private final ProjectChanges changes;
    private final Clock clock;

    Trusting(Database database, ProjectRepository projects, ProjectWrites writes, ProjectChanges changes, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.writes = writes;
        this.changes = changes;
        this.clock = clock;
    }

    /// All or none.
    List<Project> trust(Collection<ProjectId> ids) {
        return changes.make(
                ids.size() == 1 ? "undo.project.trust" : "undo.project.trust-many",
                step -> ids.stream()
                        .map(id -> {
                            var before = changes.require(step.tx().sql(), id);
                            var repository = ProjectDirectory.requireRepository(before);
                            var trust = new Trust(
                                    clock.instant(), repository.identity().text());
                            return writes.update(step, before, before.trusted(trust, clock.instant()));
                        })
                        .toList());
    }

    List<Project> untrust(Collection<ProjectId> ids) {
        return changes.make(
                ids.size() == 1 ? "undo.project.untrust" : "undo.project.untrust-many",
                step -> ids.stream()
                        .map(id -> changes.require(step.tx().sql(), id))
                        .map(before -> before.isTrusted()
                                ? writes.update(step, before, before.trusted(null, clock.instant()))
                                : before)
                        .toList());
    }

    /// Another `.git` than the trusted one takes the trust back.
    boolean mayRunGit(Project project, GitDirectory repository) {
        var trust = project.trust();
        if (trust == null) {
            return false;
        }
        if (repository.identity().isSameAs(trust.gitDirectory())) {
            return true;
        }
        database.write(tx -> projects.find(tx.sql(), project.id())
                .filter(stored -> Objects.equals(stored.trust(), trust))
                .map(stored -> writes.update(new ProjectStep(tx), stored, stored.trusted(null, clock.instant()))));
        return false;
    }
}
