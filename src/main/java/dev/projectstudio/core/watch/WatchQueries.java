package dev.projectstudio.core.watch;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.drift.Resolution;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/// Drift, and what cannot be told, with the names they are told by.
final class WatchQueries {

    private static final String SYNCED = SyncStatus.SYNCED.word();

    private static final Condition IS_UNKNOWN = CONTEXT_TARGETS
            .SYNC_STATUS
            .eq(inline(SyncStatus.UNKNOWN.word()))
            .and(CONTEXT_TARGETS.REASON.ne(inline(DriftReason.NO_TARGET)));

    private static final Field<Boolean> CANNOT_BE_TOLD =
            field(IS_UNKNOWN.and(PROJECTS.ARCHIVED_AT.isNull())).as("cannot_be_told");

    /// What drifts by what is recorded, and what cannot be told, of all targets.
    Map<TargetId, OpenDrift> open(DSLContext sql) {
        return open(sql, noCondition());
    }

    /// The same of one, which is asked for after each change: one statement instead of two.
    Map<TargetId, OpenDrift> openOf(DSLContext sql, TargetId target) {
        Map<TargetId, OpenDrift> found = new HashMap<>();
        select(sql, CANNOT_BE_TOLD)
                .where(CONTEXT_TARGETS.ID.eq(target.value()))
                .fetch()
                .forEach(row -> {
                    if (Boolean.TRUE.equals(row.get(CANNOT_BE_TOLD))) {
                        found.put(target, unknown(row));
                    } else if (row.get(DRIFT_RECORDS.ID) != null) {
                        found.put(target, recorded(row));
                    }
                });
        return found;
    }

    Map<TargetId, OpenDrift> openOf(DSLContext sql, ProjectId project) {
        return open(sql, CONTEXT_FILES.PROJECT_ID.eq(project.value()));
    }

    /// How a record that was open ended, and how its target stood then: what was found of the target since belongs to
    /// another drift.
    ///
    /// @param isWrongAgain whether something else is wrong with the target by now
    ClosedDrift closed(DSLContext sql, OpenDrift open, boolean isWrongAgain) {
        var end = sql.select(
                        DRIFT_RECORDS.RESOLUTION,
                        DRIFT_RECORDS.RESOLVED_AT,
                        DRIFT_RECORDS.SYNC_STATUS,
                        DRIFT_RECORDS.REASON)
                .from(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.ID.eq(open.recordId()))
                .fetchOptional();
        var at = end.map(row -> row.get(DRIFT_RECORDS.RESOLVED_AT)).orElse(null);
        var resolution = end.map(row -> row.get(DRIFT_RECORDS.RESOLUTION)).orElse(null);
        if (resolution == null) {
            return isWrongAgain ? new ClosedDrift(SYNCED, null, null, at) : standing(sql, open, at);
        }
        var reason = end.map(row -> row.get(DRIFT_RECORDS.REASON)).orElse(null);
        if (resolution.equals(Resolution.DISMISSED.word())) {
            var status = end.map(row -> row.get(DRIFT_RECORDS.SYNC_STATUS)).orElse(open.syncStatus());
            return new ClosedDrift(status, reason, resolution, at);
        }
        boolean isDropped =
                resolution.equals(Resolution.ACCEPTED_REPO.word()) && DriftReason.DELETED_IN_REPO.equals(reason);
        return new ClosedDrift(isDropped ? SyncStatus.UNKNOWN.word() : SYNCED, null, resolution, at);
    }

