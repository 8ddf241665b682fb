package dev.projectstudio.core.activity;

import org.jspecify.annotations.Nullable;

/// Something that was done.
///
/// @param projectId where; null for what belongs to no project, or to one that is gone
/// @param type the seed's word, such as `drift_detected`
/// @param title what the feed shows, in the user's own words: a name, a title, a file
/// @param referenceType what `referenceId` is, such as `context_file`; null with it
/// @param detail a JSON object with what the title cannot say, such as from which phase to which
public record Activity(
        @Nullable String projectId,
        String type,
        String title,
        @Nullable String referenceType,
        @Nullable String referenceId,
        @Nullable String detail) {

    public Activity(
            @Nullable String projectId,
            String type,
            String title,
            @Nullable String referenceType,
            @Nullable String referenceId) {
        this(projectId, type, title, referenceType, referenceId, null);
    }
}
