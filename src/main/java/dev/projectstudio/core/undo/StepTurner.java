package dev.projectstudio.core.undo;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.MadeFolders;
import dev.projectstudio.platform.text.Phrase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Carries one step out in either direction, its parts with it: all of its rows and files, or none.
final class StepTurner {

    /// The code for a row or a file that is no longer what the step has left.
    static final String CHANGED = "undo-changed-meanwhile";
    /// The code for what is only in a backup.
    static final String REMOVED = "undo-removed";
    /// The code for whatever else keeps a step from going back, such as a repository that is gone.
    static final String IMPOSSIBLE = "undo-impossible";

    private final UndoRepository steps = new UndoRepository();
    private final RowImageRepository images = new RowImageRepository();
    private final Database database;
    private final Filing filing;
    private final Contents contents;
    private final ActivityLog activities;
    private final Clock clock;

    StepTurner(Database database, Filing filing, Contents contents, ActivityLog activities, Clock clock) {
        this.database = database;
        this.filing = filing;
        this.contents = contents;
        this.activities = activities;
        this.clock = clock;
    }

    /// What was carried out.
    ///
    /// @param left parts that have lost their meaning meanwhile, and are passed over
    record Turned(UndoStep step, List<UndoStep> left) {

        Turned {
            left = List.copyOf(left);
        }
    }

    /// @param passedOver later ones that are passed over for it, in the same moment
    Turned takeBack(UndoStep step, List<UndoStep> passedOver) {
        return turn(step, passedOver, false);
    }

    Turned makeAgain(UndoStep step) {
        return turn(step, List.of(), true);
    }

    /// @param ways what is to be done, in order: the step's own, or its parts'
    private record Turn(UndoStep step, List<UndoStep> ways, List<UndoStep> passedOver, boolean again) {

        /// Each file once: what several parts wrote goes the whole way.
        List<FileUndo> files() {
            var files = new LinkedHashMap<Path, FileUndo>();
            for (var way : ways) {
                way.files().forEach(file -> files.merge(file.file(), file, FileUndo::then));
            }
            return List.copyOf(files.values());
        }
    }

    private Turned turn(UndoStep step, List<UndoStep> passedOver, boolean again) {
        database.requireWritable();
        if (step.isForGood()) {
            throw new Conflict(REMOVED, step.label(), step.labelArgs().getLast());
        }
        var turn = new Turn(step, ways(step, again), passedOver, again);
        List<UndoStep> left;
        try {
            left = filing.apply(changes(turn), (tx, made) -> carryOut(tx, made, turn));
        } catch (AppException e) {
            throw refusal(e, turn);
        }
        turn.files().stream()
                .filter(file -> file.afterContentHash() == null)
                .forEach(file -> filing.removeFolders(file.root(), file.path(), file.madeFolders()));
        return new Turned(step, left);
    }

    private List<UndoStep> ways(UndoStep step, boolean again) {
        var parts = database.read(sql -> steps.parts(sql, step.id()));
        var all = parts.isEmpty() ? List.of(step) : parts;
        return again ? all : all.reversed().stream().map(UndoStep::reversed).toList();
    }

    private List<UndoStep> carryOut(Tx tx, MadeFolders made, Turn turn) {
        var now = clock.instant();
        var step = turn.step();
        boolean isFirst =
                turn.again() ? steps.markRedone(tx.sql(), step.id()) : steps.markUndone(tx.sql(), step.id(), now);
        int parts = steps.parts(tx.sql(), step.id()).size();
        if (!isFirst || (parts != 0 && parts != turn.ways().size())) {
            throw new Conflict("changed-meanwhile", step.subject());
        }
        tx.publish(new UndoChanged(step.id()));
        for (var later : turn.passedOver()) {
            passOver(tx, later, now);
        }
        List<UndoStep> left = new ArrayList<>();
        for (var way : turn.ways()) {
            if (way.isToBeNoted()) {
                var noted = way.noted().noted(made);
                steps.note(tx.sql(), turn.again() ? noted : noted.reversed());
            }
            if (parts == 0 || turn.again() || !way.isFleeting()) {
                way.rows().forEach(row -> images.takeBack(tx.sql(), row.reversed(), way.subject(), now));
                tell(tx, way, turn.again());
            } else if (images.tryTakeBack(tx.sql(), way, now)) {
                tell(tx, way, false);
            } else {
                passOver(tx, way, now);
                left.add(way);
            }
        }
        if (!left.isEmpty() && left.size() == parts) {
            throw new Conflict("changed-meanwhile", step.subject());
        }
        return left;
    }

    private void passOver(Tx tx, UndoStep step, Instant now) {
        steps.markPassedOver(tx.sql(), step.id(), now);
        tx.publish(new UndoChanged(step.id()));
    }

    private void tell(Tx tx, UndoStep way, boolean again) {
        activities.record(tx, activity(tx.sql(), way, again));
        tx.publish(new RowsRestored(
                way.projectId(),
                way.rows().stream()
                        .map(row -> new RowsRestored.Row(row.table(), row.id()))
                        .toList()));
    }

    /// What is in the way, in the words of whoever found it. A disk or a database that fails says so itself.
    private static AppException refusal(AppException found, Turn turn) {
        var label = turn.step().label();
        var args = found.args();
        if (found.code().equals("changed-meanwhile")) {
            return new Conflict(
                    turn.again() ? "redo-changed-meanwhile" : CHANGED,
                    label,
                    // of a file the whole path comes last
                    args.getLast());
        }
        return switch (found.code()) {
            case "outside-repo",
                    "target-in-home",
                    "repo-missing",
                    "not-a-file",
                    "no-permission",
                    "same-file-twice",
                    "text-not-kept" ->
                new Conflict(
                        turn.again() ? "redo-impossible" : IMPOSSIBLE,
                        label,
                        new Phrase("error." + found.code(), args));
            default -> found;
        };
    }

    private Activity activity(DSLContext sql, UndoStep way, boolean again) {
        var project = way.projectId();
        return StepActivity.of(way, again, project != null && steps.hasProject(sql, project) ? project : null);
    }

    private List<FileChange> changes(Turn turn) {
        return database.read(sql -> {
            var changes = new ArrayList<FileChange>();
            for (var file : turn.files()) {
                var bytes = bytes(sql, file.afterContentHash(), turn);
                changes.add(new FileChange(
                                file.root(),
                                file.path(),
                                file.beforeContentHash(),
                                bytes,
                                "undo",
                                turn.step().id())
                        .running(file.running())
                        .permissions(file.permissions()));
            }
            return changes;
        });
    }

    private byte @Nullable [] bytes(DSLContext sql, @Nullable String hash, Turn turn) {
        return hash == null
                ? null
                : contents.find(sql, hash)
                        .orElseThrow(
                                () -> new NotFound("text-not-kept", turn.step().subject()));
    }
}
