package dev.projectstudio.core.session;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Folding;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds the session that a person means.
final class SessionLookup {

    private static final int SHORTEST_START = 4;

    private final SessionRepository sessions;

    SessionLookup(SessionRepository sessions) {
        this.sessions = sessions;
    }

    Session require(DSLContext sql, String written, @Nullable ProjectId project) {
        var exact = sessions.find(sql, new SessionId(written));
        if (exact.isPresent()) {
            return exact.get();
        }
        var text = written.strip();
        if (text.length() >= SHORTEST_START) {
            var begun = sessions.findByIdStart(sql, text.toLowerCase(Locale.ROOT), project);
            if (!begun.isEmpty()) {
                return only(begun, written);
            }
        }
        var titled = text.isEmpty() ? List.<Session>of() : sessions.findByTitleStart(sql, text, project);
        var same = titled.stream()
                .filter(session -> Folding.name(session.title()).equals(Folding.name(text)))
                .toList();
        return only(same.isEmpty() ? titled : same, written);
    }

    private static Session only(List<Session> found, String written) {
        if (found.size() > 1) {
            throw new Conflict(
                    "ambiguous-session",
                    written,
                    String.join(
                            ", ", found.stream().map(each -> each.id().value()).toList()));
        }
        return found.stream().findFirst().orElseThrow(() -> new NotFound("session-not-found", written));
    }
}
