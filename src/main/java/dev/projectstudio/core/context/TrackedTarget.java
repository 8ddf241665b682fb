package dev.projectstudio.core.context;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A target with all it takes to check it.
///
/// @param repository the project's directory; null if the project is not tied to one
public record TrackedTarget(ContextFile file, @Nullable Path repository, ContextTarget target) {

    /// What people know it by.
    public String title() {
        return file.titleAt(target.repoPath());
    }
}
