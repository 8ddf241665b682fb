package dev.projectstudio.core.context;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a context file shows for its targets.
///
/// @param syncStatus the stored word, known or not: the worst of the targets
/// @param repoHash of the first target's text, at the last check
/// @param lastSyncAt of the first target
public record FileSync(
        String syncStatus,
        @Nullable String repoHash,
        @Nullable Instant lastSyncAt,
        @Nullable Instant lastCheckedAt) {

    static final FileSync NEVER = new FileSync(SyncStatus.UNKNOWN.word(), null, null, null);

    public SyncStatus status() {
        return SyncStatus.of(syncStatus);
    }
}
