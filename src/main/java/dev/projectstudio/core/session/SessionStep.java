package dev.projectstudio.core.session;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.FeatureStep;
import dev.projectstudio.core.undo.StepRows;
import java.time.Instant;

/// What one operation writes of sessions, for its lines in the activity log and the way back.
final class SessionStep extends FeatureStep<Session> {

    private final SessionRepository sessions = new SessionRepository();

    SessionStep(StepRows rows, Instant now) {
        super(rows, now);
    }

    Session insert(Session session) {
        write(session, () -> sessions.insert(sql(), session));
        return session;
    }

    Session update(Session before, Session after) {
        write(after, () -> sessions.update(sql(), before, after));
        return after;
    }

    void delete(Session session) {
        write(session, () -> sessions.delete(sql(), session.id()));
    }

    /// A line in the activity log.
    void tell(String type, Session session) {
        act(new Activity(
                session.projectId().value(),
                type,
                session.title(),
                "session",
                session.id().value()));
    }

    private void write(Session session, Runnable work) {
        write(SessionRepository.TABLE, session.id().value(), session, work);
    }
}
