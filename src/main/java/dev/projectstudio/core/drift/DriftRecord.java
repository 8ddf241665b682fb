package dev.projectstudio.core.drift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One time that a target drifted.
///
/// @param repoPath null where an older home recorded it
/// @param resolution the stored word; null while it lasts, and where it ended by itself
public record DriftRecord(
        String id,
        @Nullable String repoPath,
        @Nullable Instant detectedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        @Nullable String reason,
        @Nullable String summary) {}
