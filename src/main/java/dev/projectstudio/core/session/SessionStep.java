package dev.projectstudio.core.session;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.StepRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// What one operation writes of sessions, for its lines in the activity log and the way back.
final class SessionStep {

    private final SessionRepository sessions = new SessionRepository();
    private final List<Activity> acts = new ArrayList<>();
    private final Set<Session> touched = new LinkedHashSet<>();
    private final StepRows rows;
    private final Instant now;

    SessionStep(StepRows rows, Instant now) {
        this.rows = rows;
        this.now = now;
    }

    StepRows rows() {
        return rows;
    }

    DSLContext sql() {
        return rows.sql();
    }

    Instant now() {
        return now;
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
        acts.add(new Activity(
                session.projectId().value(),
                type,
                session.title(),
                "session",
                session.id().value()));
    }

    List<Activity> acts() {
        return List.copyOf(acts);
    }

    Set<Session> touched() {
        return touched;
    }

    private void write(Session session, Runnable work) {
        rows.write(SessionRepository.TABLE, session.id().value(), work);
        touched.add(session);
    }
}
