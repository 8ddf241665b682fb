package dev.projectstudio.core.context;

import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.context.MirroredProject.MirroredFile;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.file.Attentions;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.StudioHome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Keeps each project's `project.json` in line with its rows, so that the rows can be made again from the files.
public final class ProjectMirror {

    /// The kind of attention for a text that was written by hand and has made room for Studio's own. It is kept.
    public static final String EDITED = "mirror-edited";

    private static final int ATTEMPTS = 3;

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextQueries queries = new ContextQueries();
    private final MirrorRepository mirrors = new MirrorRepository();
    private final Database database;
    private final ProjectService projects;
    private final Filing filing;
    private final FileStore store;
    private final StudioHome home;
    private final Clock clock;
    private final Contents contents;
    private final Attentions attentions;

    public ProjectMirror(
            Database database, ProjectService projects, Filing filing, FileStore store, StudioHome home, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.filing = filing;
        this.store = store;
        this.home = home;
        this.clock = clock;
        this.contents = new Contents(clock);
        this.attentions = new Attentions(clock);
    }

    /// What a project's folder says of it; empty if there is no such file, or it says nothing.
    public static Optional<MirroredProject> read(StudioHome home, String id) {
        return new FileStore().read(home.fileRoot(), home.projectFilePath(id)) instanceof FileState.Present present
                ? MirrorJson.parse(present.bytes())
                : Optional.empty();
    }

    /// Writes a mirror whenever its project changes, or a context file of it, or a target.
    public Subscription follow(ChangeBus bus) {
        return bus.subscribe(change -> changed(change).ifPresent(this::write));
    }

    /// Brings one file in line with the rows. Costs no look at the disk where that wrote it last.
    public void write(ProjectId id) {
        var project = projects.find(id).orElse(null);
        if (project == null || database.isReadOnly()) {
            return;
        }
        var rows = database.read(sql -> new Rows(
                mirrored(project, mirrors.repoPath(sql, id), files.ofProject(sql, id), queries.ofProject(sql, id)),
                mirrors.hash(sql, id).orElse(null)));
        var bytes = MirrorJson.render(rows.project());
        if (!Hashes.sha256(bytes).equals(rows.written())) {
            put(project, bytes, rows.written());
        }
    }

    /// Looks at the file of every project: writes those that are not there or out of date, and reports those that
    /// were edited by hand.
    List<HomeFinding> check(List<Project> all) {
        var findings = new ArrayList<HomeFinding>();
        var everything = database.read(this::everything);
        for (var project : all) {
            var id = project.id();
            var written = everything.written().get(id.value());
            var bytes = MirrorJson.render(everything.mirrored(project));
            var hash = Hashes.sha256(bytes);
            var found = found(id).rawHash();
            if (found != null && written != null && !found.equals(written) && !found.equals(hash)) {
                findings.add(new HomeFinding(Kind.MIRROR_CHANGED, id, home.projectFilePath(id.value()), null));
            } else if (!hash.equals(found) || !hash.equals(written)) {
                put(project, bytes, written);
            }
        }
        return findings;
    }

    private record Rows(MirroredProject project, @Nullable String written) {}

    private record Everything(
            Map<String, String> repoPaths,
            Map<ProjectId, List<ContextFile>> files,
            Map<ProjectId, List<TrackedTarget>> targets,
            Map<String, String> written) {

        MirroredProject mirrored(Project project) {
            var id = project.id();
            return ProjectMirror.mirrored(
                    project,
                    repoPaths.get(id.value()),
                    files.getOrDefault(id, List.of()),
                    targets.getOrDefault(id, List.of()));
        }
    }

    private Everything everything(DSLContext sql) {
        return new Everything(
                mirrors.repoPaths(sql),
                queries.files(sql, true).stream().collect(Collectors.groupingBy(ContextFile::projectId)),
                queries.all(sql).stream()
                        .collect(Collectors.groupingBy(target -> target.file().projectId())),
                mirrors.hashes(sql));
    }

    private static MirroredProject mirrored(
            Project project, @Nullable String repoPath, List<ContextFile> files, List<TrackedTarget> targets) {
        var mirroredFiles = files.stream()
                .map(file -> new MirroredFile(
                        file.filename(),
                        file.filePath(),
                        targets.stream()
                                .filter(target -> target.file().id().equals(file.id()))
                                .map(target -> target.target().repoPath())
                                .toList()))
                .toList();
        return new MirroredProject(
                project.id().value(),
                project.name(),
                project.description(),
                repoPath,
                project.createdAt(),
                project.archivedAt(),
                mirroredFiles);
    }

    /// @param written what was written last; another text there was written by hand, and is kept
    private void put(Project project, byte[] bytes, @Nullable String written) {
        for (int attempt = 1; !database.isReadOnly(); attempt++) {
            try {
                putOnce(project.id(), bytes, written);
                return;
            } catch (Conflict e) {
                if (!e.code().equals("changed-meanwhile") || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void putOnce(ProjectId id, byte[] bytes, @Nullable String written) {
        var found = found(id);
        var hash = Hashes.sha256(bytes);
        var path = home.projectFilePath(id.value());
        var change = new FileChange(home.fileRoot(), path, found.rawHash(), bytes, "project", id.value());
        filing.apply(List.of(change), tx -> {
            mirrors.put(tx.sql(), id, hash, clock.instant());
            if (found instanceof FileState.Present other
                    && !other.rawHash().equals(written)
                    && !other.rawHash().equals(hash)) {
                var kept = contents.put(tx, other.bytes());
                attentions.raise(tx, EDITED, home.projectFile(id.value()).toString(), "project", id.value(), kept);
            }
            return hash;
        });
    }

    private FileState found(ProjectId id) {
        return store.read(home.fileRoot(), home.projectFilePath(id.value()));
    }

    private static Optional<ProjectId> changed(Change change) {
        return switch (change) {
            case ProjectChanged project -> Optional.of(project.id());
            case ContextChanged context -> Optional.of(context.projectId());
            case RowsRestored restored ->
                Optional.ofNullable(restored.projectId()).map(ProjectId::new);
            default -> Optional.empty();
        };
    }
}
