package dev.projectstudio.core.dependency;

import org.jspecify.annotations.Nullable;

/// What a form shows of a dependency and gives back.
///
/// @param requiredVersion which versions will do; null or blank where any will
public record DependencyEdit(String name, @Nullable String requiredVersion) {

    public static DependencyEdit of(Dependency dependency) {
        return new DependencyEdit(dependency.name(), dependency.requiredVersion());
    }
}
