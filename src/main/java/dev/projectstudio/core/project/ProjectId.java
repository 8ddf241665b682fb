package dev.projectstudio.core.project;

import java.util.UUID;

/// A UUID when Studio made it, any text when an older home brought it.
public record ProjectId(String value) {

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
