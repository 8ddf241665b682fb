package dev.projectstudio.core.context;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.context.MirroredProject.MirroredFile;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.file.FileState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a project's context files again from its mirror and its canonical files, after the database was
/// lost. History, bases and drift records are not in the files: they cannot come back.
public final class ContextRebuild {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextQueries queries = new ContextQueries();
    private final Database database;
    private final ProjectService projects;
    private final StudioCopies copies;
    private final ContextVersions versions;
    private final ActivityLog activity;
    private final Clock clock;

    public ContextRebuild(
            Database database,
            ProjectService projects,
            StudioCopies copies,
            ContextVersions versions,
            ActivityLog activity,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.copies = copies;
        this.versions = versions;
        this.activity = activity;
        this.clock = clock;
    }

    /// The project's own row must be there already. Context files that have rows are left as they are; canonical files
    /// that the mirror does not name are taken in by [HomeContent].
    ///
    /// @return what the mirror names and could not be brought back whole
    public List<HomeFinding> rebuild(MirroredProject mirror) {
        var project = projects.require(new ProjectId(mirror.id()));
        return database.write(tx -> {
            var rows = new ContextRows(tx, clock.instant());
            var findings = new ArrayList<HomeFinding>();
            for (var mirrored : mirror.contextFiles()) {
                var finding = rebuild(rows, project, mirrored);
                if (finding != null) {
                    findings.add(finding);
                }
            }
            rows.announce(activity);
            return List.copyOf(findings);
        });
    }

    private @Nullable HomeFinding rebuild(ContextRows rows, Project project, MirroredFile mirrored) {
        var stored = files.ofProject(rows.sql(), project.id()).stream()
                .map(ContextFile::filename)
                .toList();
        if (stored.contains(mirrored.filename())) {
            return null;
        }
        var file = ContextFile.named(project.id(), mirrored.filename()).withFilePath(mirrored.filePath());
        if (ContextName.parse(mirrored.filename()).isEmpty() || ContextName.isTaken(mirrored.filename(), stored)) {
            return new HomeFinding(Kind.LEFT_ALONE, project.id(), copies.path(file), "name-refused");
        }
        var finding = insert(rows, file);
        insertTargets(rows, project, file, mirrored.targets());
        return finding;
    }

    private @Nullable HomeFinding insert(ContextRows rows, ContextFile file) {
        return switch (copies.read(file)) {
            case FileState.Present present -> {
                var text = ContextText.of(present);
                rows.insert(file.withCopy(StudioCopy.of(text, present.stamp(), rows.now())));
                versions.keep(rows.tx(), file.id(), null, "rebuilt", text);
                yield null;
            }
            case FileState.Absent _ -> insertLost(rows, file, Kind.MISSING, StudioCopy.MISSING);
            case FileState.Unreadable(var reason) -> insertLost(rows, file, Kind.UNREADABLE, reason);
        };
    }

    private HomeFinding insertLost(ContextRows rows, ContextFile file, Kind kind, String reason) {
        rows.insert(file.withCopy(new StudioCopy(null, null, null, rows.now(), reason)));
        return new HomeFinding(kind, file.projectId(), copies.path(file), reason);
    }

    private void insertTargets(ContextRows rows, Project project, ContextFile file, List<String> paths) {
        var places = new TargetPlaces(project);
        int order = 0;
        for (var path : paths) {
            var place = places.find(path, order).orElse(null);
            if (place != null
                    && new TakenPlaces(places, queries.ofProject(rows.sql(), project.id()))
                            .occupant(place)
                            .filter(other -> !other.file().id().equals(file.id())
                                    || other.target().place().pathKey().equals(place.pathKey()))
                            .isEmpty()) {
                var id = new TargetId(UUID.randomUUID().toString());
                rows.insert(new ContextTarget(id, file.id(), place, TargetState.NEW, TextForm.CANONICAL));
                order++;
            }
        }
    }
}
