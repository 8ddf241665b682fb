package dev.projectstudio.core.drift;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.DismissedPair;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TargetPlace;
import dev.projectstudio.core.drift.ClosedPlaces.Unread;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// What drifts, across projects, files, targets and records.
final class DriftQueries {

    private static final Condition IS_DRIFT =
            CONTEXT_TARGETS.SYNC_STATUS.in(inline(SyncStatus.STALE.word()), inline(SyncStatus.DIVERGED.word()));

    /// Dismissed is this very pair of texts only.
    private static final Condition IS_DISMISSED = IS_DRIFT.and(
                    is(CONTEXT_TARGETS.DISMISSED_STUDIO_HASH, CONTEXT_FILES.CANONICAL_HASH))
            .and(is(
                    CONTEXT_TARGETS.DISMISSED_REPO_HASH,
                    coalesce(CONTEXT_TARGETS.REPO_HASH, inline(DismissedPair.ABSENT))));

    private static final Condition IS_REPORTED = PROJECTS.ARCHIVED_AT
            .isNull()
            .and(IS_DRIFT.or(CONTEXT_TARGETS
                    .SYNC_STATUS
                    .eq(inline(SyncStatus.UNKNOWN.word()))
                    .and(CONTEXT_TARGETS.REASON.ne(inline(DriftReason.NO_TARGET)))))
            .and(not(IS_DISMISSED));

    private static final Condition IS_GONE = CONTEXT_TARGETS.REASON.eq(inline(DriftReason.REPO_MISSING));

    /// What is reported and needs an answer of its own.
    private static final Condition IS_ALERT =
            IS_REPORTED.and(CONTEXT_TARGETS.REASON.isDistinctFrom(inline(DriftReason.REPO_MISSING)));

    /// What waits for somebody.
    ///
    /// @param most how many alerts are listed
    DriftAlerts alerts(DSLContext sql, int most) {
        int count = sql.fetchCount(joined(sql.select(CONTEXT_TARGETS.ID)).where(IS_ALERT));
        return new DriftAlerts(list(sql, IS_ALERT, 0, most), count, gone(sql));
    }

    /// The alerts about targets that may not be read.
    List<Unread> unread(DSLContext sql) {
        return joined(sql.select(
                        CONTEXT_TARGETS.ID,
                        PROJECTS.ID,
                        PROJECTS.REPO_PATH,
                        CONTEXT_TARGETS.REPO_PATH,
                        CONTEXT_TARGETS.POINTER))
                .where(IS_ALERT)
                .and(CONTEXT_TARGETS.REASON.eq(inline(Reason.NO_PERMISSION)))
                .and(PROJECTS.REPO_PATH.isNotNull())
                .orderBy(PROJECTS.ID, CONTEXT_TARGETS.REPO_PATH, CONTEXT_TARGETS.ID)
                .fetch(row -> new Unread(
                        new TargetId(row.value1()),
                        new ProjectId(row.value2()),
                        row.value3(),
                        new TargetPlace(row.value4(), row.value4(), 0, row.value5()).filePath()));
    }

    /// What drifts or cannot be told, the newest first.
    List<DriftItem> list(DSLContext sql, @Nullable ProjectId project, int skipped, int limit) {
        return list(sql, IS_REPORTED.and(of(project)), skipped, limit);
    }

    private static List<GoneProject> gone(DSLContext sql) {
        return joined(sql.selectDistinct(PROJECTS.ID, PROJECTS.NAME))
                .where(PROJECTS.ARCHIVED_AT.isNull().and(IS_GONE))
                .orderBy(PROJECTS.NAME.collate("NOCASE"), PROJECTS.ID)
                .fetch(row -> new GoneProject(new ProjectId(row.value1()), row.value2()));
    }

    private static <R extends Record> SelectOnConditionStep<R> joined(SelectSelectStep<R> select) {
        return select.from(CONTEXT_TARGETS)
                .join(CONTEXT_FILES)
                .on(CONTEXT_FILES.ID.eq(CONTEXT_TARGETS.CONTEXT_FILE_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID));
    }

