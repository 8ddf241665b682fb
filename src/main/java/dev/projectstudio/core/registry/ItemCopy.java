package dev.projectstudio.core.registry;

import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.SeenFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item's files as they were when Studio last read or wrote them.
///
/// @param contentHash of all of them; null if no version that reads files again has seen them
/// @param stamp what a stat of all of them must equal for the hash still to hold
/// @param reason a stable word for why they cannot be used, such as `missing`; null if they can
public record ItemCopy(
        @Nullable String contentHash,
        @Nullable FileStamp stamp,
        @Nullable Instant hashedAt,
        @Nullable String reason) {

    /// The files are not there.
    public static final String MISSING = "missing";

    static final ItemCopy NEVER_READ = new ItemCopy(null, null, null, null);

    static ItemCopy written(ItemFiles files, Instant now) {
        return new ItemCopy(files.hash(), null, now, null);
    }

    /// The same files, which cannot be read any more. What they were stays known.
    ItemCopy failing(String why) {
        return new ItemCopy(contentHash, null, hashedAt, why);
    }

    /// Whether a stat shows that the files need no reading: they can be trusted for a day, and if none was written
    /// while it was looked at.
    boolean isStill(FileStamp found, Instant now) {
        return reason == null && new SeenFile(stamp, hashedAt).isStill(found, now);
    }
}
