package dev.projectstudio.core.context;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One text in the history of a context file.
///
/// @param number 1 for the oldest of the file
/// @param repoPath the target it was found at; null for Studio's own text
/// @param cause a stable word for how it came: `adopted`, `added`, `edited`, `restored`, `edited_by_hand`,
///     the resolution that replaced it, or [#DELETED]
/// @param contentHash under which its bytes are kept
public record ContextVersion(
        ContextFileId contextFileId,
        int number,
        @Nullable String repoPath,
        String cause,
        String textHash,
        String contentHash,
        Instant createdAt) {

    static final String BY_HAND = "edited_by_hand";
    /// What a target held whose deletion in the repository was accepted.
    public static final String DELETED = "accepted_deletion";
    /// The side of Studio's own texts.
    public static final String STUDIO = "studio";
    static final String REPO = "repo";

    /// The word for whose text it was.
    public String side() {
        return repoPath == null ? STUDIO : REPO;
    }
}
