package dev.projectstudio.core.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A repository that a scan came upon.
///
/// @param name what it would be registered as; null for what is not registered
/// @param registeredAs the name of the project it is already; null if none
public record ScanEntry(
        Path directory,
        RepositoryKind kind,
        @Nullable String name,
        @Nullable String registeredAs) {

    /// Whether it would become a project.
    public boolean isNew() {
        return name != null;
    }
}
