package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.Rewriter.Label;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.diff.Merge;
import dev.projectstudio.platform.diff.ThreeWayMerge;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.text.Phrase;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts drift right, in the way that somebody chose who saw both texts.
///
/// Nothing is written unless both sides still hold what was shown: otherwise `changed-meanwhile`, and the record holds
/// the new difference. Every resolution is one transaction and one undo step.
public final class ResolutionService {

    private final Database database;
    private final DriftService drift;
    private final Sides sides;
    private final ContextTargets targets;
    private final ContextVersions versions;
    private final Rewriter rewriter;

    public ResolutionService(
            Database database,
            DriftService drift,
            Sides sides,
            ContextVersions versions,
            Filing filing,
            UndoJournal undo,
            Clock clock) {
        this.database = database;
        this.drift = drift;
        this.sides = sides;
        this.versions = versions;
        this.targets = new ContextTargets(database, clock);
        this.rewriter = new Rewriter(drift.recorder(), versions, new Contents(clock), filing, undo, clock);
    }

    /// Makes the repository's text Studio's, and gives it to the file's other targets that equal their base. Where the
    /// repository's file was deleted, drops the target.
    public Resolved acceptRepo(TargetId id, Shown shown) {
        return acceptRepo(open(id, shown));
    }

    private Resolved acceptRepo(Opened found) {
        var text = found.look().repo().text();
        if (text == null) {
            var label = label(found, "undo.drift.drop");
            return done(found, Resolution.ACCEPTED_REPO, List.of(), rewriter.drop(found.look(), label));
        }
        return spread(found, text.canonical(), Resolution.ACCEPTED_REPO, "undo.drift.accept");
    }

    /// Writes Studio's text to the target, in the form that its file has.
    public Resolved keepStudio(TargetId id, Shown shown) {
        return keepStudio(open(id, shown));
    }

    private Resolved keepStudio(Opened found) {
        var rewrite = new Rewrite(sides, found.all());
        rewrite.target(found.look().id(), requireText(found.look().studio(), found));
        return apply(found, rewrite, Resolution.KEPT_STUDIO, "undo.drift.keep");
    }

    /// Merges both sides. Without conflicts both get the result; otherwise nothing is written.
    public MergeOutcome merge(TargetId id, Shown shown) {
        var found = open(id, shown);
        var merge = merge(found);
        if (!merge.isClean()) {
            return new MergeOutcome.Conflicts(found.place(), merge, Shown.of(found.look()));
        }
        return new MergeOutcome.Done(
                spread(found, ContextText.of(merge.text()), Resolution.MERGED, "undo.drift.merge"));
    }

    /// Gives both sides a text that somebody made of the two.
    public Resolved mergeAs(TargetId id, Shown shown, String text) {
        var found = open(id, shown);
        if (Merge.hasMarkers(text)) {
            throw new InvalidInput("conflicts-left", found.place().filename());
        }
        requireMergeable(found);
        return spread(found, ContextText.of(text).canonical(), Resolution.MERGED, "undo.drift.merge");
    }

    /// Writes nothing, and never mentions just these two texts again.
    public Resolved dismiss(TargetId id, Shown shown) {
        return dismiss(open(id, shown));
    }

    /// One of several that get the same answer. That both sides hold the same by now comes before that they are no
    /// longer what was shown.
    ///
    /// @param answer any but a merge, which somebody has to look at
    /// @param batch what it is taken back with
    Resolved resolve(TargetId id, Shown shown, Resolution answer, UndoBatch batch) {
        var found = look(id).in(batch);
        requireDrift(found);
        requireStill(found, shown);
        return switch (answer) {
            case ACCEPTED_REPO -> acceptRepo(found);
            case KEPT_STUDIO -> keepStudio(found);
            case DISMISSED -> dismiss(found);
            case MERGED ->
                throw new InvalidInput(
                        "not-mergeable", found.place().filename(), found.place().repoPath());
        };
    }

    private Resolved dismiss(Opened found) {
        var rewrite = new Rewrite(sides, List.of(found.look()));
        return apply(found, rewrite, Resolution.DISMISSED, "undo.drift.dismiss");
    }

    private Resolved spread(Opened found, ContextText text, Resolution resolution, String labelKey) {
        var rewrite = new Rewrite(sides, found.all());
        rewrite.studio(text);
        if (!rewrite.require(found.look().id()).status().equals(DriftStatus.SYNCED)) {
            rewrite.target(found.look().id(), text);
        }
        for (var other : found.all()) {
            if (other.isAtItsBase() && !rewrite.require(other.id()).status().equals(DriftStatus.SYNCED)) {
                rewrite.target(other.id(), text);
            }
        }
        return apply(found, rewrite, resolution, labelKey);
    }

