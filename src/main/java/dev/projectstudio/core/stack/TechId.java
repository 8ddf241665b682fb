package dev.projectstudio.core.stack;

import java.util.UUID;

/// A UUID when Studio made it, any text when an older home brought it.
public record TechId(String value) {

    private static final int SHORT = 8;

    public static TechId random() {
        return new TechId(UUID.randomUUID().toString());
    }

    /// As much of it as a person copies.
    public String inShort() {
        return value.length() <= SHORT ? value : value.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return value;
    }
}
