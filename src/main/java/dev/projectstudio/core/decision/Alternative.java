package dev.projectstudio.core.decision;

import dev.projectstudio.platform.error.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What else was considered.
///
/// @param title in one line
/// @param whyNot why it was not chosen; null where nobody said
public record Alternative(String title, @Nullable String whyNot) {

    public Alternative {
        title = title.strip().replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw new InvalidInput("alternative-empty");
        }
        whyNot = Decision.textOrNull(whyNot);
    }

    public static Alternative of(String title) {
        return new Alternative(title, null);
    }
}
