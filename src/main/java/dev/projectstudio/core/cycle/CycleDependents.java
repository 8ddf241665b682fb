package dev.projectstudio.core.cycle;

import dev.projectstudio.core.undo.StepRows;
import org.jooq.DSLContext;

/// What another feature keeps about cycles, and must untie before one is deleted.
public interface CycleDependents {

    /// How many of its things belong to the cycle.
    int count(DSLContext sql, CycleId cycle);

    /// Takes the cycle out of each, as a part of the step that deletes it.
    void release(StepRows rows, CycleId cycle);
}
