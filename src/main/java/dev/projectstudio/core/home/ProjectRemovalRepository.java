package dev.projectstudio.core.home;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.ATTENTION;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.DEPENDENCIES;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_STACK;
import static dev.projectstudio.platform.db.schema.Tables.UNDO_STEPS;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;

/// The rows of a project in the tables of all features. Learnings outlive their project.
final class ProjectRemovalRepository {

    /// All but the project's own row. What another project's rows say of its cycles, they forget.
    void deleteRowsOf(DSLContext sql, String projectId) {
        var cycles = select(CYCLES.ID).from(CYCLES).where(CYCLES.PROJECT_ID.eq(projectId));
        var files = select(CONTEXT_FILES.ID).from(CONTEXT_FILES).where(CONTEXT_FILES.PROJECT_ID.eq(projectId));
        sql.deleteFrom(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.CONTEXT_FILE_ID.in(files))
                .execute();
        sql.deleteFrom(ATTENTION).where(ATTENTION.SUBJECT_ID.in(files)).execute();
        sql.deleteFrom(CONTEXT_FILES)
                .where(CONTEXT_FILES.PROJECT_ID.eq(projectId))
                .execute();
        sql.deleteFrom(SESSIONS).where(SESSIONS.PROJECT_ID.eq(projectId)).execute();
        sql.deleteFrom(DECISIONS).where(DECISIONS.PROJECT_ID.eq(projectId)).execute();
        sql.update(SESSIONS)
                .setNull(SESSIONS.CYCLE_ID)
                .where(SESSIONS.CYCLE_ID.in(cycles))
                .execute();
        sql.update(DECISIONS)
                .setNull(DECISIONS.CYCLE_ID)
                .where(DECISIONS.CYCLE_ID.in(cycles))
                .execute();
        sql.deleteFrom(TASKS).where(TASKS.CYCLE_ID.in(cycles)).execute();
        sql.deleteFrom(CYCLES).where(CYCLES.PROJECT_ID.eq(projectId)).execute();
        sql.deleteFrom(TECH_STACK).where(TECH_STACK.PROJECT_ID.eq(projectId)).execute();
        sql.deleteFrom(DEPENDENCIES)
                .where(DEPENDENCIES.PROJECT_ID.eq(projectId))
                .execute();
        sql.deleteFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.PROJECT_ID.eq(projectId))
                .execute();
        sql.deleteFrom(UNDO_STEPS).where(UNDO_STEPS.PROJECT_ID.eq(projectId)).execute();
    }
}
