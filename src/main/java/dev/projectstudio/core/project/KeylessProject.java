package dev.projectstudio.core.project;

import org.jspecify.annotations.Nullable;

/// A project that lacks a key.
///
/// @param repoPath as it is stored, later the key that is made of it
record KeylessProject(String id, String name, @Nullable String repoPath) {}
