package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.DismissedPair;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.platform.diff.Deception;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.diff.GuardRails;
import dev.projectstudio.platform.diff.Merge;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.diff.ThreeWayMerge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A target's three texts as they are now, to be shown and decided about.
///
/// @param projectName by which people know whose it is
/// @param safeDefault what may be proposed; nothing is, where the repository's text has all but vanished
/// @param shown comes back with the decision
/// @param base what both sides held at the last sync; null if they never did, or if it was no text
/// @param studio null where it is missing or no text
/// @param repo null where there is no file, or no text
public record DriftDetail(
        DriftPlace place,
        String projectName,
        DriftStatus status,
        SafeDefault safeDefault,
        Shown shown,
        @Nullable String base,
        @Nullable String studio,
        @Nullable String repo) {

    private static final int MUCH_SMALLER = 10;

    static SafeDefault safeDefault(DriftStatus status, @Nullable String studio, @Nullable String repo) {
        boolean isShrunk = studio != null && repo != null && repo.length() * MUCH_SMALLER <= studio.length();
        boolean takesRepo =
                status.safeDefault() == SafeDefault.ACCEPT_REPO || status.safeDefault() == SafeDefault.MERGE;
        return isShrunk && takesRepo ? SafeDefault.COMPARE : status.safeDefault();
    }

    /// Whether the repository's file was deleted: accepting that drops the target.
    public boolean isDeletion() {
        return DriftReason.DELETED_IN_REPO.equals(status.reason());
    }

    /// Whether a side is there and is no text: then there is no diff to show.
    public boolean isBinary() {
        boolean isRepoThere = repoHash() != null;
        return (studio == null && shown.studioHash() != null) || (repo == null && isRepoThere);
    }

    /// What the repository has and lacks against Studio. A missing file lacks everything.
    public TextDiff diff() {
        return TextDiff.of(studio == null ? "" : studio, repo == null ? "" : repo);
    }

    /// The diff as a patch tool reads it; empty where a side is no text, or cannot be read: nothing can be said of it
    /// then.
    public String unified() {
        boolean isComparable = !isBinary() && status.sync() != SyncStatus.UNKNOWN;
        return isComparable ? diff().unified("studio/" + place.filename(), "repo/" + place.repoPath()) : "";
    }

    /// Empty for a deletion, and where a side is no text.
    public Optional<Merge> merge() {
        if (studio == null || repo == null) {
            return Optional.empty();
        }
        return Optional.of(ThreeWayMerge.of(base == null ? "" : base, studio, repo));
    }

    /// Lines of Studio's text that forbid something, and that the repository's does not have: taking that text loses
    /// them.
    public List<String> lostGuardRails() {
        return studio == null ? List.of() : GuardRails.lost(studio, repo == null ? "" : repo);
    }

    /// Those of them that the repository has never had, as far as is known: nobody has taken them out there.
    public List<String> newGuardRails() {
        List<String> added = studio == null ? List.of() : GuardRails.lost(studio, base == null ? "" : base);
        return lostGuardRails().stream().filter(added::contains).toList();
    }

    /// Characters of the repository's text that are not what they seem.
    public List<Deception> deceptions() {
        return repo == null ? List.of() : DeceptiveCharacters.in(repo);
    }

    /// Of the text in the repository; null if there is none, or none that can be read.
    public @Nullable String repoHash() {
        var hash = shown.repoHash();
        return DismissedPair.ABSENT.equals(hash) ? null : hash;
    }
}
