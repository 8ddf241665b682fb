package dev.projectstudio.core.project;

import dev.projectstudio.platform.db.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Makes directories projects, one by hand or all that a scan found.
final class Registering {

    private final Database database;
    private final ProjectRepository projects;
    private final ProjectWrites writes;
    private final ProjectChanges changes;
    private final Clock clock;
    private final Path home;

    Registering(
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

    Project register(Path directory, @Nullable String name, @Nullable String description) {
        var real = ProjectDirectory.require(directory, home);
        var registration =
                Registration.of(real, name == null ? ProjectName.of(real) : name, description, false, clock.instant());
        return changes.make("undo.project.register", step -> writes.insert(step, registration));
    }

    /// A few looks at the disk are no reason to wait for: the directory may have been made in this very step.
    Project register(ProjectStep step, Path directory, String name) {
        var real = ProjectDirectory.require(directory, home);
        return writes.insert(step, Registration.of(real, name, null, false, clock.instant()));
    }

    List<Project> registerAll(List<ScanEntry> found, boolean trusted) {
        var now = clock.instant();
        var registrations = found.stream()
                .filter(ScanEntry::isNew)
                .map(each -> Registration.of(each.directory(), ProjectName.of(each.directory()), null, trusted, now))
                .toList();
        return changes.make("undo.project.scan", step -> {
            var sql = step.tx().sql();
            var names = FreeNames.beside(projects.findAll(sql, false));
            return registrations.stream()
                    .filter(each -> projects.findByPathKeys(sql, each.keys()).isEmpty())
                    .map(each -> writes.insert(step, each.named(names.take(each.directory()))))
                    .toList();
        });
    }

    /// What a scan found, each with the name it would get or the one it has.
    List<ScanEntry> named(List<RepositoryWalk.Place> found) {
        return database.read(sql -> {
            var names = FreeNames.beside(projects.findAll(sql, false));
            return found.stream().map(place -> named(sql, place, names)).toList();
        });
    }

    private ScanEntry named(DSLContext sql, RepositoryWalk.Place place, FreeNames names) {
        var directory = place.directory();
        var holder = projects.findByPathKeys(sql, Registration.keys(directory)).stream()
                .map(Project::name)
                .findFirst();
        boolean isNew = holder.isEmpty() && place.kind().isProject();
        return new ScanEntry(
                directory, place.kind(), place.owner(), isNew ? names.take(directory) : null, holder.orElse(null));
    }
}
