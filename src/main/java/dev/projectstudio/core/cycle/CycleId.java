package dev.projectstudio.core.cycle;

import java.util.UUID;

/// A UUID when Studio made it, any text when an older home brought it.
public record CycleId(String value) {

    public static CycleId random() {
        return new CycleId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
