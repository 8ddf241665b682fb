package dev.projectstudio.core.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A repository that a scan came upon.
///
/// @param owner where the repository lies that a worktree or a submodule belongs to; null if none, or not known
/// @param name what it would be registered as; null for what is not registered
/// @param registeredAs the name of the project it is already; null if none
public record ScanEntry(
        Path directory,
        RepositoryKind kind,
        @Nullable Path owner,
        @Nullable String name,
        @Nullable String registeredAs) {

    /// Whether it would become a project.
    public boolean isNew() {
        return name != null;
    }
}
