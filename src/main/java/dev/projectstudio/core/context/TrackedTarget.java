package dev.projectstudio.core.context;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A target with all it takes to check it.
///
/// @param repository the project's directory; null if the project is not tied to one
public record TrackedTarget(ContextFile file, @Nullable Path repository, ContextTarget target) {

    /// What people know it by: what lies in a folder of Studio's by its place in the repository, since a copy of an
    /// item has a name there that nobody has given it.
    public String title() {
        return file.filename().contains("/") ? target.repoPath() : file.filename();
    }
}
