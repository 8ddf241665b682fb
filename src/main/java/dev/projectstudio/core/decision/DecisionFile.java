package dev.projectstudio.core.decision;

/// The record of a decision in the repository.
///
/// @param path relative to the repository, `docs/decisions/0007-use-jwt.md`
/// @param text as it was last written or read, with what Studio does not know
public record DecisionFile(String path, String text) {}
