package dev.projectstudio.core.registry;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Carries out one operation on what is mapped in a project: the rows with their lines in the activity log, the change
/// and the way back in one transaction.
public final class MappingWriter {

    private final MappingRepository mappings = new MappingRepository();
    private final Database database;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public MappingWriter(Database database, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.database = database;
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the mappings it touched.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus, MappingRepository.TABLE, (_, project) -> new MappingsChanged(ProjectId.orNull(project)));
    }

    /// @param labelArgs what fills the label
    <T> T apply(ProjectId project, String labelKey, List<String> labelArgs, Function<Step, T> work) {
        return database.write(tx -> {
            var step = new Step(tx, new StepRows(tx), clock.instant());
            var result = work.apply(step);
            tx.publish(new MappingsChanged(project));
            undo.record(tx, UndoStep.of(project.value(), labelKey, labelArgs, step.rows.changes(), List.of()));
            return result;
        });
    }

    /// What one transaction does.
    final class Step {

        private final Tx tx;
        private final StepRows rows;
        private final Instant now;

        private Step(Tx tx, StepRows rows, Instant now) {
            this.tx = tx;
            this.rows = rows;
            this.now = now;
        }

        DSLContext sql() {
            return tx.sql();
        }

        MappedItem insert(Tech tech, RegistryItem item) {
            var mapping = UUID.randomUUID().toString();
            rows.write(
                    MappingRepository.TABLE, mapping, () -> mappings.insert(sql(), mapping, tech.id(), item.id(), now));
            tell("stack_mapped", tech, item);
            return new MappedItem(mapping, tech, item, now);
        }

        void delete(String mapping, Tech tech, RegistryItem item) {
            rows.write(MappingRepository.TABLE, mapping, () -> mappings.delete(sql(), mapping));
            tell("stack_unmapped", tech, item);
        }

        private void tell(String type, Tech tech, RegistryItem item) {
            var title = tech.name() + ": " + item.name();
            activity.record(
                    tx,
                    new Activity(
                            tech.projectId().value(),
                            type,
                            title,
                            "stack",
                            tech.id().value()));
        }
    }
}
