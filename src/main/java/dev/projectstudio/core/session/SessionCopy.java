package dev.projectstudio.core.session;

import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.SeenFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session's file as it was when Studio last read or wrote it.
///
/// @param contentHash of the bytes; null if no version that reads files again has seen them
/// @param stamp what a stat must equal for the hash still to hold
/// @param reason a stable word for why the file cannot be used, such as `missing`; null if it can
public record SessionCopy(
        @Nullable String contentHash,
        @Nullable FileStamp stamp,
        @Nullable Instant hashedAt,
        @Nullable String reason) {

    /// The file is not there.
    public static final String MISSING = "missing";

    static final SessionCopy NEVER_READ = new SessionCopy(null, null, null, null);

    static SessionCopy written(SessionText text, Instant now) {
        return new SessionCopy(text.hash(), null, now, null);
    }

    /// The same file, which cannot be read any more. What it was stays known.
    SessionCopy failing(String why) {
        return new SessionCopy(contentHash, null, hashedAt, why);
    }

    /// Whether a stat shows that the file needs no reading: it can be trusted for a day, and if the file was not
    /// written while it was looked at.
    boolean isStill(@Nullable FileStamp found, Instant now) {
        return reason == null && new SeenFile(stamp, hashedAt).isStill(found, now);
    }
}
