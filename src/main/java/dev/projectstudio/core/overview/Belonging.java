package dev.projectstudio.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session, decision or learning that belongs to a cycle.
///
/// @param text what it says, in short; null where it says nothing
public record Belonging(
        Kind kind,
        String id,
        String title,
        @Nullable String text,
        @Nullable Instant createdAt) {

    public enum Kind {
        SESSION,
        DECISION,
        LEARNING
    }
}
