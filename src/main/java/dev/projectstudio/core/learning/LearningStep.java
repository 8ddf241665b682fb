package dev.projectstudio.core.learning;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.FeatureStep;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;

/// What one transaction does to learnings.
final class LearningStep extends FeatureStep<Learning> {

    private final LearningRepository learnings = new LearningRepository();

    LearningStep(Tx tx, Instant now) {
        super(new StepRows(tx), now);
    }

    Learning insert(Learning learning) {
        write(learning, () -> learnings.insert(sql(), learning));
        return learning;
    }

    Learning update(Learning before, Learning after) {
        write(after, () -> learnings.update(sql(), before, after));
        return after;
    }

    void delete(Learning learning) {
        write(learning, () -> learnings.delete(sql(), learning.id()));
    }

    /// A line in the activity log about a learning.
    void tell(String type, Learning learning) {
        var project = learning.projectId() == null ? null : learning.projectId().value();
        act(new Activity(
                project, type, learning.title(), "learning", learning.id().value()));
    }

    /// A line about something else.
    void tell(Activity act) {
        act(act);
    }

    private void write(Learning learning, Runnable work) {
        write(LearningRepository.TABLE, learning.id().value(), learning, work);
    }
}
