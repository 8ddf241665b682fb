package dev.projectstudio.core.registry;

import dev.projectstudio.core.stack.StackDependents;
import dev.projectstudio.core.stack.TechId;
import dev.projectstudio.core.undo.StepRows;

/// Lets go of what is mapped to a technology before that is deleted, so that both come back together.
public final class MappedTechnologies implements StackDependents {

    private final MappingRepository mappings = new MappingRepository();

    @Override
    public void release(StepRows rows, TechId tech) {
        for (var mapping : mappings.of(rows.sql(), tech)) {
            rows.write(MappingRepository.TABLE, mapping, () -> mappings.delete(rows.sql(), mapping));
        }
    }
}
