package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileStamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The canonical file as it was when Studio last read or wrote it.
///
/// @param hash of the text; an older home may have brought one of another kind
/// @param contentHash of the bytes, under which they are kept; null if no version with targets has read them
/// @param stamp what a stat must equal for the hashes still to hold
/// @param reason a stable word for why the copy cannot be used, such as `studio-missing`; null if it can
public record StudioCopy(
        @Nullable String hash,
        @Nullable String contentHash,
        @Nullable FileStamp stamp,
        @Nullable Instant hashedAt,
        @Nullable String reason) {

    /// Why a target has no status: Studio's copy is not there.
    public static final String MISSING = "studio-missing";

    static final StudioCopy NEVER_READ = new StudioCopy(null, null, null, null, null);

    /// A copy that was read just now, or written.
    public static StudioCopy of(ContextText text, @Nullable FileStamp stamp, Instant now) {
        return new StudioCopy(text.hash(), text.contentHash(), stamp, now, null);
    }

    /// Whether it is the same text, however often it was looked at meanwhile.
    boolean isSameAs(StudioCopy other) {
        return Objects.equals(hash, other.hash)
                && Objects.equals(contentHash, other.contentHash)
                && Objects.equals(reason, other.reason);
    }

    /// The same copy, which cannot be read any more. What it was stays known.
    StudioCopy failing(String newReason) {
        return new StudioCopy(hash, contentHash, null, hashedAt, newReason);
    }
}
