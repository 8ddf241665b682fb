package dev.projectstudio.core.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the index holds of one thing, and what a hit shows of it.
///
/// @param createdAt null where nobody knows
/// @param body all of its text but the title
record Item(
        Ref ref,
        @Nullable String project,
        @Nullable String cycle,
        @Nullable Instant createdAt,
        String title,
        List<String> tags,
        String body) {

    Item with(String text) {
        return new Item(ref, project, cycle, createdAt, title, tags, text);
    }
}
