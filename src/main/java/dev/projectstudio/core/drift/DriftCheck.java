package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.drift.CheckOptions.Vanished;
import dev.projectstudio.core.drift.KnownTargets.Known;
import dev.projectstudio.platform.db.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One look at some targets: what is as it is stored costs a stat, what is not is read and recorded.
final class DriftCheck {

    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int ROUNDS = 3;

    private final Database database;
    private final ContextTargets targets;
    private final KnownTargets known;
    private final Sides sides;
    private final Recorder recorder;
    private final Pause pause;
    private final Chunks chunks;

    DriftCheck(
            Database database,
            ContextTargets targets,
            KnownTargets known,
            Sides sides,
            Recorder recorder,
            Pause pause,
            Chunks chunks) {
        this.database = database;
        this.targets = targets;
        this.known = known;
        this.sides = sides;
        this.recorder = recorder;
        this.pause = pause;
        this.chunks = chunks;
    }

    /// Rows that somebody changes meanwhile are read again; what changes without a pause is left to the next check.
    Outcome run(Known which, CheckOptions options) {
        List<DriftEvent> events = new ArrayList<>();
        List<TargetId> heldBack = new ArrayList<>();
        var round = which;
        for (int i = 0; i < ROUNDS && !round.targets().isEmpty(); i++) {
            var now = round;
            Set<TargetId> overtaken = new HashSet<>();
            for (var outcome : chunks.each(now.targets(), chunk -> check(chunk, now, options))) {
                events.addAll(outcome.events());
                heldBack.addAll(outcome.heldBack());
                overtaken.addAll(outcome.overtaken());
            }
            if (overtaken.isEmpty()) {
                break;
            }
            round = known.of(overtaken);
        }
        return new Outcome(events, heldBack, List.of());
    }

    private Outcome check(List<TrackedTarget> chunk, Known all, CheckOptions options) {
        List<Look> remember = new ArrayList<>();
        List<Look> news = new ArrayList<>();
        try (var looking = sides.looking()) {
            for (var tracked : chunk) {
                var look = options.force() ? looking.read(tracked) : looking.glance(tracked);
                switch (finding(look, all)) {
                    case NOTHING -> {}
                    case REMEMBER -> remember.add(look.slim());
                    case RECORD -> news.add(sides.complete(look));
                }
            }
        }
        List<TargetId> heldBack = new ArrayList<>();
        var certain = withoutVanished(news, options.vanished(), heldBack).stream()
                .filter(look -> finding(look, all) == Finding.RECORD)
                .toList();
        return store(certain, remember, heldBack);
    }

    private static Finding finding(Look look, Known all) {
        return Finding.of(look, all.open().get(look.id()));
    }

    private Outcome store(List<Look> news, List<Look> remember, List<TargetId> heldBack) {
        if (!database.isNoting() || (news.isEmpty() && remember.isEmpty())) {
            return new Outcome(List.of(), heldBack, List.of());
        }
        var recorded = database.note(tx -> {
            targets.remember(
                    tx,
                    remember.stream()
                            .map(Look::refreshedFile)
                            .flatMap(Optional::stream)
                            .toList(),
                    remember.stream()
                            .map(Look::refreshedTarget)
                            .flatMap(Optional::stream)
                            .toList());
            return recorder.record(tx, news);
        });
        known.forget(
                Stream.concat(news.stream(), remember.stream()).map(Look::id).toList());
        return new Outcome(recorded.events(), heldBack, recorded.overtaken());
    }

    private List<Look> withoutVanished(List<Look> looks, Vanished vanished, List<TargetId> heldBack) {
        var suspects = looks.stream().filter(Look::hasVanished).toList();
        if (vanished == Vanished.BELIEVE || suspects.isEmpty()) {
            return looks;
        }
        List<Look> certain = new ArrayList<>(looks);
        certain.removeAll(suspects);
        if (vanished == Vanished.HOLD_BACK) {
            suspects.forEach(look -> heldBack.add(look.id()));
        } else {
            pause.pause(MOMENT);
            suspects.forEach(look -> certain.add(sides.read(look.tracked())));
        }
        return certain;
    }

    /// @param overtaken targets to look at again
    record Outcome(List<DriftEvent> events, List<TargetId> heldBack, List<TargetId> overtaken) {}
}
