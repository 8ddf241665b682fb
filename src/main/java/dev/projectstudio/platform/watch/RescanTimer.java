package dev.projectstudio.platform.watch;

import java.time.Duration;
import java.time.Instant;

/// Says when everything has to be looked at: at the start, after each interval, and after the machine slept.
/// Sleeping shows as wall-clock time that went by without the running time going along.
final class RescanTimer {

    private static final Duration SLEPT = Duration.ofSeconds(5);

    private final long interval;
    private boolean hasStarted;
    private long next;
    private long lastNanos;
    private Instant lastTime = Instant.EPOCH;

    RescanTimer(Duration interval) {
        this.interval = interval.toNanos();
    }

    long next() {
        return next;
    }

    boolean isDue(long nanos, Instant time) {
        boolean due = !hasStarted || nanos >= next || slept(nanos, time);
        hasStarted = true;
        lastNanos = nanos;
        lastTime = time;
        if (due) {
            next = nanos + interval;
        }
        return due;
    }

    private boolean slept(long nanos, Instant time) {
        var ran = Duration.ofNanos(nanos - lastNanos);
        return Duration.between(lastTime, time).minus(ran).compareTo(SLEPT) > 0;
    }
}
