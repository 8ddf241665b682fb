package dev.projectstudio.core.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a drift record ended.
///
/// @param syncStatus the target's status then
/// @param reason why it is not `synced`; null if it is
/// @param resolution the stored word; null if the drift ended by itself
/// @param at null if the record is gone altogether
record ClosedDrift(
        String syncStatus,
        @Nullable String reason,
        @Nullable String resolution,
        @Nullable Instant at) {}
