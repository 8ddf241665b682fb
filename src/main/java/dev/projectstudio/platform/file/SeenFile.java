package dev.projectstudio.platform.file;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the file system said of a file when it was last read, and so when a stat may stand for reading it again.
///
/// @param stamp null if that is not known
/// @param hashedAt when that was; null if it never was read
public record SeenFile(@Nullable FileStamp stamp, @Nullable Instant hashedAt) {

    /// File systems that count in two seconds exist: a file written right before it was hashed may have been written
    /// again without its time telling.
    private static final Duration RACY = Duration.ofSeconds(2);

    private static final Duration DAY = Duration.ofDays(1);

    /// Whether a stat shows that the file needs no reading: it can be trusted for a day, and if the file was not
    /// written while it was looked at.
    ///
    /// @param found what the file system says now; null if it is not there
    public boolean isStill(@Nullable FileStamp found, Instant now) {
        return found != null
                && found.equals(stamp)
                && hashedAt != null
                && isSettled(found, hashedAt)
                && isRecent(hashedAt, now);
    }

    /// Whether remembering that the file was read now lets later looks skip what they could not skip so far.
    public boolean isWorthRenewing(@Nullable FileStamp found, Instant now) {
        return found != null && isSettled(found, now) && !isStill(found, now);
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
