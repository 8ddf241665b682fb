package dev.projectstudio.platform.watch;

import java.time.Duration;

/// A moment that comes again and again.
final class Interval {

    private final long length;
    private long next;

    Interval(Duration length, long now) {
        this.length = length.toNanos();
        this.next = now + this.length;
    }

    long next() {
        return next;
    }

    boolean isDue(long now) {
        boolean due = now >= next;
        if (due) {
            next = now + length;
        }
        return due;
    }
}
