package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileStamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a target held when it was last looked at.
///
/// @param hash of the text; null if there was no file, or it could not be read
/// @param stamp what a stat must equal for the hash still to hold
public record RepoSide(
        @Nullable String hash,
        @Nullable FileStamp stamp,
        @Nullable Instant hashedAt) {

    static final RepoSide NEVER_READ = new RepoSide(null, null, null);
}
