package dev.projectstudio.core.session;

import dev.projectstudio.core.cycle.CycleDependents;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.undo.StepRows;
import org.jooq.DSLContext;

/// The sessions that belong to a cycle stay when it is deleted.
public final class SessionsOfCycle implements CycleDependents {

    private final SessionRepository rows = new SessionRepository();

    @Override
    public int count(DSLContext sql, CycleId cycle) {
        return rows.countOf(sql, cycle);
    }

    @Override
    public void release(StepRows step, CycleId cycle) {
        for (var id : rows.idsOf(step.sql(), cycle)) {
            step.write(SessionRepository.TABLE, id, () -> rows.untie(step.sql(), id));
        }
    }
}
