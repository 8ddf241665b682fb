package dev.projectstudio.core.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A UUID when Studio made it, any text when an older home brought it.
public record ProjectId(String value) {

    /// Null for none.
    public static @Nullable ProjectId orNull(@Nullable String value) {
        return value == null ? null : new ProjectId(value);
    }

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
