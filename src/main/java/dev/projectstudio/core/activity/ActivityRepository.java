package dev.projectstudio.core.activity;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;

import dev.projectstudio.platform.db.schema.tables.records.ActivityLogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The `activity_log` table. Rows are only ever added, and removed only by age.
final class ActivityRepository {

    void insert(DSLContext sql, String id, Activity activity, Instant at) {
        sql.insertInto(ACTIVITY_LOG).set(toRecord(id, activity, at)).execute();
    }

    /// Many at once, in one prepared statement.
    ///
    /// @return the ids that they got
    List<String> insertAll(DSLContext sql, List<Activity> all, Instant at) {
        if (all.isEmpty()) {
            return List.of();
        }
        var columns = ACTIVITY_LOG.fields();
        var batch = sql.batch(sql.insertInto(ACTIVITY_LOG).columns(columns).values(new Object[columns.length]));
        var ids = new ArrayList<String>();
        for (var activity : all) {
            var row = toRecord(UUID.randomUUID().toString(), activity, at);
            batch = batch.bind(Arrays.stream(columns).map(row::get).toArray());
            ids.add(row.getId());
        }
        batch.execute();
        return ids;
    }

    int countOlder(DSLContext sql, Instant before) {
        return sql.fetchCount(ACTIVITY_LOG, isOlder(before));
    }

    /// The oldest first.
    ///
    /// @return how many that were
    int deleteOlder(DSLContext sql, Instant before, int limit) {
        return sql.deleteFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.ID.in(DSL.select(ACTIVITY_LOG.ID)
                        .from(ACTIVITY_LOG)
                        .where(isOlder(before))
                        .orderBy(ACTIVITY_LOG.CREATED_AT, ACTIVITY_LOG.ID)
                        .limit(limit)))
                .execute();
    }

    /// What was done to a cycle is its timeline.
    private static Condition isOlder(Instant before) {
        return ACTIVITY_LOG
                .CREATED_AT
                .lt(before)
                .and(DSL.coalesce(ACTIVITY_LOG.REFERENCE_TYPE, DSL.inline("")).ne(DSL.inline("cycle")));
    }

    List<PastAct> of(DSLContext sql, String referenceType, String referenceId) {
        return sql.selectFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.REFERENCE_TYPE.eq(referenceType))
                .and(ACTIVITY_LOG.REFERENCE_ID.eq(referenceId))
                .orderBy(ACTIVITY_LOG.CREATED_AT, DSL.field("rowid"))
                .fetch(row -> new PastAct(row.getActivityType(), row.getTitle(), row.getDetail(), row.getCreatedAt()));
    }

    private static ActivityLogRecord toRecord(String id, Activity activity, Instant at) {
        var row = new ActivityLogRecord();
        row.setId(id);
        row.setProjectId(activity.projectId());
        row.setActivityType(activity.type());
        row.setTitle(activity.title());
        row.setReferenceType(activity.referenceType());
        row.setReferenceId(activity.referenceId());
        row.setDetail(activity.detail());
        row.setCreatedAt(at);
        return row;
    }
}