    /// Of what ended by itself. Where the sides differ all the same, they are a pair that was dismissed before.
    private static ClosedDrift standing(DSLContext sql, OpenDrift open, @Nullable Instant at) {
        var target = sql.select(CONTEXT_TARGETS.SYNC_STATUS, CONTEXT_TARGETS.REASON)
                .from(CONTEXT_TARGETS)
                .where(CONTEXT_TARGETS.ID.eq(open.target().value()))
                .fetchOptional();
        var status = target.map(row -> row.get(CONTEXT_TARGETS.SYNC_STATUS)).orElse(SyncStatus.UNKNOWN.word());
        boolean isDismissed = SyncStatus.of(status) == SyncStatus.STALE || SyncStatus.of(status) == SyncStatus.DIVERGED;
        return new ClosedDrift(
                status,
                target.map(row -> row.get(CONTEXT_TARGETS.REASON)).orElse(null),
                isDismissed ? Resolution.DISMISSED.word() : null,
                at);
    }

    private static Map<TargetId, OpenDrift> open(DSLContext sql, Condition which) {
        Map<TargetId, OpenDrift> byTarget = new HashMap<>();
        select(sql)
                .where(DRIFT_RECORDS.RESOLVED_AT.isNull())
                .and(DRIFT_RECORDS.TARGET_ID.isNotNull())
                .and(which)
                .orderBy(CONTEXT_TARGETS.ID)
                .fetch(WatchQueries::recorded)
                .forEach(drift -> byTarget.put(drift.target(), drift));
        select(sql)
                .where(IS_UNKNOWN)
                .and(PROJECTS.ARCHIVED_AT.isNull())
                .and(which)
                .orderBy(CONTEXT_TARGETS.ID)
                .fetch(WatchQueries::unknown)
                .forEach(drift -> byTarget.put(drift.target(), drift));
        return byTarget;
    }

    private static SelectOnConditionStep<? extends Record> select(DSLContext sql, Field<?>... more) {
        return sql.select(more)
                .select(
                        CONTEXT_TARGETS.ID,
                        CONTEXT_TARGETS.REPO_PATH,
                        CONTEXT_TARGETS.REASON,
                        DRIFT_RECORDS.ID,
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
                .from(CONTEXT_TARGETS)
                .join(CONTEXT_FILES)
                .on(CONTEXT_FILES.ID.eq(CONTEXT_TARGETS.CONTEXT_FILE_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .leftJoin(DRIFT_RECORDS)
                .on(DRIFT_RECORDS.TARGET_ID.eq(CONTEXT_TARGETS.ID))
                .and(DRIFT_RECORDS.RESOLVED_AT.isNull());
    }

    private static OpenDrift recorded(Record row) {
        var updated = row.get(DRIFT_RECORDS.UPDATED_AT);
        return new OpenDrift(
                row.get(DRIFT_RECORDS.ID),
                new TargetId(row.get(CONTEXT_TARGETS.ID)),
                new ProjectId(row.get(PROJECTS.ID)),
                row.get(PROJECTS.NAME),
                row.get(CONTEXT_FILES.FILENAME),
                Objects.requireNonNullElse(row.get(DRIFT_RECORDS.REPO_PATH), ""),
                Objects.requireNonNullElse(row.get(DRIFT_RECORDS.SYNC_STATUS), SyncStatus.UNKNOWN.word()),
                row.get(DRIFT_RECORDS.REASON),
                row.get(DRIFT_RECORDS.DIFF_SUMMARY),
                row.get(DRIFT_RECORDS.CANONICAL_HASH),
                row.get(DRIFT_RECORDS.REPO_HASH),
                updated == null ? row.get(DRIFT_RECORDS.DETECTED_AT) : updated);
    }

    /// Whatever is recorded of it: that cannot be told now.
    private static OpenDrift unknown(Record row) {
        return new OpenDrift(
                row.get(DRIFT_RECORDS.ID),
                new TargetId(row.get(CONTEXT_TARGETS.ID)),
                new ProjectId(row.get(PROJECTS.ID)),
                row.get(PROJECTS.NAME),
                row.get(CONTEXT_FILES.FILENAME),
                row.get(CONTEXT_TARGETS.REPO_PATH),
                SyncStatus.UNKNOWN.word(),
                row.get(CONTEXT_TARGETS.REASON),
                null,
                null,
                null,
                null); // no row says since when
    }
}
