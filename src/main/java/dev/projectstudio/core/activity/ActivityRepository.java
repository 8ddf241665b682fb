package dev.projectstudio.core.activity;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;

import java.time.Instant;
import org.jooq.DSLContext;

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
                .set(ACTIVITY_LOG.CREATED_AT, at)
                .execute();
    }
}
