package dev.projectstudio.core.activity;

import dev.projectstudio.platform.db.Tx;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// Writes the activity log.
public final class ActivityLog {

    private final ActivityRepository rows = new ActivityRepository();
    private final Clock clock;

    public ActivityLog(Clock clock) {
        this.clock = clock;
    }

    /// Adds a row in the caller's transaction, so that what happened and its entry stand or fall together.
    public void record(Tx tx, Activity activity) {
        var id = UUID.randomUUID().toString();
        rows.insert(tx.sql(), id, activity, clock.instant());
        tx.publish(new ActivityRecorded(id));
    }

    /// The same for many.
    public void recordAll(Tx tx, List<Activity> all) {
        var now = clock.instant();
        rows.insertAll(tx.sql(), all, now).forEach(id -> tx.publish(new ActivityRecorded(id)));
    }

    /// What was done to one thing, in order.
    public List<PastAct> of(DSLContext sql, String referenceType, String referenceId) {
        return rows.of(sql, referenceType, referenceId);
    }
}
