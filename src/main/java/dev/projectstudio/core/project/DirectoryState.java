package dev.projectstudio.core.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Whether a project's directory is where it was. A missing one is a state, not a failure: it may be moved, or on a
/// volume that is not mounted.
public enum DirectoryState {
    PRESENT,
    MISSING,
    /// It may be there: this user has no permission to look into it, or into a folder above it.
    UNREADABLE,
    /// The project has no directory at all.
    NONE;

    static DirectoryState of(@Nullable Path directory) {
        if (directory == null) {
            return NONE;
        }
        try {
            if (!Files.readAttributes(directory, BasicFileAttributes.class).isDirectory()) {
                return MISSING;
            }
            return Files.isExecutable(directory) ? PRESENT : UNREADABLE;
        } catch (AccessDeniedException e) {
            return UNREADABLE;
        } catch (IOException e) {
            return MISSING;
        }
    }
}
