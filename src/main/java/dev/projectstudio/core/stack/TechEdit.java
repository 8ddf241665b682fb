package dev.projectstudio.core.stack;

import org.jspecify.annotations.Nullable;

/// What a form shows of a technology and gives back.
///
/// @param version null or blank for none
public record TechEdit(
        String category, String name, @Nullable String version) {

    public static TechEdit of(Tech tech) {
        return new TechEdit(tech.category(), tech.name(), tech.version());
    }

    public TechEdit in(String next) {
        return new TechEdit(next, name, version);
    }

    public TechEdit ofVersion(@Nullable String next) {
        return new TechEdit(category, name, next);
    }
}
