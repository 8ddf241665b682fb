package dev.projectstudio.core.activity;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/// Removes what is old from the activity log, where the user wants that: as long as nobody has said how long it is to
/// be kept, all of it is. What was done to cycles stays in any case: their timelines are drawn from it.
///
/// Whoever calls this tells the user what is removed, before or after.
public final class ActivityPruning {

    /// So that others need not wait long to write.
    private static final int BATCH = 5_000;

    private static final int MOST_DAYS = 36_500;

    private final ActivityRepository rows = new ActivityRepository();
    private final Database database;
    private final Settings settings;
    private final Clock clock;

    public ActivityPruning(Database database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /// How many days are kept; empty while all of it is.
    public OptionalInt keptDays() {
        int days = settings.value(Settings.ACTIVITY_DAYS).asInt(0);
        return days > 0 ? OptionalInt.of(days) : OptionalInt.empty();
    }

    /// Keeps so many days from now on; the log is left as it is until it is pruned.
    public void keep(int days) {
        requireDays(days);
        settings.put(Settings.ACTIVITY_DAYS, days);
    }

    /// Keeps all of it from now on.
    public void keepAll() {
        settings.put(Settings.ACTIVITY_DAYS, 0);
    }

    /// How many entries are older than so many days.
    public int older(int days) {
        var before = before(days);
        return database.read(sql -> rows.countOlder(sql, before));
    }

    /// Removes the entries that are older than so many days. This cannot be taken back.
    ///
    /// @return how many that were
    public int prune(int days) {
        var before = before(days);
        int all = 0;
        int some;
        do {
            some = database.write(tx -> {
                int gone = rows.deleteOlder(tx.sql(), before, BATCH);
                if (gone > 0) {
                    tx.publish(new ActivityPruned());
                }
                return gone;
            });
            all += some;
        } while (some == BATCH);
        return all;
    }

    private Instant before(int days) {
        requireDays(days);
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static void requireDays(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("activity-days", days, MOST_DAYS);
        }
    }
}
