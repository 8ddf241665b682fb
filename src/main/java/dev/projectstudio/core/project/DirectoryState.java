package dev.projectstudio.core.project;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Whether a project's directory is where it was. A missing one is a state, not a failure: it may be moved, or on a
/// volume that is not mounted.
public enum DirectoryState {
    PRESENT,
    MISSING,
    /// The project has no directory at all.
    NONE;

    static DirectoryState of(@Nullable Path directory) {
        if (directory == null) {
            return NONE;
        }
        return Files.isDirectory(directory) ? PRESENT : MISSING;
    }
}
