package dev.projectstudio.core.overview;

import dev.projectstudio.platform.text.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the activity log.
///
/// @param projectId null where it belongs to no project, or to one that is gone
/// @param projectName null with it
/// @param type the stored word, also one that this version does not know
/// @param act what was done, where the type does not say enough of it
/// @param detail all that was noted with it, as JSON; null for nothing
/// @param step which change it was that was taken back or made again
public record ActivityEntry(
        String id,
        @Nullable String projectId,
        @Nullable String projectName,
        String type,
        @Nullable String act,
        @Nullable Phrase step,
        String title,
        @Nullable String referenceType,
        @Nullable String referenceId,
        @Nullable Instant createdAt,
        @Nullable String detail) {}
