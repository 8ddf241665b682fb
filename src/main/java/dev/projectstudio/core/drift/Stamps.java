package dev.projectstudio.core.drift;

import dev.projectstudio.platform.file.FileStamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a stat may stand for reading a file again.
final class Stamps {

    /// File systems that count in two seconds exist: a file written right before it was hashed may have been written
    /// again without its time telling.
    private static final Duration RACY = Duration.ofSeconds(2);

    private static final Duration DAY = Duration.ofDays(1);

    private Stamps() {}

    /// Whether a hash that was taken at `hashedAt`, when a stat said `then`, still holds.
    static boolean stillHolds(FileStamp now, @Nullable FileStamp then, @Nullable Instant hashedAt, Instant at) {
        return now.equals(then) && hashedAt != null && isSettled(now, hashedAt) && isRecent(hashedAt, at);
    }

    /// Whether remembering `now` and `at` lets later checks skip what they could not skip so far.
    static boolean isWorthKeeping(
            @Nullable FileStamp now, @Nullable FileStamp then, @Nullable Instant hashedAt, Instant at) {
        return now != null && isSettled(now, at) && !stillHolds(now, then, hashedAt, at);
    }

    private static boolean isSettled(FileStamp stamp, Instant hashedAt) {
        var modified = Instant.EPOCH.plusNanos(stamp.mtimeNs());
        return modified.plus(RACY).isBefore(hashedAt);
    }

    // A clock that was set back would otherwise let a hash live for years.
    private static boolean isRecent(Instant hashedAt, Instant at) {
        return !hashedAt.isAfter(at) && hashedAt.plus(DAY).isAfter(at);
    }
}
