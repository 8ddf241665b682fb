package dev.projectstudio.core.search;

/// One thing that can be found.
///
/// @param id the id of its row
public record Ref(Kind kind, String id) {}
