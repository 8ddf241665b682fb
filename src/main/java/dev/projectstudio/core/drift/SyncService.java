package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.drift.Rewriter.Label;
import dev.projectstudio.core.drift.SyncReport.Line;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.Phrase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes Studio's texts to the repositories that have not moved since the last sync, or never had them. Everything
/// else is left and listed; what was dismissed is not written, and listed for itself.
public final class SyncService {

    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final int MOMENTS = 50;

    private final DriftService drift;
    private final Sides sides;
    private final ContextTargets targets;
    private final Rewriter rewriter;

    public SyncService(
            Database database,
            DriftService drift,
            Sides sides,
            ContextVersions versions,
            Filing filing,
            UndoJournal undo,
            Clock clock) {
        this.drift = drift;
        this.sides = sides;
        this.targets = new ContextTargets(database, clock);
        this.rewriter = new Rewriter(drift.recorder(), versions, new Contents(clock), filing, undo, clock);
    }

    /// @param names of context files, without regard to case; empty for all of the project
    /// @param dryRun whether only to say what would be written
    public SyncReport sync(ProjectId project, Collection<String> names, boolean dryRun) {
        drift.check(project, CheckOptions.ONCE);
        var keys = names.stream().map(Folding::name).collect(Collectors.toSet());
        return sync(
                tracked -> tracked.file().projectId().equals(project)
                        && (keys.isEmpty()
                                || keys.contains(Folding.name(tracked.file().filename()))),
                dryRun);
    }

    /// Every project that is not archived.
    public SyncReport syncAll(boolean dryRun) {
        drift.checkAll(CheckOptions.ONCE);
        return sync(_ -> true, dryRun);
    }

    private SyncReport sync(Predicate<TrackedTarget> which, boolean dryRun) {
        var tally = new Tally();
        for (var looks : waiting(which).values()) {
            var ready = looks.stream().filter(SyncService::isReady).toList();
            looks.stream()
                    .filter(look -> !isReady(look))
                    .forEach(look -> (look.isDismissed() ? tally.dismissed : tally.left).add(line(look)));
            if (dryRun) {
                ready.forEach(look -> tally.written.add(line(look)));
            } else {
                write(ready, tally);
            }
        }
        return tally.report();
    }

    /// What drifts or cannot be told, by project, with both sides read anew.
    private Map<ProjectId, List<Look>> waiting(Predicate<TrackedTarget> which) {
        return targets.all().stream()
                .filter(tracked -> tracked.target().status() != SyncStatus.SYNCED
                        && !Objects.equals(tracked.target().state().reason(), DriftReason.NO_TARGET))
                .filter(which)
                .flatMap(tracked -> read(tracked).stream())
                .filter(look -> !look.status().equals(DriftStatus.SYNCED))
                .collect(Collectors.groupingBy(
                        look -> look.tracked().file().projectId(), LinkedHashMap::new, Collectors.toList()));
    }

    /// A target as it is now; empty if it is gone. What another process has committed and is about to put there is
    /// waited for: until then the file and its rows do not belong together.
    private Optional<Look> read(TrackedTarget tracked) {
        if (!targets.isOnItsWay(tracked)) {
            return Optional.of(sides.read(tracked));
        }
        for (int i = 0; i < MOMENTS && targets.isOnItsWay(tracked); i++) {
            drift.pause().pause(MOMENT);
        }
        return fresh(tracked).map(sides::read);
    }

    private Optional<TrackedTarget> fresh(TrackedTarget tracked) {
        return targets.some(List.of(tracked.target().id())).stream().findFirst();
    }

    private static boolean isReady(Look look) {
        var reason = look.status().reason();
        return !look.isDismissed()
                && (DriftReason.REPO_BEHIND.equals(reason) || DriftReason.NOT_IN_REPO_YET.equals(reason));
    }

    /// All of a project's at once; one by one where that fails, so that one place that cannot be written keeps no other
    /// from being.
    private void write(List<Look> ready, Tally tally) {
        if (ready.isEmpty()) {
            return;
        }
        var standing = new ArrayList<String>();
        try {
            write(ready, null, standing::add);
            ready.forEach(look -> tally.written.add(line(look)));
            tally.steps.addAll(standing);
        } catch (AppException e) {
            var batch = UndoBatch.of("undo.drift.sync", words(ready));
            tally.steps.addAll(standing);
            for (var before : ready) {
                fresh(before.tracked())
                        .flatMap(this::read)
                        .ifPresent(look -> writeAlone(look, !standing.isEmpty(), batch, tally));
            }
        }
    }

    /// @param isOurs whether what is in sync by now is so by this sync: else another process has written it
    private void writeAlone(Look look, boolean isOurs, UndoBatch batch, Tally tally) {
        if (look.status().equals(DriftStatus.SYNCED)) {
            if (isOurs) {
                tally.written.add(line(look));
            }
            return;
        }
        if (!isReady(look)) {
            (look.isDismissed() ? tally.dismissed : tally.left).add(line(look));
            return;
        }
        var standing = new ArrayList<String>();
        try {
            write(List.of(look), batch, standing::add);
            tally.written.add(line(look));
            tally.steps.addAll(standing);
        } catch (AppException e) {
            var now = fresh(look.tracked()).flatMap(this::read).orElse(look);
            if (!standing.isEmpty() || !now.status().equals(DriftStatus.SYNCED)) {
                var words = new Phrase("error." + e.code(), e.args());
                tally.left.add(
                        new Line(DriftPlace.of(look.tracked()), look.status().sync(), e.code(), words));
            }
        }
    }

    private void write(List<Look> looks, @Nullable UndoBatch batch, Consumer<String> standing) {
        var rewrite = new Rewrite(sides, looks);
        for (var look : looks) {
            if (!rewrite.require(look.id()).status().equals(DriftStatus.SYNCED)) {
                rewrite.target(look.id(), Objects.requireNonNull(look.studio().text()));
            }
        }
        var project = looks.getFirst().tracked().file().projectId().value();
        var label = new Label(project, "undo.drift.sync", List.of(words(looks)), batch);
        rewriter.keep(rewrite, label, standing);
    }

    /// The first file, and every place.
    private static String[] words(List<Look> looks) {
        var first = DriftPlace.of(looks.getFirst().tracked());
        var places =
                looks.stream().map(look -> look.tracked().target().repoPath()).collect(Collectors.joining(", "));
        return new String[] {first.filename(), places};
    }

    private static Line line(Look look) {
        var status = look.status();
        return new Line(DriftPlace.of(look.tracked()), status.sync(), status.reason(), null);
    }

    /// What has come of a sync so far.
    private static final class Tally {

        private final List<Line> written = new ArrayList<>();
        private final List<Line> left = new ArrayList<>();
        private final List<Line> dismissed = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();

        SyncReport report() {
            return new SyncReport(
                    written,
                    left,
                    dismissed,
                    steps.reversed().stream().distinct().toList());
        }
    }
}
