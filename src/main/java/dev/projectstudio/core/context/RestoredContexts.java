package dev.projectstudio.core.context;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.util.LinkedHashSet;
import java.util.List;
import org.jooq.DSLContext;

/// Says of the context files that an undo or a redo has put back what their own operations say.
public final class RestoredContexts {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextTargetRepository targets = new ContextTargetRepository();
    private final Database database;
    private final ContextTargets summaries;

    public RestoredContexts(Database database, ContextTargets summaries) {
        this.database = database;
        this.summaries = summaries;
    }

    public Subscription follow(ChangeBus bus) {
        return bus.subscribe(change -> {
            if (change instanceof RowsRestored restored
                    && restored.projectId() != null
                    && restored.rows().stream().anyMatch(RestoredContexts::isOurs)) {
                announce(restored, new ProjectId(restored.projectId()));
            }
        });
    }

    private void announce(RowsRestored restored, ProjectId project) {
        database.write(tx -> {
            var touched = new LinkedHashSet<ContextFileId>();
            for (var row : restored.rows()) {
                touched.addAll(filesOf(tx.sql(), row, project));
            }
            for (var file : touched) {
                summaries.refresh(tx, file);
                tx.publish(new ContextChanged(file, project));
            }
            return touched;
        });
    }

    /// Of a target that is gone nobody can tell whose it was: then it may be any file of the project.
    private List<ContextFileId> filesOf(DSLContext sql, RowsRestored.Row row, ProjectId project) {
        if (row.table().equals(ContextFileRepository.TABLE)) {
            return List.of(new ContextFileId(row.id()));
        }
        if (!row.table().equals(ContextTargetRepository.TABLE)) {
            return List.of();
        }
        return targets.find(sql, new TargetId(row.id()))
                .map(target -> List.of(target.contextFileId()))
                .orElseGet(() -> files.ofProject(sql, project).stream()
                        .map(ContextFile::id)
                        .toList());
    }

    private static boolean isOurs(RowsRestored.Row row) {
        return row.table().equals(ContextFileRepository.TABLE) || row.table().equals(ContextTargetRepository.TABLE);
    }
}
