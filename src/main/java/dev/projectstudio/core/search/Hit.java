package dev.projectstudio.core.search;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that was found.
///
/// @param project null for what belongs to none
/// @param projectName null as well
/// @param cycle the one it belongs to; null for none
/// @param title with what was found in it marked
/// @param excerpt of its text; of one without text it is empty
/// @param createdAt null where nobody knows
public record Hit(
        Ref ref,
        @Nullable ProjectId project,
        @Nullable String projectName,
        @Nullable CycleId cycle,
        Excerpt title,
        Excerpt excerpt,
        @Nullable Instant createdAt) {}
