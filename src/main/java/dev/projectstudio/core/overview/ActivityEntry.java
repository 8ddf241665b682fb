package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the activity log.
///
/// @param projectId null where it belongs to no project, or to one that is gone
/// @param projectName null with it
/// @param type the stored word, also one that this version does not know
public record ActivityEntry(
        String id,
        @Nullable String projectId,
        @Nullable String projectName,
        String type,
        String title,
        @Nullable String referenceType,
        @Nullable String referenceId,
        @Nullable Instant createdAt) {}
