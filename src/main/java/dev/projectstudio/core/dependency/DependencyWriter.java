package dev.projectstudio.core.dependency;

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
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries out one operation on what a project needs: the rows with their lines in the activity log, the change and the
/// way back in one transaction. What a check finds is no change of anybody's, and has no way back.
public final class DependencyWriter {

    private final DependencyRepository dependencies = new DependencyRepository();
    private final Database database;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public DependencyWriter(Database database, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.database = database;
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the dependencies it touched.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus,
                DependencyRepository.TABLE,
                (id, project) -> new DependencyChanged(new DependencyId(id), ProjectId.orNull(project)));
    }

    Clock clock() {
        return clock;
    }

    /// @param project null for what belongs to none
    /// @param subject what fills the label
    /// @param batch the larger change that this is a part of; null if it stands alone
    <T> T apply(
            @Nullable ProjectId project,
            String labelKey,
            String subject,
            @Nullable UndoBatch batch,
            Function<DependencyStep, T> work) {
        return database.write(tx -> {
            var step = new DependencyStep(tx, clock.instant());
            var result = work.apply(step);
            step.acts().forEach(act -> activity.record(tx, act));
            step.touched().forEach(each -> tx.publish(new DependencyChanged(each.id(), each.projectId())));
            // that only a line is another one is nothing to take back
            if (!step.acts().isEmpty()) {
                var way = UndoStep.of(
                        project == null ? null : project.value(),
                        labelKey,
                        List.of(subject),
                        step.rows().changes(),
                        List.of());
                undo.record(tx, way, batch);
            }
            return result;
        });
    }

    /// Notes how dependencies stand; one that is another one by now stays as it is.
    void note(Map<Dependency, Standing> found) {
        if (found.isEmpty()) {
            return;
        }
        database.write(tx -> {
            found.forEach((seen, standing) -> dependencies
                    .find(tx.sql(), seen.id())
                    .filter(stored -> stored.says(seen))
                    .ifPresent(stored -> {
                        dependencies.update(tx.sql(), stored, stored.standing(standing));
                        tx.publish(new DependencyChanged(stored.id(), stored.projectId()));
                    }));
            return found.size();
        });
    }
}