    private Resolved apply(Opened found, Rewrite rewrite, Resolution resolution, String labelKey) {
        Map<TargetId, Resolution> resolved = new HashMap<>();
        resolved.put(found.look().id(), resolution);
        rewrite.looks().stream()
                .filter(look -> look.status().equals(DriftStatus.SYNCED))
                .forEach(look -> resolved.put(look.id(), resolution));
        var step = guarded(found, () -> rewriter.apply(rewrite, resolved, label(found, labelKey)));
        var written = rewrite.changes().stream()
                .flatMap(change -> Stream.ofNullable(change.repoPath()))
                .toList();
        var left = rewrite.looks().stream()
                .filter(look ->
                        !look.id().equals(found.look().id()) && look.status().isDrift() && !look.isDismissed())
                .map(look -> DriftPlace.of(look.tracked()))
                .toList();
        return new Resolved(found.place(), resolution, written, left, step);
    }

    // What somebody wrote at the last moment is on record before the caller hears of it.
    private String guarded(Opened found, Supplier<String> work) {
        try {
            return work.get();
        } catch (Conflict e) {
            drift.check(found.all().stream().map(Look::id).toList(), CheckOptions.ONCE);
            throw e;
        }
    }

    private Merge merge(Opened found) {
        requireMergeable(found);
        var base = found.look().base();
        Function<SideLook, String> text =
                side -> requireText(side, found).text().orElseThrow();
        var before = database.read(sql -> versions.text(sql, base == null ? null : base.contentHash()))
                .flatMap(ContextText::text)
                .orElse("");
        return ThreeWayMerge.of(
                before,
                text.apply(found.look().studio()),
                text.apply(found.look().repo()));
    }

    private static void requireMergeable(Opened found) {
        var repo = found.look().repo().text();
        if (repo == null
                || !repo.isText()
                || !requireText(found.look().studio(), found).isText()) {
            throw new InvalidInput(
                    "not-mergeable", found.place().filename(), found.place().repoPath());
        }
    }

    private static ContextText requireText(SideLook side, Opened found) {
        var text = side.text();
        if (text == null) {
            throw new Conflict("changed-meanwhile", found.place().repoPath());
        }
        return text;
    }

    private Opened open(TargetId id, Shown shown) {
        var found = look(id);
        requireStill(found, shown);
        requireDrift(found);
        return found;
    }

    private Opened look(TargetId id) {
        drift.check(List.of(id), CheckOptions.ONCE);
        var tracked =
                database.read(sql -> targets.find(sql, id)).orElseThrow(() -> new NotFound("target-gone", id.value()));
        var all = targets.ofFile(tracked.file().id()).stream().map(sides::read).toList();
        var look = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("target-gone", id.value()));
        return new Opened(DriftPlace.of(look.tracked()), look, all, null);
    }

    private static void requireStill(Opened found, Shown shown) {
        if (!shown.isStill(found.look())) {
            throw new Conflict("changed-meanwhile", found.place().repoPath());
        }
    }

    private static void requireDrift(Opened found) {
        var place = found.place();
        var status = found.look().status();
        if (status.equals(DriftStatus.SYNCED)) {
            throw new NotFound("no-drift", place.filename(), place.repoPath());
        }
        if (!status.isDrift()) {
            int kind =
                    switch (status.safeDefault()) {
                        case RELOCATE -> 1;
                        case RESTORE -> 2;
                        case NONE, KEEP_STUDIO, ACCEPT_REPO, MERGE, COMPARE -> 0;
                    };
            var cure = new Phrase("drift.remedy." + status.reason(), List.of());
            var why = found.look().whyUnknown();
            throw new Conflict("not-resolvable", place.filename(), place.repoPath(), why, kind, cure);
        }
    }

    private static Resolved done(Opened found, Resolution resolution, List<String> written, String step) {
        return new Resolved(found.place(), resolution, written, List.of(), step);
    }

    private static Label label(Opened found, String key) {
        var place = found.place();
        return new Label(place.project().value(), key, List.of(place.filename(), place.repoPath()), found.batch());
    }

    /// @param all every target of the file, this one included
    /// @param batch what its undo step is a part of; null if it stands alone
    private record Opened(
            DriftPlace place,
            Look look,
            List<Look> all,
            @Nullable UndoBatch batch) {

        Opened in(UndoBatch larger) {
            return new Opened(place, look, all, larger);
        }
    }
}
