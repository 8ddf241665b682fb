package dev.projectstudio.core.learning;

import dev.projectstudio.core.cycle.CycleDependents;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.undo.StepRows;
import org.jooq.DSLContext;

/// The learnings that belong to a cycle stay when it is deleted.
public final class LearningsOfCycle implements CycleDependents {

    private final LearningRepository rows = new LearningRepository();

    @Override
    public int count(DSLContext sql, CycleId cycle) {
        return rows.countOf(sql, cycle);
    }

    @Override
    public void release(StepRows step, CycleId cycle) {
        for (var id : rows.idsOf(step.sql(), cycle)) {
            step.write(LearningRepository.TABLE, id, () -> rows.untie(step.sql(), id));
        }
    }
}
