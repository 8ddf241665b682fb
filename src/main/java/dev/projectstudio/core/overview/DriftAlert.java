package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A context file that is not in sync.
///
/// @param syncStatus the stored word, also one that this version does not know
public record DriftAlert(
        String contextFileId,
        String projectId,
        String projectName,
        String filename,
        String syncStatus,
        @Nullable Instant updatedAt) {}
