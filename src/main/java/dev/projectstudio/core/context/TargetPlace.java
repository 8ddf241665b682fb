package dev.projectstudio.core.context;

/// Where a target is.
///
/// @param repoPath relative to the repository, `/` between names, spelled as it was found or given
/// @param pathKey the same composed, and without case where the disk ignores case: what makes two places one
/// @param sortOrder the first target of a file has the lowest
public record TargetPlace(String repoPath, String pathKey, int sortOrder) {}
