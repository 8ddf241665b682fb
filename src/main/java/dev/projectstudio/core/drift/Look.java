package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.Base;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.DismissedPair;
import dev.projectstudio.core.context.RepoSide;
import dev.projectstudio.core.context.StudioCopy;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.platform.text.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Both sides of a target as they were just found, and the row they were compared with.
record Look(TrackedTarget tracked, SideLook studio, SideLook repo, Instant at) {

    TargetId id() {
        return tracked.target().id();
    }

    DriftStatus status() {
        var base = base();
        return DriftStatus.of(base == null ? null : base.hash(), studio.side(), repo.side());
    }

    /// Why the sides cannot be compared, and which of them it is.
    Phrase whyUnknown() {
        var reason = new Phrase("cli.reason." + status().reason(), List.of());
        boolean isRepos = repo.side() instanceof Side.Unreadable(var why) && !why.equals(DriftReason.REPO_MISSING);
        return isRepos ? new Phrase("drift.repo-unreadable", List.of(reason)) : reason;
    }

    /// What both sides held at the last sync. A hash that an older home brought is one only if a side still has it:
    /// else it may be of another kind.
    @Nullable
    Base base() {
        var base = tracked.target().state().base();
        if (base == null || base.contentHash() != null) {
            return base;
        }
        return base.hash().equals(studio.hash()) || base.hash().equals(repo.hash()) || !areBothKnown() ? base : null;
    }

    /// Whether the repository's side has not moved since the last sync.
    boolean isAtItsBase() {
        var base = base();
        return base != null && base.hash().equals(repo.hash());
    }

    private boolean areBothKnown() {
        return pair() != null;
    }

    /// The two texts, where both sides are known: what a record is about, and what can be dismissed.
    @Nullable
    DismissedPair pair() {
        var studioHash = studio.wholeHash();
        if (studioHash == null) {
            return null;
        }
        return switch (repo.side()) {
            case Side.Text(var hash) -> new DismissedPair(studioHash, hash);
            case Side.Absent _ -> new DismissedPair(studioHash, DismissedPair.ABSENT);
            case Side.Unreadable _, Side.Nowhere _ -> null;
        };
    }

    boolean isDismissed() {
        return status().isDrift() && Objects.equals(tracked.target().state().dismissed(), pair());
    }

    /// The same finding, compared with the row as it is by now.
    Look of(TrackedTarget fresh) {
        return new Look(fresh, studio, repo, at);
    }

    /// Whether the repository's file is gone or empty, and was not when last looked at.
    boolean hasVanished() {
        var before = tracked.target().state().repo().hash();
        return before != null && repo.isBare() && !before.equals(repo.hash());
    }

    /// The file with what was just seen of Studio's copy, if that was read.
    Optional<ContextFile> refreshedFile() {
        var file = tracked.file();
        var copy = file.copy();
        return studio.wasRead() && studio.stamp() != null
                ? Optional.of(file.withCopy(
                        new StudioCopy(copy.hash(), copy.contentHash(), studio.stamp(), at, copy.reason())))
                : Optional.empty();
    }

    /// The target with what was just seen of the repository's file, if that was read.
    Optional<ContextTarget> refreshedTarget() {
        var target = tracked.target();
        return repo.wasRead() && repo.stamp() != null
                ? Optional.of(
                        target.withState(target.state().withRepo(new RepoSide(repo.hash(), repo.stamp(), at), at)))
                : Optional.empty();
    }

    Look withStudio(SideLook next) {
        return new Look(tracked, next, repo, at);
    }

    Look withRepo(SideLook next) {
        return new Look(tracked, studio, next, at);
    }

    Look slim() {
        return new Look(tracked, studio.slim(), repo.slim(), at);
    }
}
