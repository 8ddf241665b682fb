package dev.projectstudio.core.overview;

/// A tag, and how many learnings have it.
public record TagCount(String tag, int count) {}
