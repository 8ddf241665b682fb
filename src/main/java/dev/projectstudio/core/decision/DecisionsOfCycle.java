package dev.projectstudio.core.decision;

import dev.projectstudio.core.cycle.CycleDependents;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.undo.StepRows;
import org.jooq.DSLContext;

/// The decisions that belong to a cycle stay when it is deleted.
public final class DecisionsOfCycle implements CycleDependents {

    private final DecisionRepository rows = new DecisionRepository();

    @Override
    public int count(DSLContext sql, CycleId cycle) {
        return rows.countOf(sql, cycle);
    }

    @Override
    public void release(StepRows step, CycleId cycle) {
        for (var id : rows.idsOf(step.sql(), cycle)) {
            step.write(DecisionRepository.TABLE, id, () -> rows.untie(step.sql(), id));
        }
    }
}
