package dev.projectstudio.core.learning;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionId;
import org.jspecify.annotations.Nullable;

/// What a learning begins with.
///
/// @param project where it was met; null: it is everyone's
public record NewLearning(
        @Nullable ProjectId project,
        @Nullable CycleId cycle,
        @Nullable SessionId session,
        LearningEdit says) {

    /// One that is everyone's.
    public static NewLearning of(LearningEdit says) {
        return new NewLearning(null, null, null, says);
    }

    public NewLearning in(@Nullable ProjectId next) {
        return new NewLearning(next, cycle, session, says);
    }

    public NewLearning from(@Nullable CycleId next) {
        return new NewLearning(project, next, session, says);
    }

    public NewLearning from(@Nullable SessionId next) {
        return new NewLearning(project, cycle, next, says);
    }
}
