package dev.projectstudio.core.drift;

import dev.projectstudio.core.activity.ActDetail;
import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.Base;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.DismissedPair;
import dev.projectstudio.core.context.RepoSide;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TargetState;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.drift.DriftEvent.Kind;
import dev.projectstudio.core.drift.DriftRecordRepository.KeptTexts;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.Contents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores what was found: the target's state, its record, and what the activity says of it.
final class Recorder {

    /// Somebody has decided.
    private static final String RESOLVED = "drift_resolved";
    /// Nobody had to.
    private static final String ENDED = "drift_ended";

    private final DriftRecordRepository records = new DriftRecordRepository();
    private final ContextTargets targets;
    private final Contents contents;
    private final ActivityLog activity;

    Recorder(ContextTargets targets, Contents contents, ActivityLog activity) {
        this.targets = targets;
        this.contents = contents;
        this.activity = activity;
    }

    /// Stores findings for which both sides were read. What was compared with rows that are no longer so is left out,
    /// and returned to be looked at again.
    Recorded record(Tx tx, List<Look> looks) {
        List<DriftEvent> events = new ArrayList<>();
        List<ContextTarget> changed = new ArrayList<>();
        List<TargetId> overtaken = new ArrayList<>();
        for (var look : looks) {
            var fresh = targets.find(tx.sql(), look.id()).orElse(null);
            if (fresh == null) {
                continue;
            }
            if (!isSameRow(fresh, look) || isTooEarly(tx, fresh, look)) {
                overtaken.add(look.id());
                continue;
            }
            var found = look.of(fresh);
            storeCopy(tx, found);
            var dismissed = dismissed(tx, found);
            changed.add(stored(tx, found, dismissed));
            event(tx, found, dismissed).ifPresent(events::add);
            tx.publish(new DriftChanged(look.id(), fresh.file().projectId()));
        }
        targets.update(tx, changed);
        return new Recorded(events, overtaken);
    }

    /// Ends a record; its texts are kept with all others from now on.
    void close(Tx tx, OpenRecord open, TrackedTarget tracked, @Nullable Resolution resolution, Instant now) {
        close(tx, open.id(), resolution, now);
        var file = tracked.file();
        var what = resolution == null ? ENDED : RESOLVED;
        var how = resolution == null ? null : ActDetail.of(resolution.act(open.reason()));
        activity.record(tx, new Activity(file.projectId().value(), what, tracked.title(), "drift", open.id(), how));
    }

    Optional<OpenRecord> open(Tx tx, TargetId target) {
        return records.open(tx.sql(), target);
    }

    /// Every record of a target, open and closed.
    List<String> recordsOf(Tx tx, TargetId target) {
        return records.ids(tx.sql(), target);
    }

    /// Ties the file to this place no more. Its records stay, as the file's.
    void drop(Tx tx, Look look) {
        targets.remove(tx, look.tracked().target());
        tx.publish(new DriftChanged(look.id(), look.tracked().file().projectId()));
    }

    /// Ends what is open without a target: of targets that were dropped, and what an older home recorded of a file that
    /// does not drift any more, or at targets that have records of their own by now.
    ///
    /// @return how many
    int closeAstray(Tx tx, Instant now) {
        int closed = 0;
        for (var astray : records.astray(tx.sql())) {
            var all = targets.ofFile(tx.sql(), astray.file());
            boolean drifts = all.stream()
                    .anyMatch(tracked -> tracked.target().status() != SyncStatus.SYNCED
                            && records.open(tx.sql(), tracked.target().id()).isEmpty());
            if (astray.repoPath() != null || !drifts) {
                closed++;
                close(tx, astray.id(), null, now);
                all.stream()
                        .findFirst()
                        .ifPresent(tracked -> activity.record(
                                tx,
                                new Activity(
                                        tracked.file().projectId().value(),
                                        ENDED,
                                        tracked.title(),
                                        "drift",
                                        astray.id())));
            }
        }
        return closed;
    }

    /// A file that was adopted this very moment has its row before it has its text.
    private boolean isTooEarly(Tx tx, TrackedTarget fresh, Look look) {
        return look.studio().side() instanceof Side.Absent && targets.isOnItsWay(tx.sql(), fresh.file());
    }

    private static boolean isSameRow(TrackedTarget fresh, Look look) {
        var seen = look.tracked();
        var now = fresh.target().state();
        var then = seen.target().state();
        var hash = fresh.file().copy().hash();
        return Objects.equals(now.base(), then.base())
                && Objects.equals(now.repo().hash(), then.repo().hash())
                && Objects.equals(now.dismissed(), then.dismissed())
                && Objects.equals(fresh.repository(), seen.repository())
                && fresh.target().place().equals(seen.target().place())
                && fresh.file().filePath().equals(seen.file().filePath())
                && (Objects.equals(hash, seen.file().copy().hash())
                        || Objects.equals(hash, look.studio().wholeHash()));
    }

