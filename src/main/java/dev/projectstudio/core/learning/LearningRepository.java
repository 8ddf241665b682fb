package dev.projectstudio.core.learning;

import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.session.SessionId;
import java.util.List;
import org.jooq.DSLContext;

/// The `learnings` table. Stateless: the transaction comes with each call.
final class LearningRepository {

    static final String TABLE = "learnings";

    int countOf(DSLContext sql, CycleId cycle) {
        return sql.fetchCount(LEARNINGS, LEARNINGS.CYCLE_ID.eq(cycle.value()));
    }

    List<String> idsOf(DSLContext sql, CycleId cycle) {
        return sql.select(LEARNINGS.ID)
                .from(LEARNINGS)
                .where(LEARNINGS.CYCLE_ID.eq(cycle.value()))
                .orderBy(LEARNINGS.ID)
                .fetch(LEARNINGS.ID);
    }

    /// Takes it out of its cycle.
    void untie(DSLContext sql, String id) {
        sql.update(LEARNINGS)
                .setNull(LEARNINGS.CYCLE_ID)
                .where(LEARNINGS.ID.eq(id))
                .execute();
    }

    List<String> idsOf(DSLContext sql, SessionId session) {
        return sql.select(LEARNINGS.ID)
                .from(LEARNINGS)
                .where(LEARNINGS.SESSION_ID.eq(session.value()))
                .orderBy(LEARNINGS.ID)
                .fetch(LEARNINGS.ID);
    }

    /// Takes it out of its session.
    void leave(DSLContext sql, String id) {
        sql.update(LEARNINGS)
                .setNull(LEARNINGS.SESSION_ID)
                .where(LEARNINGS.ID.eq(id))
                .execute();
    }
}
