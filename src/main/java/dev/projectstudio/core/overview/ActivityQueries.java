package dev.projectstudio.core.overview;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.platform.db.NewestFirst;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/// The activity log with the names of the projects.
final class ActivityQueries {

    private static final NewestFirst NEWEST = new NewestFirst(ACTIVITY_LOG.CREATED_AT, ACTIVITY_LOG.ID);

    /// As `idx_activity_of_kind` has it, to the letter.
    private static final Field<String> KIND = DSL.field(
            "CASE {0} WHEN 'tag_renamed' THEN 'learning' ELSE substr({0}, 1, instr({0} || '_', '_') - 1) END",
            String.class, ACTIVITY_LOG.ACTIVITY_TYPE);

    List<ActivityEntry> page(DSLContext sql, ActivityFilter filter) {
        return NEWEST.page(
                sql,
                filter.after(),
                filter.limit(),
                (further, limit) -> pageQuery(sql, filter, further, limit).fetch(DashboardQueries::toActivity));
    }

    boolean isThere(DSLContext sql, String id) {
        return sql.fetchExists(ACTIVITY_LOG, ACTIVITY_LOG.ID.eq(id));
    }

    ResultQuery<? extends Record> pageQuery(DSLContext sql, ActivityFilter filter, Condition further, int limit) {
        return sql.select(ACTIVITY_LOG.fields())
                .select(PROJECTS.NAME)
                .from(ACTIVITY_LOG)
                .leftJoin(PROJECTS)
                .on(ACTIVITY_LOG.PROJECT_ID.eq(PROJECTS.ID))
                .where(condition(filter))
                .and(further)
                .orderBy(NEWEST.order())
                .limit(limit);
    }

    private static Condition condition(ActivityFilter filter) {
        var condition = DSL.noCondition();
        if (filter.project() != null) {
            condition = condition.and(ACTIVITY_LOG.PROJECT_ID.eq(filter.project()));
        }
        if (filter.kind() != null) {
            condition = condition.and(KIND.eq(filter.kind().word()));
        }
        return filter.since() == null ? condition : condition.and(ACTIVITY_LOG.CREATED_AT.ge(filter.since()));
    }
}
