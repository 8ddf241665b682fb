package dev.projectstudio.platform.db;

import dev.projectstudio.platform.error.StorageFailure;
import java.nio.file.Path;
import java.time.Duration;

/// One transaction's wait for its turn.
final class Wait implements AutoCloseable {

    private final Patience patience;
    private final Path file;
    private final long start = System.nanoTime();
    private boolean told;

    Wait(Patience patience, Path file) {
        this.patience = patience;
        this.file = file;
    }

    /// Returns when it is worth another try, and throws when it is not.
    void goOn(Throwable busy) {
        var soFar = Duration.ofNanos(System.nanoTime() - start);
        if (soFar.compareTo(patience.limit()) >= 0) {
            throw new StorageFailure("database-busy", busy, file, soFar.toSeconds());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new StorageFailure("database-wait-cancelled", busy, file);
        }
        if (soFar.compareTo(patience.notice()) >= 0) {
            told = true;
            if (!patience.listener().waiting(soFar)) {
                throw new StorageFailure("database-wait-cancelled", busy, file);
            }
        }
    }

    @Override
    public void close() {
        if (told) {
            patience.listener().over();
        }
    }
}
