package dev.projectstudio.platform.file;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What the file system said of a file when it was last read.
///
/// @param stamp null if that is not known
/// @param hashedAt when that was; null if it never was read
public record SeenFile(@Nullable FileStamp stamp, @Nullable Instant hashedAt) {

    private static final Duration TRUSTED = Duration.ofDays(1);
    private static final long COARSEST_CLOCK_NS = TimeUnit.SECONDS.toNanos(2);

    /// Whether a stat shows that the file needs no reading: it can be trusted for a day, and if the file was not
    /// written while it was looked at.
    public boolean isStill(@Nullable FileStamp found, Instant now) {
        if (stamp == null || hashedAt == null || !stamp.equals(found)) {
            return false;
        }
        var hashedNs = TimeUnit.MILLISECONDS.toNanos(hashedAt.toEpochMilli());
        return hashedNs - stamp.mtimeNs() >= COARSEST_CLOCK_NS
                && hashedAt.plus(TRUSTED).isAfter(now);
    }
}
