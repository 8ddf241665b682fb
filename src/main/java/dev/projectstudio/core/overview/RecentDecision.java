package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision of the last seven days that is still to be confirmed.
public record RecentDecision(
        String id,
        String projectId,
        String projectName,
        @Nullable String cycleName,
        String title,
        @Nullable Instant createdAt) {}
