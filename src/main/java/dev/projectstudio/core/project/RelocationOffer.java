package dev.projectstudio.core.project;

import java.nio.file.Path;

/// A project whose directory is gone too, and was found where the same move would have taken it.
///
/// @param isSameDirectory whether the disk says that it is the very directory that was registered
public record RelocationOffer(Project project, Path directory, boolean isSameDirectory) {}
