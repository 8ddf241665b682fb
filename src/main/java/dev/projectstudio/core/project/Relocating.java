package dev.projectstudio.core.project;

import dev.projectstudio.platform.db.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Finds out where directories have moved to, and moves the projects that went along with another.
final class Relocating {

    private final Database database;
    private final ProjectRepository projects;
    private final ProjectWrites writes;
    private final ProjectChanges changes;
    private final Clock clock;
    private final Path home;

    Relocating(
            Database database,
            ProjectRepository projects,
            ProjectWrites writes,
            ProjectChanges changes,
            Clock clock,
            Path home) {
        this.database = database;
        this.projects = projects;
        this.writes = writes;
        this.changes = changes;
        this.clock = clock;
        this.home = home;
    }

    /// Which others moved with a project that has got another directory.
    Relocation movedBetween(Project before, Project after) {
        var from = before.repoPath();
        var to = after.repoPath();
        var offers = from == null || to == null || from.equals(to)
                ? List.<RelocationOffer>of()
                : unregistered(MovedDirectories.alike(from, to, others(after.id())));
        return new Relocation(after, offers);
    }

    /// All of what was offered, or nothing.
    List<Project> takeUp(List<RelocationOffer> offers) {
        return changes.make(
                "undo.project.relocate",
                step -> offers.stream()
                        .map(offer -> {
                            var before = changes.require(
                                    step.tx().sql(), offer.project().id());
                            var directory = ProjectDirectory.require(offer.directory(), home);
                            return writes.update(step, before, before.movedTo(directory, clock.instant()));
                        })
                        .toList());
    }

    Optional<Path> search(Project project) {
        return MovedDirectories.search(project, others(project.id()));
    }

    private List<RelocationOffer> unregistered(List<RelocationOffer> offers) {
        return offers.stream()
                .filter(offer -> database.read(sql -> projects.findByPathKeys(sql, Registration.keys(offer.directory()))
                        .isEmpty()))
                .toList();
    }

    private List<Project> others(ProjectId id) {
        return database.read(sql -> projects.findAll(sql, true)).stream()
                .filter(project -> !project.id().equals(id))
                .toList();
    }
}
