package dev.projectstudio.core.overview;

import org.jspecify.annotations.Nullable;

/// A skill of the registry, and how many technologies ask for it.
public record SkillUse(String id, String name, @Nullable String description, int uses) {}
