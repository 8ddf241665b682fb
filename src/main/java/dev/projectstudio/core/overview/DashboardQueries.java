package dev.projectstudio.core.overview;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import dev.projectstudio.core.activity.ActDetail;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.TableField;

/// The seed's queries for the dashboard.
final class DashboardQueries {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_ACTIVITY = 20;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /// What is shown of a cycle: a thousand may be under way.
    private static final List<Field<?>> CYCLE =
            List.of(CYCLES.ID, CYCLES.PROJECT_ID, CYCLES.NAME, CYCLES.PHASE, CYCLES.DUE_AT, CYCLES.UPDATED_AT);
    private static final Field<Integer> TASK_COUNT =
            field(selectCount().from(TASKS).where(TASKS.CYCLE_ID.eq(CYCLES.ID))).as("task_count");
    private static final Field<Integer> TASKS_COMPLETE = field(selectCount()
                    .from(TASKS)
                    .where(TASKS.CYCLE_ID.eq(CYCLES.ID))
                    .and(TASKS.STATUS.eq(inline("complete"))))
            .as("tasks_complete");

    /// A pair of texts that the user has put aside, and that is still this very pair.
    static Condition isPutAside() {
        return CONTEXT_TARGETS
                .DISMISSED_STUDIO_HASH
                .eq(CONTEXT_FILES.CANONICAL_HASH)
                .and(CONTEXT_TARGETS.DISMISSED_REPO_HASH.eq(coalesce(CONTEXT_TARGETS.REPO_HASH, inline("absent"))));
    }

    static Condition isDrifting() {
        return CONTEXT_TARGETS.SYNC_STATUS.in(inline("stale"), inline("diverged"));
    }

    /// Every file that is stale or diverged, except where all that is so has been put aside. Files of an older home
    /// that have no target yet speak for themselves.
    List<DriftAlert> driftAlerts(DSLContext sql) {
        return driftAlertsQuery(sql)
                .fetch(row -> new DriftAlert(
                        row.get(CONTEXT_FILES.ID),
                        row.get(CONTEXT_FILES.PROJECT_ID),
                        row.get(PROJECTS.NAME),
                        row.get(CONTEXT_FILES.FILENAME),
                        row.get(CONTEXT_FILES.SYNC_STATUS),
                        row.get(CONTEXT_FILES.UPDATED_AT)));
    }

    ResultQuery<? extends Record> driftAlertsQuery(DSLContext sql) {
        var ofThisFile = CONTEXT_TARGETS.CONTEXT_FILE_ID.eq(CONTEXT_FILES.ID).and(isDrifting());
        return sql.select(CONTEXT_FILES.fields())
                .select(PROJECTS.NAME)
                .from(CONTEXT_FILES)
                .join(PROJECTS)
                .on(CONTEXT_FILES.PROJECT_ID.eq(PROJECTS.ID))
                .where(CONTEXT_FILES.SYNC_STATUS.in(inline("stale"), inline("diverged")))
                .and(PROJECTS.ARCHIVED_AT.isNull())
                .and(notExists(selectOne().from(CONTEXT_TARGETS).where(ofThisFile))
                        .or(exists(selectOne()
                                .from(CONTEXT_TARGETS)
                                .where(ofThisFile)
                                .and(coalesce(field(isPutAside()), inline(false))
                                        .isFalse()))))
                .orderBy(CONTEXT_FILES.UPDATED_AT.desc(), CONTEXT_FILES.ID);
    }

    List<ActiveCycle> activeCycles(DSLContext sql) {
        return activeCyclesQuery(sql).fetch(DashboardQueries::toActiveCycle);
    }

    ResultQuery<? extends Record> activeCyclesQuery(DSLContext sql) {
        return sql.select(CYCLE)
                .select(PROJECTS.NAME, TASK_COUNT, TASKS_COMPLETE)
                .from(CYCLES)
                .join(PROJECTS)
                .on(CYCLES.PROJECT_ID.eq(PROJECTS.ID))
                .where(CYCLES.COMPLETED_AT.isNull())
                .and(PROJECTS.ARCHIVED_AT.isNull())
                .orderBy(CYCLES.UPDATED_AT.desc(), CYCLES.ID);
    }

    /// The cycle of a project that was worked on last.
    List<ActiveCycle> activeCycle(DSLContext sql, String projectId) {
        return sql.select(CYCLE)
                .select(PROJECTS.NAME, TASK_COUNT, TASKS_COMPLETE)
                .from(CYCLES)
                .join(PROJECTS)
                .on(CYCLES.PROJECT_ID.eq(PROJECTS.ID))
                .where(CYCLES.PROJECT_ID.eq(projectId))
                .and(CYCLES.COMPLETED_AT.isNull())
                .orderBy(CYCLES.UPDATED_AT.desc(), CYCLES.ID)
                .limit(1)
                .fetch(DashboardQueries::toActiveCycle);
    }

