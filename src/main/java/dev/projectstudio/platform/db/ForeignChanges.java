package dev.projectstudio.platform.db;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.event.Subscription;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches for what other processes commit, for as long as the application runs.
public final class ForeignChanges {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignChanges.class);
    private static final long PERIOD_MILLIS = 250;

    private ForeignChanges() {}

    /// Looks four times a second on `scheduler` until the subscription is closed.
    public static Subscription follow(Database database, ScheduledExecutorService scheduler) {
        var polling = scheduler.scheduleWithFixedDelay(
                () -> poll(database), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return () -> polling.cancel(false);
    }

    /// A look that failed is followed by the next one: an exception would end the schedule.
    private static void poll(Database database) {
        try {
            database.lookForForeignChanges();
        } catch (AppException e) {
            LOG.warn("Could not look for changes by other processes", e);
        }
    }
}
