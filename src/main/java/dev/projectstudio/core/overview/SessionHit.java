package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session that was found.
public record SessionHit(
        String id,
        String projectId,
        String projectName,
        @Nullable String cycleName,
        String title,
        @Nullable String summary,
        @Nullable Instant createdAt) {}
