package dev.projectstudio.core.stack;

/// A file that would tell of the stack, and could not be read.
///
/// @param file relative to the project's directory
/// @param line where it is wrong; 1 if that is not known
/// @param reason a stable word: one of the reasons of `platform.file`, `malformed`, `too-deep`,
///     `manifest-too-large` or `not-a-text`
public record Unread(String file, int line, String reason) {}
