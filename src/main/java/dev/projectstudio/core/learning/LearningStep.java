package dev.projectstudio.core.learning;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// What one transaction does to learnings.
final class LearningStep {

    private final LearningRepository learnings = new LearningRepository();
    private final Map<LearningId, Learning> touched = new LinkedHashMap<>();
    private final List<Activity> acts = new ArrayList<>();
    private final StepRows rows;
    private final Instant now;

    LearningStep(Tx tx, Instant now) {
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
        acts.add(new Activity(
                project, type, learning.title(), "learning", learning.id().value()));
    }

    /// A line about something else.
    void tell(Activity act) {
        acts.add(act);
    }

    List<Learning> touched() {
        return List.copyOf(touched.values());
    }

    List<Activity> acts() {
        return List.copyOf(acts);
    }

    private void write(Learning learning, Runnable work) {
        rows.write(LearningRepository.TABLE, learning.id().value(), work);
        touched.put(learning.id(), learning);
    }
}
