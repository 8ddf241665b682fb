package dev.projectstudio.core.undo;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.Filing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Takes the user's changes back, and makes them again, one at a time.
///
/// A change goes back only while its rows and files are still what it has left: otherwise `undo-changed-meanwhile`, and
/// nothing is touched. What only a check writes (status, times, stamps) does not count.
public final class UndoJournal {

    private final UndoRepository steps = new UndoRepository();
    private final RowImageRepository images = new RowImageRepository();
    private final Contents contents;
    private final Database database;
    private final Filing filing;
    private final ActivityLog activities;
    private final Clock clock;

    public UndoJournal(Database database, Filing filing, ActivityLog activities, Clock clock) {
        this.contents = new Contents(clock);
        this.database = database;
        this.filing = filing;
        this.activities = activities;
        this.clock = clock;
    }

    /// Remembers a change in the transaction that makes it. Both sides of its files must be in [Contents].
    public void record(Tx tx, UndoStep step) {
        var rows = step.rows().stream()
                .map(RowChange::trimmed)
                .filter(row -> !row.isEmpty())
                .toList();
        var kept = new UndoStep(step.id(), step.projectId(), step.labelKey(), step.labelArgs(), rows, step.files());
        steps.insert(tx.sql(), kept, clock.instant());
        tx.publish(new UndoChanged(step.id()));
    }

    /// Forgets every step that has to do with a project that is removed for good, so that those of others can be
    /// reached.
    public void forget(Tx tx, String projectId) {
        steps.deleteOf(tx.sql(), projectId);
    }

    /// What [#undoLast] would take back.
    public Optional<UndoneStep> nextUndo() {
        return database.read(steps::findLast).map(UndoStep::summary);
    }

    /// What [#redo] would make again.
    public Optional<UndoneStep> nextRedo() {
        return database.read(steps::findUndone).map(UndoStep::summary);
    }

    /// Takes back the latest change; empty if there is none.
    public Optional<UndoneStep> undoLast() {
        var step = database.read(steps::findLast);
        return step.map(this::takeBack);
    }

    /// Takes back one change, and none that came after it; empty if it is unknown or was taken back.
    public Optional<UndoneStep> undo(String stepId) {
        var step = database.read(sql -> steps.findOpen(sql, stepId));
        return step.map(this::takeBack);
    }

    /// Makes the change again that was taken back last; empty if there is none, or if another was made since.
    public Optional<UndoneStep> redo() {
        var step = database.read(steps::findUndone);
        return step.map(this::makeAgain);
    }

    private UndoneStep takeBack(UndoStep step) {
        return turn(step, false);
    }

    private UndoneStep makeAgain(UndoStep step) {
        return turn(step, true);
    }

    private UndoneStep turn(UndoStep step, boolean again) {
        var way = again ? step : step.reversed();
        var label =
                step.labelArgs().isEmpty() ? step.labelKey() : step.labelArgs().getFirst();
        var changes = database.read(sql -> changes(sql, way, label));
        try {
            return filing.apply(changes, tx -> {
                turn(tx, way, label, again);
                return step.summary();
            });
        } catch (Conflict e) {
            throw e.code().equals("changed-meanwhile") ? new Conflict("undo-changed-meanwhile", label) : e;
        }
    }

    private void turn(Tx tx, UndoStep way, String label, boolean again) {
        var now = clock.instant();
        if (!(again ? steps.markRedone(tx.sql(), way.id()) : steps.markUndone(tx.sql(), way.id(), now))) {
            throw new Conflict("undo-changed-meanwhile", label);
        }
        for (var row : way.rows()) {
            images.takeBack(tx.sql(), row.reversed(), label, now);
        }
        activities.record(tx, activity(tx.sql(), way, label));
        tx.publish(new UndoChanged(way.id()));
        tx.publish(new RowsRestored(
                way.projectId(),
                way.rows().stream()
                        .map(row -> new RowsRestored.Row(row.table(), row.id()))
                        .toList()));
    }

    private Activity activity(DSLContext sql, UndoStep step, String label) {
        var project = step.projectId();
        var type = step.labelKey().startsWith("undo.project.") ? "project_updated" : "context_updated";
        var subject = subject(step, "context_files")
                .map(id -> new Activity(project, type, label, "context_file", id))
                .orElseGet(() -> new Activity(project, type, label, project == null ? null : "project", project));
        return project == null || steps.hasProject(sql, project)
                ? subject
                : new Activity(null, type, label, subject.referenceType(), subject.referenceId());
    }

    private static Optional<String> subject(UndoStep step, String table) {
        return step.rows().stream()
                .filter(row -> row.table().equals(table))
                .map(RowChange::id)
                .findFirst();
    }

    private List<FileChange> changes(DSLContext sql, UndoStep way, String label) {
        var changes = new ArrayList<FileChange>();
        for (var file : way.files()) {
            var bytes = bytes(sql, file.afterContentHash(), label);
            changes.add(new FileChange(file.root(), file.path(), file.beforeContentHash(), bytes, "undo", way.id()));
        }
        return changes;
    }

    private byte @Nullable [] bytes(DSLContext sql, @Nullable String hash, String label) {
        return hash == null
                ? null
                : contents.find(sql, hash).orElseThrow(() -> new Conflict("undo-changed-meanwhile", label));
    }
}