    /// The newest of those that nobody has confirmed. The seed's query has those of archived projects too: nobody is
    /// asked about them any more.
    List<RecentDecision> pendingDecisions(DSLContext sql, Instant now, int most) {
        return pendingDecisionsQuery(sql, now, most)
                .fetch(row -> new RecentDecision(
                        row.get(DECISIONS.ID),
                        row.get(DECISIONS.PROJECT_ID),
                        row.get(PROJECTS.NAME),
                        row.get(CYCLES.NAME),
                        row.get(DECISIONS.TITLE),
                        row.get(DECISIONS.CREATED_AT)));
    }

    ResultQuery<? extends Record> pendingDecisionsQuery(DSLContext sql, Instant now, int most) {
        return sql.select(DECISIONS.ID, DECISIONS.PROJECT_ID, DECISIONS.TITLE, DECISIONS.CREATED_AT)
                .select(PROJECTS.NAME, CYCLES.NAME)
                .from(DECISIONS)
                .join(PROJECTS)
                .on(DECISIONS.PROJECT_ID.eq(PROJECTS.ID))
                .leftJoin(CYCLES)
                .on(DECISIONS.CYCLE_ID.eq(CYCLES.ID))
                .where(isPending(now))
                .orderBy(DECISIONS.CREATED_AT.desc(), DECISIONS.ID)
                .limit(most);
    }

    /// How many of them there are.
    int pendingDecisionCount(DSLContext sql, Instant now) {
        return sql.fetchCount(sql.selectOne()
                .from(DECISIONS)
                .join(PROJECTS)
                .on(DECISIONS.PROJECT_ID.eq(PROJECTS.ID))
                .where(isPending(now)));
    }

    private static Condition isPending(Instant now) {
        // not so that the index of the projects serves: the few decisions that wait are the shorter way
        var isActive =
                coalesce(PROJECTS.ARCHIVED_AT.coerce(String.class), inline("")).eq(inline(""));
        return DECISIONS
                .STATUS
                .eq(inline("proposed"))
                .and(isAfter(DECISIONS.CREATED_AT, now.minus(RECENT)))
                .and(isActive);
    }

    List<ActivityEntry> recentActivity(DSLContext sql, Instant now) {
        return recentActivityQuery(sql, now).fetch(DashboardQueries::toActivity);
    }

    ResultQuery<? extends Record> recentActivityQuery(DSLContext sql, Instant now) {
        return sql.select(ACTIVITY_LOG.fields())
                .select(PROJECTS.NAME)
                .from(ACTIVITY_LOG)
                .leftJoin(PROJECTS)
                .on(ACTIVITY_LOG.PROJECT_ID.eq(PROJECTS.ID))
                .where(isAfter(ACTIVITY_LOG.CREATED_AT, now.minus(RECENT)))
                .orderBy(ACTIVITY_LOG.CREATED_AT.desc(), ACTIVITY_LOG.ID)
                .limit(MOST_ACTIVITY);
    }

    int unarchivedProjects(DSLContext sql) {
        return sql.fetchCount(PROJECTS, PROJECTS.ARCHIVED_AT.isNull());
    }

    boolean hasContext(DSLContext sql) {
        return sql.fetchExists(sql.selectOne()
                .from(CONTEXT_FILES)
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .where(PROJECTS.ARCHIVED_AT.isNull()));
    }

    static ActivityEntry toActivity(Record row) {
        return new ActivityEntry(
                row.get(ACTIVITY_LOG.ID),
                row.get(ACTIVITY_LOG.PROJECT_ID),
                row.get(PROJECTS.NAME),
                row.get(ACTIVITY_LOG.ACTIVITY_TYPE),
                ActDetail.act(row.get(ACTIVITY_LOG.DETAIL)),
                ActDetail.step(row.get(ACTIVITY_LOG.DETAIL)),
                row.get(ACTIVITY_LOG.TITLE),
                row.get(ACTIVITY_LOG.REFERENCE_TYPE),
                row.get(ACTIVITY_LOG.REFERENCE_ID),
                row.get(ACTIVITY_LOG.CREATED_AT),
                row.get(ACTIVITY_LOG.DETAIL));
    }

    private static ActiveCycle toActiveCycle(Record row) {
        return new ActiveCycle(
                row.get(CYCLES.ID),
                row.get(CYCLES.PROJECT_ID),
                row.get(PROJECTS.NAME),
                row.get(CYCLES.NAME),
                row.get(CYCLES.PHASE),
                row.get(TASK_COUNT),
                row.get(TASKS_COMPLETE),
                row.get(CYCLES.DUE_AT),
                row.get(CYCLES.UPDATED_AT));
    }

    /// As SQLite's `datetime()` spells a moment, to the second.
    private static Condition isAfter(TableField<?, Instant> column, Instant moment) {
        return column.coerce(String.class).gt(SECONDS.format(moment));
    }
}