    private static List<DriftItem> list(DSLContext sql, Condition which, int skipped, int limit) {
        return sql.select(
                        CONTEXT_TARGETS.ID,
                        CONTEXT_FILES.ID,
                        PROJECTS.ID,
                        PROJECTS.NAME,
                        CONTEXT_FILES.FILENAME,
                        CONTEXT_TARGETS.REPO_PATH,
                        CONTEXT_TARGETS.SYNC_STATUS,
                        CONTEXT_TARGETS.REASON,
                        DRIFT_RECORDS.DIFF_SUMMARY,
                        DRIFT_RECORDS.DETECTED_AT,
                        CONTEXT_FILES.CANONICAL_HASH,
                        CONTEXT_TARGETS.REPO_HASH)
                .from(CONTEXT_TARGETS)
                .join(CONTEXT_FILES)
                .on(CONTEXT_FILES.ID.eq(CONTEXT_TARGETS.CONTEXT_FILE_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .leftJoin(DRIFT_RECORDS)
                .on(DRIFT_RECORDS.TARGET_ID.eq(CONTEXT_TARGETS.ID))
                .and(DRIFT_RECORDS.RESOLVED_AT.isNull())
                .where(which)
                .orderBy(
                        DRIFT_RECORDS.DETECTED_AT.desc(),
                        PROJECTS.NAME,
                        CONTEXT_FILES.FILENAME,
                        CONTEXT_TARGETS.SORT_ORDER,
                        CONTEXT_TARGETS.ID)
                .limit(limit)
                .offset(skipped)
                .fetch(DriftQueries::toItem);
    }

    /// How many [#list] lists, by project; projects without any are left out.
    Map<ProjectId, Integer> counts(DSLContext sql) {
        return counts(sql, IS_REPORTED);
    }

    /// The same of those of which nothing can be told.
    Map<ProjectId, Integer> unknown(DSLContext sql) {
        return counts(sql, IS_REPORTED.and(CONTEXT_TARGETS.SYNC_STATUS.eq(inline(SyncStatus.UNKNOWN.word()))));
    }

    private static Map<ProjectId, Integer> counts(DSLContext sql, Condition which) {
        return sql.select(CONTEXT_FILES.PROJECT_ID, count())
                .from(CONTEXT_TARGETS)
                .join(CONTEXT_FILES)
                .on(CONTEXT_FILES.ID.eq(CONTEXT_TARGETS.CONTEXT_FILE_ID))
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CONTEXT_FILES.PROJECT_ID))
                .where(which)
                .groupBy(CONTEXT_FILES.PROJECT_ID)
                .fetchMap(row -> new ProjectId(row.value1()), row -> row.value2());
    }

    /// The projects that have context files, none of which is tied to a place in a repository.
    Set<ProjectId> untied(DSLContext sql) {
        return sql.select(PROJECTS.ID)
                .from(PROJECTS)
                .where(exists(selectOne().from(CONTEXT_FILES).where(CONTEXT_FILES.PROJECT_ID.eq(PROJECTS.ID))))
                .and(PROJECTS.REPO_PATH
                        .isNull()
                        .or(notExists(selectOne()
                                .from(CONTEXT_FILES)
                                .join(CONTEXT_TARGETS)
                                .on(CONTEXT_TARGETS.CONTEXT_FILE_ID.eq(CONTEXT_FILES.ID))
                                .where(CONTEXT_FILES.PROJECT_ID.eq(PROJECTS.ID))
                                .and(CONTEXT_TARGETS.REASON.isDistinctFrom(inline(DriftReason.NO_TARGET))))))
                .fetchSet(row -> new ProjectId(row.value1()));
    }

    String nameOf(DSLContext sql, ProjectId project) {
        return sql.select(PROJECTS.NAME)
                .from(PROJECTS)
                .where(PROJECTS.ID.eq(project.value()))
                .fetchOptional(PROJECTS.NAME)
                .orElse("");
    }

    boolean isArchived(DSLContext sql, ProjectId project) {
        return sql.fetchExists(PROJECTS, PROJECTS.ID.eq(project.value()).and(PROJECTS.ARCHIVED_AT.isNotNull()));
    }

    private static Condition of(@Nullable ProjectId project) {
        return project == null ? noCondition() : CONTEXT_FILES.PROJECT_ID.eq(project.value());
    }

    private static Condition is(TableField<?, String> stored, Field<String> now) {
        return stored.isNotNull().and(now.isNotNull()).and(stored.eq(now));
    }

    private static DriftItem toItem(Record row) {
        var status = SyncStatus.of(row.get(CONTEXT_TARGETS.SYNC_STATUS));
        return new DriftItem(
                new DriftPlace(
                        new TargetId(row.get(CONTEXT_TARGETS.ID)),
                        new ContextFileId(row.get(CONTEXT_FILES.ID)),
                        new ProjectId(row.get(PROJECTS.ID)),
                        row.get(CONTEXT_FILES.FILENAME),
                        row.get(CONTEXT_TARGETS.REPO_PATH)),
                row.get(PROJECTS.NAME),
                status,
                row.get(CONTEXT_TARGETS.REASON),
                status == SyncStatus.UNKNOWN ? null : row.get(DRIFT_RECORDS.DIFF_SUMMARY),
                row.get(DRIFT_RECORDS.DETECTED_AT),
                shown(row),
                null);
    }

    private static Shown shown(Record row) {
        boolean isMissing = DriftReason.STUDIO_MISSING.equals(row.get(CONTEXT_TARGETS.REASON));
        var repo = row.get(CONTEXT_TARGETS.REPO_HASH);
        return new Shown(
                isMissing ? null : row.get(CONTEXT_FILES.CANONICAL_HASH), repo == null ? DismissedPair.ABSENT : repo);
    }
}
