package dev.projectstudio.core.dependency;

import java.util.UUID;

/// A UUID when Studio made it, any text when an older home brought it.
public record DependencyId(String value) {

    static DependencyId random() {
        return new DependencyId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
