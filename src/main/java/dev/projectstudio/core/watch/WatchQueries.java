package dev.projectstudio.core.watch;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Drift records with the names they are told by.
final class WatchQueries {

    Map<String, OpenDrift> open(DSLContext sql) {
        return open(sql, DRIFT_RECORDS.TARGET_ID.isNotNull());
    }

    Map<String, OpenDrift> openOf(DSLContext sql, TargetId target) {
        return open(sql, DRIFT_RECORDS.TARGET_ID.eq(target.value()));
    }

    /// How a record that was open ended.
    ClosedDrift closed(DSLContext sql, OpenDrift open) {
        var status = sql.select(CONTEXT_TARGETS.SYNC_STATUS, CONTEXT_TARGETS.REASON)
                .from(CONTEXT_TARGETS)
                .where(CONTEXT_TARGETS.ID.eq(open.target().value()))
                .fetchOptional();
        var end = sql.select(DRIFT_RECORDS.RESOLUTION, DRIFT_RECORDS.RESOLVED_AT)
                .from(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.ID.eq(open.recordId()))
                .fetchOptional();
        return new ClosedDrift(
                status.map(row -> row.get(CONTEXT_TARGETS.SYNC_STATUS)).orElse(SyncStatus.UNKNOWN.word()),
                status.map(row -> row.get(CONTEXT_TARGETS.REASON)).orElse(null),
                end.map(row -> row.get(DRIFT_RECORDS.RESOLUTION)).orElse(null),
                end.map(row -> row.get(DRIFT_RECORDS.RESOLVED_AT)).orElse(null));
    }

    private static Map<String, OpenDrift> open(DSLContext sql, Condition which) {
        List<OpenDrift> rows = sql.select(
                        DRIFT_RECORDS.ID,
                        DRIFT_RECORDS.TARGET_ID,
                        DRIFT_RECORDS.REPO_PATH,
                        DRIFT_RECORDS.SYNC_STATUS,
                        DRIFT_RECORDS.REASON,
                        DRIFT_RECORDS.DIFF_SUMMARY,
                        DRIFT_RECORDS.CANONICAL_HASH,
                        DRIFT_RECORDS.REPO_HASH,
                        DRIFT_RECORDS.DETECTED_AT,
                        DRIFT_RECORDS.UPDATED_AT,
                        CONTEXT_FILES.FILENAME,
                        PROJECTS.ID,
                        PROJECTS.NAME)
                .from(DRIFT_RECORDS)
                .join(CONTEXT_FILES)
                .on(CONTEXT_FILES.ID.eq(DRIFT_RECORDS.CONTEXT_FILE_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .where(DRIFT_RECORDS.RESOLVED_AT.isNull())
                .and(which)
                .orderBy(DRIFT_RECORDS.DETECTED_AT, DRIFT_RECORDS.ID)
                .fetch(WatchQueries::toOpenDrift);
        Map<String, OpenDrift> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.recordId(), row));
        return byId;
    }

    private static OpenDrift toOpenDrift(Record row) {
        var updated = row.get(DRIFT_RECORDS.UPDATED_AT);
        return new OpenDrift(
                row.get(DRIFT_RECORDS.ID),
                new TargetId(row.get(DRIFT_RECORDS.TARGET_ID)),
                new ProjectId(row.get(PROJECTS.ID)),
                row.get(PROJECTS.NAME),
                row.get(CONTEXT_FILES.FILENAME),
                Objects.requireNonNullElse(row.get(DRIFT_RECORDS.REPO_PATH), ""),
                Objects.requireNonNullElse(row.get(DRIFT_RECORDS.SYNC_STATUS), "unknown"),
                row.get(DRIFT_RECORDS.REASON),
                row.get(DRIFT_RECORDS.DIFF_SUMMARY),
                row.get(DRIFT_RECORDS.CANONICAL_HASH),
                row.get(DRIFT_RECORDS.REPO_HASH),
                updated == null ? row.get(DRIFT_RECORDS.DETECTED_AT) : updated);
    }
}
