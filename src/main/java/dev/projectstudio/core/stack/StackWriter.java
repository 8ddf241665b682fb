package dev.projectstudio.core.stack;

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

/// Carries out one operation on the stack of a project: the rows with their lines in the activity log, the change and
/// the way back in one transaction.
public final class StackWriter {

    private final Database database;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final StackDependents dependents;
    private final Clock clock;

    public StackWriter(
            Database database, ActivityLog activity, UndoJournal undo, StackDependents dependents, Clock clock) {
        this.database = database;
        this.activity = activity;
        this.undo = undo;
        this.dependents = dependents;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the technologies it touched.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus,
                StackRepository.TABLE,
                (id, project) -> new TechChanged(new TechId(id), ProjectId.orNull(project)));
    }

    Clock clock() {
        return clock;
    }

    /// An operation on one technology.
    <T> T apply(ProjectId project, String labelKey, String subject, Function<StackStep, T> work) {
        return apply(project, labelKey, subject, null, work);
    }

    /// @param subject what fills the label
    /// @param batch the larger change that this is a part of; null if it stands alone
    <T> T apply(
            ProjectId project,
            String labelKey,
            String subject,
            @Nullable UndoBatch batch,
            Function<StackStep, T> work) {
        return database.write(tx -> {
            var step = new StackStep(tx, dependents, clock.instant());
            var result = work.apply(step);
            step.acts().forEach(act -> activity.record(tx, act));
            step.touched().forEach(each -> tx.publish(new TechChanged(each.id(), each.projectId())));
            // that only a line is another one is nothing to take back
            if (!step.acts().isEmpty()) {
                var way = UndoStep.of(
                        project.value(), labelKey, List.of(subject), step.rows().changes(), List.of());
                undo.record(tx, way, batch);
            }
            return result;
        });
    }
}
