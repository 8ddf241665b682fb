package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A project in a list.
///
/// @param tied targets there is something to compare with: none where no file is tied to a repository
/// @param drift targets that are stale or diverged and not put aside
/// @param dismissed targets that are stale or diverged and put aside
/// @param unknown targets of which it cannot be told, with a reason
/// @param activeCycle the name of the one last worked on
public record ProjectSummary(
        String projectId,
        int contextFiles,
        int tied,
        int drift,
        int dismissed,
        int unknown,
        @Nullable Instant lastActivityAt,
        @Nullable String activeCycle) {}
