package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.Side.Absent;
import dev.projectstudio.core.drift.Side.Nowhere;
import dev.projectstudio.core.drift.Side.Text;
import dev.projectstudio.core.drift.Side.Unreadable;
import org.jspecify.annotations.Nullable;

/// How the two sides of a target stand to each other: a pure function of both and of what they held at the last sync.
///
/// @param reason one of [DriftReason], or why a side cannot be read; null where both hold the same
public record DriftStatus(SyncStatus sync, @Nullable String reason, SafeDefault safeDefault) {

    public static final DriftStatus SYNCED = new DriftStatus(SyncStatus.SYNCED, null, SafeDefault.NONE);

    /// @param base the hash of what both sides held at the last sync; null if they never did
    public static DriftStatus of(@Nullable String base, Side studio, Side repo) {
        return switch (repo) {
            case Nowhere _ -> unknown(DriftReason.NO_TARGET, SafeDefault.NONE);
            case Unreadable(var reason) ->
                unknown(reason, reason.equals(DriftReason.REPO_MISSING) ? SafeDefault.RELOCATE : SafeDefault.NONE);
            case Absent _ -> studio instanceof Text ? absent(base) : unusable(studio);
            case Text(var repoHash) ->
                studio instanceof Text(var studioHash) ? compared(base, studioHash, repoHash) : unusable(studio);
        };
    }

    /// Whether the sides are known to differ: what opens a record.
    public boolean isDrift() {
        return sync == SyncStatus.STALE || sync == SyncStatus.DIVERGED;
    }

    private static DriftStatus compared(@Nullable String base, String studio, String repo) {
        if (studio.equals(repo)) {
            return SYNCED;
        }
        if (base == null) {
            return new DriftStatus(SyncStatus.DIVERGED, DriftReason.NEVER_SYNCED, SafeDefault.COMPARE);
        }
        if (repo.equals(base)) {
            return stale(DriftReason.REPO_BEHIND, SafeDefault.KEEP_STUDIO);
        }
        if (studio.equals(base)) {
            return stale(DriftReason.STUDIO_BEHIND, SafeDefault.ACCEPT_REPO);
        }
        return new DriftStatus(SyncStatus.DIVERGED, DriftReason.BOTH_EDITED, SafeDefault.MERGE);
    }

    private static DriftStatus absent(@Nullable String base) {
        return base == null
                ? stale(DriftReason.NOT_IN_REPO_YET, SafeDefault.KEEP_STUDIO)
                : stale(DriftReason.DELETED_IN_REPO, SafeDefault.NONE);
    }

    private static DriftStatus unusable(Side studio) {
        return unknown(
                studio instanceof Unreadable ? DriftReason.STUDIO_UNREADABLE : DriftReason.STUDIO_MISSING,
                SafeDefault.RESTORE);
    }

    private static DriftStatus stale(String reason, SafeDefault action) {
        return new DriftStatus(SyncStatus.STALE, reason, action);
    }

    private static DriftStatus unknown(String reason, SafeDefault action) {
        return new DriftStatus(SyncStatus.UNKNOWN, reason, action);
    }
}
