package dev.projectstudio.platform.watch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what other threads bring about, and fails when it does not come.
public final class Eventually {

    private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();

    private Eventually() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, Duration.ofSeconds(20), condition);
    }

    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + patience + ": " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /// Lets real time go by where something must *not* happen.
    public static void letPass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
