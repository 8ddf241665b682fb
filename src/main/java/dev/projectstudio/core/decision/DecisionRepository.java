package dev.projectstudio.core.decision;

import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;

import dev.projectstudio.core.cycle.CycleId;
import java.util.List;
import org.jooq.DSLContext;

/// The `decisions` table. Stateless: the transaction comes with each call.
final class DecisionRepository {

    static final String TABLE = "decisions";

    int countOf(DSLContext sql, CycleId cycle) {
        return sql.fetchCount(DECISIONS, DECISIONS.CYCLE_ID.eq(cycle.value()));
    }

    List<String> idsOf(DSLContext sql, CycleId cycle) {
        return sql.select(DECISIONS.ID)
                .from(DECISIONS)
                .where(DECISIONS.CYCLE_ID.eq(cycle.value()))
                .orderBy(DECISIONS.ID)
                .fetch(DECISIONS.ID);
    }

    /// Takes it out of its cycle.
    void untie(DSLContext sql, String id) {
        sql.update(DECISIONS)
                .setNull(DECISIONS.CYCLE_ID)
                .where(DECISIONS.ID.eq(id))
                .execute();
    }
}
