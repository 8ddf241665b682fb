package dev.projectstudio.core.drift;

import java.time.Duration;

/// Waits on the calling thread; in tests something else may happen meanwhile.
@FunctionalInterface
public interface Pause {

    void pause(Duration time);

    /// Really waits. An interrupted thread goes on at once, still interrupted.
    static Pause real() {
        return time -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