    private void storeCopy(Tx tx, Look look) {
        var text = look.studio().whole();
        if (text != null && Finding.isStudioNew(look)) {
            targets.updateCopy(
                    tx, look.tracked().file().id(), text, look.studio().stamp(), look.at());
        }
    }

    private ContextTarget stored(Tx tx, Look look, @Nullable DismissedPair dismissed) {
        var target = look.tracked().target();
        var state = target.state();
        var base = newBase(tx, look);
        var repo = look.repo();
        var text = repo.text();
        var status = look.status();
        var lastSync = status.sync() == SyncStatus.SYNCED && !Objects.equals(base, state.base())
                ? look.at()
                : state.lastSyncAt();
        var side = new RepoSide(repo.hash(), repo.stamp(), repo.hash() == null ? null : look.at());
        var next = new TargetState(status.sync().word(), status.reason(), base, side, dismissed, lastSync, look.at());
        return target.withState(next)
                .withForm(text == null ? target.form() : target.form().learning(text));
    }

    private @Nullable Base newBase(Tx tx, Look look) {
        var text = look.studio().text();
        var base = look.base();
        if (text == null || look.status().sync() != SyncStatus.SYNCED) {
            return base;
        }
        boolean isKept = base != null && base.hash().equals(text.hash()) && base.contentHash() != null;
        return isKept ? base : new Base(text.hash(), contents.put(tx, text.canonicalBytes()));
    }

    private @Nullable DismissedPair dismissed(Tx tx, Look look) {
        var pair = look.pair();
        var stored = look.tracked().target().state().dismissed();
        boolean isDismissed = pair != null && look.status().isDrift() && records.isDismissed(tx.sql(), look.id(), pair);
        return isDismissed ? pair : stored;
    }

    private Optional<DriftEvent> event(Tx tx, Look look, @Nullable DismissedPair dismissed) {
        var open = records.open(tx.sql(), look.id());
        var status = look.status();
        if (status.isDrift() && !Objects.equals(dismissed, look.pair())) {
            return open.map(record -> updated(tx, record, look)).orElseGet(() -> detected(tx, look));
        }
        if (open.isEmpty() || status.sync() == SyncStatus.UNKNOWN) {
            return Optional.empty();
        }
        if (status.isDrift()) { // a pair that was dismissed before: no alert, and no end of the drift
            close(tx, open.get().id(), null, look.at());
            return Optional.empty();
        }
        close(tx, open.get(), look.tracked(), null, look.at());
        return Optional.of(event(Kind.RESOLVED, look, null));
    }

    private Optional<DriftEvent> updated(Tx tx, OpenRecord open, Look look) {
        if (open.says(look)) {
            return Optional.empty();
        }
        var summary = write(tx, open.id(), look);
        boolean isNews = !Objects.equals(open.pair(), look.pair());
        return isNews ? Optional.of(event(Kind.UPDATED, look, summary)) : Optional.empty();
    }

    private Optional<DriftEvent> detected(Tx tx, Look look) {
        var file = look.tracked().file();
        var target = look.tracked().target();
        var older = records.openOfFile(tx.sql(), file.id()).orElse(null);
        if (older != null) {
            records.tie(tx.sql(), older.id(), target);
            return updated(tx, older, look);
        }
        var id = UUID.randomUUID().toString();
        var texts = texts(look);
        var summary = texts.summary();
        records.insert(tx.sql(), id, look, texts, summary);
        activity.record(
                tx,
                new Activity(
                        file.projectId().value(),
                        "drift_detected",
                        look.tracked().title(),
                        "drift",
                        id));
        return Optional.of(event(Kind.DETECTED, look, summary));
    }

    private String write(Tx tx, String id, Look look) {
        var texts = texts(look);
        var summary = texts.summary();
        records.update(tx.sql(), id, look, texts, summary);
        return summary;
    }

    private static Snapshot texts(Look look) {
        return new Snapshot(
                Objects.requireNonNull(look.studio().text()), look.repo().text());
    }

    private void close(Tx tx, String id, @Nullable Resolution resolution, Instant now) {
        var texts = records.texts(tx.sql(), id).orElseThrow();
        var kept = new KeptTexts(keep(tx, texts.studio()), keep(tx, texts.repo()));
        records.close(tx.sql(), id, resolution == null ? null : resolution.word(), now, kept);
    }

    private @Nullable String keep(Tx tx, byte @Nullable [] bytes) {
        return bytes == null ? null : contents.put(tx, bytes);
    }

    private static DriftEvent event(Kind kind, Look look, @Nullable String summary) {
        var status = look.status();
        return new DriftEvent(kind, DriftPlace.of(look.tracked()), status.sync(), status.reason(), summary, look.at());
    }

    /// @param overtaken targets whose rows somebody changed since they were read
    record Recorded(List<DriftEvent> events, List<TargetId> overtaken) {}
}
