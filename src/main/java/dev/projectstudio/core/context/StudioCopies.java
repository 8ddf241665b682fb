package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The canonical files on disk.
public final class StudioCopies {

    /// The word for a context file's own text among the subjects of file changes.
    public static final String SUBJECT = "context_file";

    private final FileStore store;
    private final StudioHome home;

    public StudioCopies(FileStore store, StudioHome home) {
        this.store = store;
        this.home = home;
    }

    public FileState read(ContextFile file) {
        return store.read(root(), path(file));
    }

    public Optional<FileStamp> stat(ContextFile file) {
        return store.stat(root(), path(file));
    }

    /// A project's `project.json`.
    FileState readMirror(ProjectId project) {
        return store.read(root(), home.projectFilePath(project.value()));
    }

    Optional<FileStamp> statMirror(ProjectId project) {
        return store.stat(root(), home.projectFilePath(project.value()));
    }

    /// The change that puts `after` in the place of what was seen.
    ///
    /// @param seenRawHash of the bytes that were seen; null if there was no file
    /// @param after null to delete the file
    public FileChange change(ContextFile file, @Nullable String seenRawHash, @Nullable ContextText after) {
        var bytes = after == null ? null : after.bytes();
        return new FileChange(
                        root(),
                        path(file),
                        seenRawHash,
                        bytes,
                        SUBJECT,
                        file.id().value())
                .running(Running.of(after != null && after.isProgram()));
    }

    /// The root of every canonical file: the home.
    public FileRoot root() {
        return home.fileRoot();
    }

    /// Where a canonical file is, relative to the root.
    public String path(ContextFile file) {
        return home.contextPath(file.projectId().value(), file.filePath());
    }

    /// What reads them, and the places that they go to.
    FileStore store() {
        return store;
    }

    StudioHome home() {
        return home;
    }

    /// Where a project's canonical files are.
    public Path folder(ProjectId project) {
        return home.contextFolder(project.value());
    }
}
