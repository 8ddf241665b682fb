package dev.projectstudio.core.session;

import org.jspecify.annotations.Nullable;

/// What stands beside a session in a list.
///
/// @param newer null for the newest
/// @param older null for the oldest
public record SessionNeighbours(
        @Nullable SessionId newer, @Nullable SessionId older) {}
