package dev.projectstudio.core.drift;

/// A folder of a repository, or a file with entries, that this user may not read.
///
/// @param path relative to the repository, a folder's with a slash at its end; `./` for the repository itself
/// @param targets how many there are in it; more than one
public record ClosedPlace(String path, int targets) {}
