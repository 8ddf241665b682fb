package dev.projectstudio.core.learning;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// Carries out one operation on learnings: the rows with their lines in the activity log, the change and the way back
/// in one transaction.
public final class LearningWriter {

    private final Database database;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public LearningWriter(Database database, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.database = database;
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the learnings it touched.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus,
                LearningRepository.TABLE,
                (id, project) -> new LearningChanged(new LearningId(id), ProjectId.orNull(project)));
    }

    /// An operation on one learning.
    <T> T apply(String labelKey, Function<LearningStep, T> work) {
        return apply(labelKey, List.of(), work);
    }

    /// @param args what fills the label; the learning's title if empty
    <T> T apply(String labelKey, List<String> args, Function<LearningStep, T> work) {
        return database.write(tx -> {
            var step = new LearningStep(tx, clock.instant());
            var result = work.apply(step);
            step.acts().forEach(act -> activity.record(tx, act));
            step.touched().forEach(each -> tx.publish(new LearningChanged(each.id(), each.projectId())));
            if (!step.rows().changes().isEmpty()) {
                var first = step.touched().getFirst();
                var project = args.isEmpty() ? first.projectId() : null;
                undo.record(
                        tx,
                        UndoStep.of(
                                project == null ? null : project.value(),
                                labelKey,
                                args.isEmpty() ? List.of(first.title()) : args,
                                step.rows().changes(),
                                List.of()));
            }
            return result;
        });
    }
}
