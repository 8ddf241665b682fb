package dev.projectstudio.core.sample;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.platform.db.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When the work in the sample was done, and the activity log, which tells of it as of that time.
final class SamplePast {

    private final SampleRepository rows = new SampleRepository();
    private final Clock clock;

    /// @param clock in the zone in which people read the time
    SamplePast(Clock clock) {
        this.clock = clock;
    }

    Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }

    @Nullable
    Instant ago(@Nullable Integer hours) {
        return hours == null ? null : hoursAgo(hours);
    }

    ZonedDateTime asRead(int hours) {
        return hoursAgo(hours).atZone(clock.getZone());
    }

    void tell(Tx tx, Activity activity, int hours) {
        tell(tx, activity, hoursAgo(hours));
    }

    void tell(Tx tx, Activity activity, Instant at) {
        rows.insertActivity(tx.sql(), UUID.randomUUID().toString(), activity, at);
    }
}
