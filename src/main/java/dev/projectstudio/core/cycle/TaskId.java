package dev.projectstudio.core.cycle;

import java.util.UUID;

/// A UUID when Studio made it, any text when an older home brought it.
public record TaskId(String value) {

    public static TaskId random() {
        return new TaskId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
