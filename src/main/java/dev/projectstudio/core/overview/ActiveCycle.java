package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A cycle that is not complete, and how many of its tasks are.
///
/// @param phase the stored word, also one that this version does not know
public record ActiveCycle(
        String id,
        String projectId,
        String projectName,
        String name,
        String phase,
        int tasks,
        int tasksComplete,
        @Nullable Instant dueAt,
        @Nullable Instant updatedAt) {}
