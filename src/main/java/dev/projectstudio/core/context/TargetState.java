package dev.projectstudio.core.context;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What checks found and syncs left at a target.
///
/// @param syncStatus the stored word, known or not
/// @param reason a stable word for why it is unknown or stale, such as `repo-missing`; null if the status says it all
/// @param base null before the first sync
public record TargetState(
        String syncStatus,
        @Nullable String reason,
        @Nullable Base base,
        RepoSide repo,
        @Nullable DismissedPair dismissed,
        @Nullable Instant lastSyncAt,
        @Nullable Instant lastCheckedAt) {

    /// Of a target that nobody has looked at.
    public static final TargetState NEW =
            new TargetState(SyncStatus.UNKNOWN.word(), null, null, RepoSide.NEVER_READ, null, null, null);

    /// Of a target whose file holds what Studio holds, at this moment.
    public static TargetState synced(Base base, RepoSide repo, Instant now) {
        return new TargetState(SyncStatus.SYNCED.word(), null, base, repo, null, now, now);
    }

    public SyncStatus status() {
        return SyncStatus.of(syncStatus);
    }

    /// Whether the user has put the difference aside, and both texts are still those.
    ///
    /// @param studioHash of the text that Studio holds
    public boolean isPutAside(@Nullable String studioHash) {
        var pair = dismissed;
        if (pair == null) {
            return false;
        }
        var repoHash = repo.hash() == null ? DismissedPair.ABSENT : repo.hash();
        return pair.studioHash().equals(studioHash) && pair.repoHash().equals(repoHash);
    }

    public TargetState withStatus(SyncStatus status, @Nullable String newReason) {
        return new TargetState(status.word(), newReason, base, repo, dismissed, lastSyncAt, lastCheckedAt);
    }

    public TargetState withBase(@Nullable Base newBase) {
        return new TargetState(syncStatus, reason, newBase, repo, dismissed, lastSyncAt, lastCheckedAt);
    }

    public TargetState withRepo(RepoSide newRepo, Instant checkedAt) {
        return new TargetState(syncStatus, reason, base, newRepo, dismissed, lastSyncAt, checkedAt);
    }

    public TargetState withDismissed(@Nullable DismissedPair pair) {
        return new TargetState(syncStatus, reason, base, repo, pair, lastSyncAt, lastCheckedAt);
    }
}
