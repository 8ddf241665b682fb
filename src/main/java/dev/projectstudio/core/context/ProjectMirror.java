package dev.projectstudio.core.context;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.platform.db.Companion;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.file.AccompanyingFiles;
import dev.projectstudio.platform.file.Attentions;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Keeps each project's `project.json` in line with its rows, so that the rows can be made again from the files: the
/// file goes along with every transaction that changes what it says.
///
/// A text that somebody wrote by hand is left alone until [MirrorEdits] has read it.
public final class ProjectMirror implements Companion {

    private final MirrorRepository mirrors = new MirrorRepository();
    private final MirroredRows rows;
    private final ProjectService projects;
    private final AccompanyingFiles files;
    private final StudioHome home;
    private final Clock clock;
    private final Attentions attentions;

    public ProjectMirror(ProjectService projects, AccompanyingFiles files, StudioHome home, Clock clock) {
        this.rows = new MirroredRows();
        this.projects = projects;
        this.files = files;
        this.home = home;
        this.clock = clock;
        this.attentions = new Attentions(clock);
    }

    /// What a project's folder says of it; empty if there is no such file, or it says nothing.
    public static Optional<MirroredProject> read(StudioHome home, String id) {
        return new FileStore().read(home.fileRoot(), home.projectFilePath(id)) instanceof FileState.Present present
                ? MirrorJson.parse(present.bytes())
                : Optional.empty();
    }

    @Override
    public Joined join(Tx tx) {
        var concerned = new LinkedHashSet<ProjectId>();
        var asked = new HashSet<ProjectId>();
        var held = new HashSet<ProjectId>();
        for (var change : tx.changes()) {
            concerned.addAll(concerned(change));
            if (change instanceof MirrorAsked(var project, var isHeld)) {
                (isHeld ? held : asked).add(project);
            }
        }
        concerned.removeAll(held);
        var changes = new ArrayList<FileChange>();
        for (var id : concerned) {
            change(tx, id, asked.contains(id)).ifPresent(changes::add);
        }
        return changes.isEmpty() ? Joined.NOTHING : files.join(tx, changes, this::inPlace);
    }

    /// What is to be written; empty if nothing is. What is in place already costs no look at the disk, unless asked.
    private Optional<FileChange> change(Tx tx, ProjectId id, boolean isAsked) {
        var row = mirrors.find(tx.sql(), id).orElse(null);
        var project = projects.find(id).orElse(null);
        if (row == null && project == null) {
            return Optional.empty();
        }
        var path = home.projectFilePath(id.value());
        var text = project == null ? null : text(tx.sql(), project);
        var hash = text == null ? null : Hashes.sha256(bytes(text));
        if (!isAsked && row != null && row.rawHash().equals(hash) && !files.isPending(tx, path)) {
            return Optional.empty();
        }
        var found = files.find(tx, path);
        if (found.state() instanceof FileState.Unreadable) {
            return Optional.empty();
        }
        var there = found.state().rawHash();
        if (there != null && !there.equals(hash) && !found.isPending() && (row == null || !row.knows(there))) {
            leave(tx, id, project);
            return Optional.empty();
        }
        return note(tx, id, row, there, text)
                ? Optional.of(new FileChange(
                        home.fileRoot(), path, there, text == null ? null : bytes(text), "project", id.value()))
                : Optional.empty();
    }

    /// What stands there was written by hand. Of a project that is gone, it is all that is left.
    private void leave(Tx tx, ProjectId id, @Nullable Project project) {
        if (project == null) {
            mirrors.delete(tx.sql(), id);
        } else {
            tx.publish(new MirrorUnread(id));
        }
    }

    /// @return whether the file is to change
    private boolean note(Tx tx, ProjectId id, @Nullable MirrorRow row, @Nullable String there, @Nullable String text) {
        if (text == null) {
            if (there == null) {
                mirrors.delete(tx.sql(), id);
            }
            return there != null;
        }
        var hash = Hashes.sha256(bytes(text));
        boolean isDone = hash.equals(there);
        if (isDone) {
            attentions.settle(tx, MirrorEdits.EDITED, id.value(), hash);
        }
        var next = isDone ? MirrorRow.inPlace(hash, text) : MirrorRow.next(hash, text, there, row);
        mirrors.put(tx.sql(), id, next, clock.instant());
        return !isDone;
    }

    private void inPlace(Tx tx, FileChange change) {
        var id = new ProjectId(change.subjectId());
        if (change.newBytes() != null) {
            mirrors.find(tx.sql(), id).ifPresent(row -> mirrors.put(tx.sql(), id, row.settled(), clock.instant()));
            return;
        }
        mirrors.delete(tx.sql(), id);
        removeIfEmpty(home.contextFolder(id.value()));
        removeIfEmpty(home.projectFolder(id.value()));
    }

    private String text(DSLContext sql, Project project) {
        return MirrorJson.text(rows.of(sql, project));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            return;
        }
    }

    private static Set<ProjectId> concerned(Change change) {
        return switch (change) {
            case ProjectChanged(var id) -> Set.of(id);
            case ContextChanged context -> Set.of(context.projectId());
            case MirrorAsked asked -> Set.of(asked.project());
            case RowsRestored restored -> concerned(restored);
            default -> Set.of();
        };
    }

    private static Set<ProjectId> concerned(RowsRestored restored) {
        var ids = new LinkedHashSet<ProjectId>();
        if (restored.projectId() != null) {
            ids.add(new ProjectId(restored.projectId()));
        }
        restored.rows().stream()
                .filter(row -> row.table().equals("projects"))
                .forEach(row -> ids.add(new ProjectId(row.id())));
        return ids;
    }
}
