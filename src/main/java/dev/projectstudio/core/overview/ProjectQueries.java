package dev.projectstudio.core.overview;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/// The seed's queries for one project, and the row a list shows of each.
final class ProjectQueries {

    private static final int MOST_ACTIVITY = 10;

    private static final Field<Integer> FILES = field(
                    selectCount().from(CONTEXT_FILES).where(CONTEXT_FILES.PROJECT_ID.eq(PROJECTS.ID)))
            .as("files");
    private static final Field<Integer> DRIFT =
            alarming(DashboardQueries.isDrifting()).as("drift");
    private static final Field<Integer> DISMISSED = targets(
                    DashboardQueries.isDrifting().and(DashboardQueries.isPutAside()))
            .as("dismissed");
    private static final Field<Integer> UNKNOWN = alarming(CONTEXT_TARGETS
                    .SYNC_STATUS
                    .eq(inline("unknown"))
                    .and(CONTEXT_TARGETS.REASON.ne(inline("no-target"))))
            .as("unknown");
    private static final Field<Integer> TIED = targets(
                    PROJECTS.REPO_PATH.isNotNull().and(CONTEXT_TARGETS.REASON.isDistinctFrom(inline("no-target"))))
            .as("tied");
    private static final Field<Instant> LAST_ACTIVITY = field(select(max(ACTIVITY_LOG.CREATED_AT))
                    .from(ACTIVITY_LOG)
                    .where(ACTIVITY_LOG.PROJECT_ID.eq(PROJECTS.ID)))
            .as("last_activity");
    private static final Field<String> CYCLE = field(select(CYCLES.NAME)
                    .from(CYCLES)
                    .where(CYCLES.PROJECT_ID.eq(PROJECTS.ID))
                    .and(CYCLES.COMPLETED_AT.isNull())
                    .orderBy(CYCLES.UPDATED_AT.desc(), CYCLES.ID)
                    .limit(1))
            .as("cycle");

    // What is no JSON array, in an older home, counts as not noted.
    private static final Field<Integer> FILES_CHANGED = field(
                    "case when json_valid({0}) and json_type({0}) = 'array' then json_array_length({0}) end",
                    Integer.class, SESSIONS.FILES_CHANGED)
            .as("files_in_session");

    /// Of every project, archived ones included, or of one.
    List<ProjectSummary> summaries(DSLContext sql, @Nullable String projectId) {
        return summariesQuery(sql, projectId)
                .fetch(row -> new ProjectSummary(
                        row.get(PROJECTS.ID),
                        row.get(FILES),
                        row.get(TIED),
                        row.get(DRIFT),
                        row.get(DISMISSED),
                        row.get(UNKNOWN),
                        row.get(LAST_ACTIVITY),
                        row.get(CYCLE)));
    }

    ResultQuery<? extends Record> summariesQuery(DSLContext sql, @Nullable String projectId) {
        return sql.select(PROJECTS.ID, FILES, TIED, DRIFT, DISMISSED, UNKNOWN, LAST_ACTIVITY, CYCLE)
                .from(PROJECTS)
                .where(projectId == null ? noCondition() : PROJECTS.ID.eq(projectId))
                .orderBy(PROJECTS.ID);
    }

    /// The seed's list of a project's context files.
    List<DriftAlert> contextFiles(DSLContext sql, String projectId) {
        return sql.select(CONTEXT_FILES.fields())
                .select(PROJECTS.NAME)
                .from(CONTEXT_FILES)
                .join(PROJECTS)
                .on(CONTEXT_FILES.PROJECT_ID.eq(PROJECTS.ID))
                .where(CONTEXT_FILES.PROJECT_ID.eq(projectId))
                .orderBy(CONTEXT_FILES.FILENAME, CONTEXT_FILES.ID)
                .fetch(row -> new DriftAlert(
                        row.get(CONTEXT_FILES.ID),
                        projectId,
                        row.get(PROJECTS.NAME),
                        row.get(CONTEXT_FILES.FILENAME),
                        row.get(CONTEXT_FILES.SYNC_STATUS),
                        row.get(CONTEXT_FILES.UPDATED_AT)));
    }

    List<TaskEntry> tasks(DSLContext sql, String cycleId) {
        return sql.selectFrom(TASKS)
                .where(TASKS.CYCLE_ID.eq(cycleId))
                .orderBy(TASKS.SORT_ORDER, TASKS.CREATED_AT, TASKS.ID)
                .fetch(row -> new TaskEntry(row.getId(), row.getTitle(), row.getStatus()));
    }

    Optional<ProjectGlance.LastSession> lastSession(DSLContext sql, String projectId) {
        return sql.select(SESSIONS.fields())
                .select(FILES_CHANGED)
                .from(SESSIONS)
                .where(SESSIONS.PROJECT_ID.eq(projectId))
                .orderBy(SESSIONS.CREATED_AT.desc(), SESSIONS.ID)
                .limit(1)
                .fetchOptional(row -> new ProjectGlance.LastSession(
                        row.get(SESSIONS.ID),
                        row.get(SESSIONS.TITLE),
                        row.get(SESSIONS.SUMMARY),
                        row.get(SESSIONS.DURATION_MINUTES),
                        row.get(FILES_CHANGED),
                        row.get(SESSIONS.CREATED_AT)));
    }

    List<ActivityEntry> activity(DSLContext sql, String projectId) {
        return activityQuery(sql, projectId).fetch(DashboardQueries::toActivity);
    }

    ResultQuery<? extends Record> activityQuery(DSLContext sql, String projectId) {
        return sql.select(ACTIVITY_LOG.fields())
                .select(PROJECTS.NAME)
                .from(ACTIVITY_LOG)
                .join(PROJECTS)
                .on(ACTIVITY_LOG.PROJECT_ID.eq(PROJECTS.ID))
                .where(ACTIVITY_LOG.PROJECT_ID.eq(projectId))
                .orderBy(ACTIVITY_LOG.CREATED_AT.desc(), ACTIVITY_LOG.ID)
                .limit(MOST_ACTIVITY);
    }

    private static Field<Integer> alarming(Condition which) {
        return targets(which.and(
                coalesce(field(DashboardQueries.isPutAside()), inline(false)).isFalse()));
    }

    private static Field<Integer> targets(Condition which) {
        return field(selectCount()
                .from(CONTEXT_FILES)
                .join(CONTEXT_TARGETS)
                .on(CONTEXT_TARGETS.CONTEXT_FILE_ID.eq(CONTEXT_FILES.ID))
                .where(CONTEXT_FILES.PROJECT_ID.eq(PROJECTS.ID))
                .and(which));
    }
}
