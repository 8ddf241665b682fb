package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A canonical text that Studio keeps for a project.
///
/// @param filename its name in Studio, `/` between folders; no two of a project are equal without regard to case
/// @param filePath where it is under the project's `context/` folder
public record ContextFile(
        ContextFileId id,
        ProjectId projectId,
        String filename,
        String filePath,
        FileSync sync,
        StudioCopy copy,
        @Nullable Instant updatedAt) {

    /// A file that is not stored yet.
    static ContextFile named(ProjectId project, String name) {
        var id = new ContextFileId(UUID.randomUUID().toString());
        return new ContextFile(id, project, name, name, FileSync.NEVER, StudioCopy.NEVER_READ, null);
    }

    /// What people know it by: where it lies in a folder of Studio's it is its place in the repository, since a copy of
    /// an item has a name there that nobody has given it.
    String titleAt(String repoPath) {
        return filename.contains("/") ? repoPath : filename;
    }

    ContextFile withFilePath(String path) {
        return new ContextFile(id, projectId, filename, path, sync, copy, updatedAt);
    }

    public SyncStatus status() {
        return sync.status();
    }

    public ContextFile withCopy(StudioCopy newCopy) {
        return new ContextFile(id, projectId, filename, filePath, sync, newCopy, updatedAt);
    }

    ContextFile withSync(FileSync newSync) {
        return new ContextFile(id, projectId, filename, filePath, newSync, copy, updatedAt);
    }
}
