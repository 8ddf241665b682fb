package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;

import dev.projectstudio.core.cycle.CycleId;
import java.util.List;
import org.jooq.DSLContext;

/// The `sessions` table. Stateless: the transaction comes with each call.
final class SessionRepository {

    static final String TABLE = "sessions";

    int countOf(DSLContext sql, CycleId cycle) {
        return sql.fetchCount(SESSIONS, SESSIONS.CYCLE_ID.eq(cycle.value()));
    }

    List<String> idsOf(DSLContext sql, CycleId cycle) {
        return sql.select(SESSIONS.ID)
                .from(SESSIONS)
                .where(SESSIONS.CYCLE_ID.eq(cycle.value()))
                .orderBy(SESSIONS.ID)
                .fetch(SESSIONS.ID);
    }

    /// Takes it out of its cycle.
    void untie(DSLContext sql, String id) {
        sql.update(SESSIONS)
                .setNull(SESSIONS.CYCLE_ID)
                .where(SESSIONS.ID.eq(id))
                .execute();
    }
}
