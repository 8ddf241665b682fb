package dev.projectstudio.core.decision;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.FeatureStep;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one transaction does to decisions.
final class DecisionStep extends FeatureStep<Decision> {

    private final DecisionRepository decisions = new DecisionRepository();

    DecisionStep(Tx tx, Instant now) {
        super(new StepRows(tx), now);
    }

    Decision insert(Decision decision) {
        write(decision, () -> decisions.insert(sql(), decision));
        return decision;
    }

    Decision update(Decision before, Decision after) {
        write(after, () -> decisions.update(sql(), before, after));
        return after;
    }

    void delete(Decision decision) {
        write(decision, () -> decisions.delete(sql(), decision.id()));
    }

    /// A line in the activity log about a decision.
    void tell(String type, Decision decision, @Nullable String detail) {
        var project = decision.projectId().value();
        act(new Activity(
                project, type, decision.title(), "decision", decision.id().value(), detail));
    }

    private void write(Decision decision, Runnable work) {
        write(DecisionRepository.TABLE, decision.id().value(), decision, work);
    }
}
