package dev.projectstudio.core.decision;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries out one operation on decisions: the rows with their lines in the activity log, the change and the way back
/// in one transaction.
public final class DecisionWriter {

    private final Database database;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public DecisionWriter(Database database, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.database = database;
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the decisions it touched.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus,
                DecisionRepository.TABLE,
                (id, project) -> new DecisionChanged(new DecisionId(id), ProjectId.orNull(project)));
    }

    <T> T apply(String labelKey, Function<DecisionStep, T> work) {
        return apply(labelKey, null, work);
    }

    /// @param batch what the operation is a part of; null if it stands alone
    <T> T apply(String labelKey, @Nullable UndoBatch batch, Function<DecisionStep, T> work) {
        return database.write(tx -> {
            var step = new DecisionStep(tx, clock.instant());
            var result = work.apply(step);
            step.acts().forEach(act -> activity.record(tx, act));
            step.touched().forEach(each -> tx.publish(new DecisionChanged(each.id(), each.projectId())));
            if (!step.rows().changes().isEmpty()) {
                var first = step.touched().getFirst();
                undo.record(
                        tx,
                        UndoStep.of(
                                first.projectId().value(),
                                labelKey,
                                List.of(first.title()),
                                step.rows().changes(),
                                List.of()),
                        batch);
            }
            return result;
        });
    }
}
