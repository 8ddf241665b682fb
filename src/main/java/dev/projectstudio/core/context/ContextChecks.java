package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileState;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What has to be so before a context file may be changed: refuses what is not.
final class ContextChecks {

    private final ContextFileRepository files = new ContextFileRepository();
    private final Database database;
    private final StudioCopies copies;

    ContextChecks(Database database, StudioCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    ContextFile require(DSLContext sql, ContextFileId id) {
        return files.find(sql, id).orElseThrow(() -> new NotFound("context-file-gone", id.value()));
    }

    /// What Studio's copy holds; null if it is gone.
    @Nullable
    ContextText text(ContextFile file) {
        return switch (copies.read(file)) {
            case FileState.Present present -> ContextText.of(present);
            case FileState.Absent _ -> null;
            case FileState.Unreadable(var reason) -> throw new Conflict("studio-unreadable", file.filename(), reason);
        };
    }

    /// A free name before anything is begun, and on the disk too: a file put there by hand is not written over.
    void requireFreePlace(ContextFile file, @Nullable ContextFileId except) {
        database.read(sql -> {
            requireFreeName(sql, file.projectId(), file.filename(), except);
            return file;
        });
        if (except == null) {
            requireFreeOnDisk(file);
        }
    }

    /// No file may be there that was put into the home by hand.
    void requireFreeOnDisk(ContextFile file) {
        if (copies.stat(file).isPresent()) {
            throw exists(file.filename(), file.filename());
        }
    }

    void requireFreeName(DSLContext sql, ProjectId project, String name, @Nullable ContextFileId except) {
        var others = files.ofProject(sql, project).stream()
                .filter(file -> !file.id().equals(except))
                .toList();
        ContextName.holder(name, names(others)).ifPresent(holder -> {
            throw exists(name, holder);
        });
    }

    /// The names that are taken in a project, for checking many.
    TakenNames takenNames(DSLContext sql, ProjectId project) {
        return new TakenNames(names(files.ofProject(sql, project)));
    }

    static void requireFreeName(String name, TakenNames taken) {
        taken.holder(name).ifPresent(holder -> {
            throw exists(name, holder);
        });
    }

    private static Conflict exists(String name, String holder) {
        return new Conflict("context-file-exists", name, holder, name.equals(holder) ? 0 : 1);
    }

    /// The row must still describe what the caller read: an older one would be written back otherwise. That the
    /// file was looked at again, and holds the same, changes nothing for the caller.
    void requireUnchanged(DSLContext sql, ContextFile seen) {
        var stored = require(sql, seen.id());
        if (!stored.filePath().equals(seen.filePath()) || !stored.copy().isSameAs(seen.copy())) {
            throw new Conflict("changed-meanwhile", seen.filename());
        }
    }

    static List<String> names(List<ContextFile> files) {
        return files.stream().map(ContextFile::filename).toList();
    }
}
