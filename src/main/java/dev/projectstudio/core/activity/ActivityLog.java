package dev.projectstudio.core.activity;

import dev.projectstudio.platform.db.Tx;
import java.time.Clock;
import java.util.UUID;

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
}
