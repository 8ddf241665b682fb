package dev.projectstudio.core.stack;

/// A technology that a text names.
///
/// @param words as the text has them, the version included
public record TechMatch(Tech tech, String words) {}
