package dev.projectstudio.core.session;

import java.util.UUID;

/// A UUID when Studio made it, else what its file is called or an older home brought.
public record SessionId(String value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
