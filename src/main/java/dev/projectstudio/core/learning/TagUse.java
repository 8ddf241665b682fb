package dev.projectstudio.core.learning;

/// A tag, and how many learnings have it.
public record TagUse(String tag, int count) {}
