package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A learning that was found.
public record LearningHit(
        String id,
        @Nullable String projectId,
        @Nullable String projectName,
        @Nullable String cycleName,
        String title,
        String problem,
        String solution,
        @Nullable String tags,
        @Nullable Instant createdAt) {}
