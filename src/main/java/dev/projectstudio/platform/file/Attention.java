package dev.projectstudio.platform.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that somebody has to look at.
///
/// @param kind a stable word, such as `write-conflict`
/// @param path the file, absolute
/// @param contentHash a text that is kept and stands nowhere else, in [Contents]
public record Attention(
        String id,
        String kind,
        String path,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String contentHash,
        Instant createdAt) {

    /// A text that could not be put in place, because somebody else had written meanwhile or the place was gone.
    public static final String WRITE_CONFLICT = "write-conflict";
}
