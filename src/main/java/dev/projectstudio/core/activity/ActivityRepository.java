package dev.projectstudio.core.activity;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The `activity_log` table. Rows are only ever added.
final class ActivityRepository {

    void insert(DSLContext sql, String id, Activity activity, Instant at) {
        sql.insertInto(ACTIVITY_LOG)
                .set(ACTIVITY_LOG.ID, id)
                .set(ACTIVITY_LOG.PROJECT_ID, activity.projectId())
                .set(ACTIVITY_LOG.ACTIVITY_TYPE, activity.type())
                .set(ACTIVITY_LOG.TITLE, activity.title())
                .set(ACTIVITY_LOG.REFERENCE_TYPE, activity.referenceType())
                .set(ACTIVITY_LOG.REFERENCE_ID, activity.referenceId())
                .set(ACTIVITY_LOG.DETAIL, activity.detail())
                .set(ACTIVITY_LOG.CREATED_AT, at)
                .execute();
    }

    List<PastAct> of(DSLContext sql, String referenceType, String referenceId) {
        return sql.selectFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.REFERENCE_TYPE.eq(referenceType))
                .and(ACTIVITY_LOG.REFERENCE_ID.eq(referenceId))
                .orderBy(ACTIVITY_LOG.CREATED_AT, DSL.field("rowid"))
                .fetch(row -> new PastAct(row.getActivityType(), row.getTitle(), row.getDetail(), row.getCreatedAt()));
    }
}
