package dev.projectstudio.core.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a page of a list ends: the next one begins after it.
public record SessionKey(@Nullable Instant createdAt, SessionId id) {

    public static SessionKey of(Session session) {
        return new SessionKey(session.createdAt(), session.id());
    }
}
