package dev.projectstudio.core.stack;

import org.jspecify.annotations.Nullable;

/// A technology that the files of a project name.
///
/// @param version exact where a lock file tells it, else as it is written; null where nothing tells it
public record Finding(
        Category category, String name, @Nullable String version, Evidence evidence) {}
