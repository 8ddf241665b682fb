package dev.projectstudio.core.cycle;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// Carries out one operation on cycles and tasks: the rows with their lines in the activity log, the change and the way
/// back in one transaction.
public final class CycleWriter {

    private final Database database;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public CycleWriter(Database database, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.database = database;
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the cycles it touched. Every step that touches a task touches its cycle as
    /// well.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus,
                CycleRepository.TABLE,
                (id, project) -> new CycleChanged(new CycleId(id), ProjectId.orNull(project)));
    }

    /// An operation as a part of a step that does more.
    <T> T join(StepRows rows, Function<CycleStep, T> work) {
        var step = new CycleStep(rows.tx(), clock.instant());
        var result = run(rows.tx(), step, work);
        rows.add(step.rows().changes());
        return result;
    }

    <T> T apply(String labelKey, Function<CycleStep, T> work) {
        return database.write(tx -> {
            var step = new CycleStep(tx, clock.instant());
            var result = run(tx, step, work);
            if (!step.rows().changes().isEmpty()) {
                var project = step.touched().stream()
                        .findFirst()
                        .map(cycle -> cycle.projectId().value())
                        .orElse(null);
                undo.record(
                        tx,
                        UndoStep.of(
                                project,
                                labelKey,
                                List.of(step.subject()),
                                step.rows().changes(),
                                List.of()));
            }
            return result;
        });
    }

    private <T> T run(Tx tx, CycleStep step, Function<CycleStep, T> work) {
        var result = work.apply(step);
        step.acts().forEach(act -> activity.record(tx, act));
        step.touched().forEach(cycle -> tx.publish(new CycleChanged(cycle.id(), cycle.projectId())));
        return result;
    }
}
