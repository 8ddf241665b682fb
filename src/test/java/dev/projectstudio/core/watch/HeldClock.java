package dev.projectstudio.core.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

/// A clock that can keep whoever asks it waiting: it stands for work that takes long.
final class HeldClock extends Clock {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final Clock clock;
    private volatile CountDownLatch held = new CountDownLatch(0);

    HeldClock(Clock clock) {
        this.clock = clock;
    }

    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    /// Waits until somebody is kept waiting.
    void awaitSomebody() throws InterruptedException {
        reached.await();
    }

    @Override
    public Instant instant() {
        var gate = held;
        if (gate.getCount() > 0) {
            reached.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
