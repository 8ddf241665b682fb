package dev.projectstudio.core.learning;

import dev.projectstudio.core.session.SessionDependents;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.undo.StepRows;

/// The learnings from a session stay when it is deleted.
public final class LearningsOfSession implements SessionDependents {

    private final LearningRepository rows = new LearningRepository();

    @Override
    public void release(StepRows step, SessionId session) {
        for (var id : rows.idsOf(step.sql(), session)) {
            step.write(LearningRepository.TABLE, id, () -> rows.leave(step.sql(), id));
        }
    }
}
