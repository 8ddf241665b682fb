package dev.projectstudio.core.decision;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What one transaction does to decisions.
final class DecisionStep {

    private final DecisionRepository decisions = new DecisionRepository();
    private final Map<DecisionId, Decision> touched = new LinkedHashMap<>();
    private final List<Activity> acts = new ArrayList<>();
    private final StepRows rows;
    private final Instant now;

    DecisionStep(Tx tx, Instant now) {
        this.rows = new StepRows(tx);
        this.now = now;
    }

    StepRows rows() {
        return rows;
    }

    DSLContext sql() {
        return rows.sql();
    }

    Instant now() {
        return now;
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
        acts.add(new Activity(
                project, type, decision.title(), "decision", decision.id().value(), detail));
    }

    List<Decision> touched() {
        return List.copyOf(touched.values());
    }

    List<Activity> acts() {
        return List.copyOf(acts);
    }

    private void write(Decision decision, Runnable work) {
        rows.write(DecisionRepository.TABLE, decision.id().value(), work);
        touched.put(decision.id(), decision);
    }
}
