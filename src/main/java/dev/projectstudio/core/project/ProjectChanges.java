package dev.projectstudio.core.project;

import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.NotFound;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Makes changes of projects that can be taken back, each in a transaction of its own.
final class ProjectChanges {

    private final Database database;
    private final ProjectRepository projects;
    private final UndoJournal undo;

    ProjectChanges(Database database, ProjectRepository projects, UndoJournal undo) {
        this.database = database;
        this.projects = projects;
        this.undo = undo;
    }

    /// @param label the message that says what it was
    <T> T make(String label, Function<ProjectStep, T> work) {
        return database.write(tx -> {
            var step = new ProjectStep(tx);
            var result = work.apply(step);
            step.record(undo, label);
            return result;
        });
    }

    Project require(DSLContext sql, ProjectId id) {
        return projects.find(sql, id).orElseThrow(() -> new NotFound("project-not-found", id.value()));
    }
}
