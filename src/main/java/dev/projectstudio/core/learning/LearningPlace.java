package dev.projectstudio.core.learning;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import org.jspecify.annotations.Nullable;

/// What a learning belongs to.
///
/// @param project null: it is everyone's
/// @param cycle one of that project; null for none
public record LearningPlace(
        @Nullable ProjectId project, @Nullable CycleId cycle) {

    public static LearningPlace of(Learning learning) {
        return new LearningPlace(learning.projectId(), learning.cycleId());
    }
}
