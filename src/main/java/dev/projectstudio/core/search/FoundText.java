package dev.projectstudio.core.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one thing says.
///
/// @param body Markdown; empty where the title says it all
/// @param createdAt null where nobody knows
public record FoundText(
        String title,
        List<String> tags,
        String body,
        @Nullable Instant createdAt) {

    public FoundText {
        tags = List.copyOf(tags);
    }
}
