package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;

import dev.projectstudio.platform.db.schema.tables.records.ContextTargetsRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The `context_targets` table.
final class ContextTargetRepository {

    static final String TABLE = CONTEXT_TARGETS.getName();

    /// What people know a file by; of several places it is the first one.
    String title(DSLContext sql, ContextFile file) {
        return ofFile(sql, file.id()).stream()
                .findFirst()
                .map(target -> file.titleAt(target.repoPath()))
                .orElse(file.filename());
    }

    List<ContextTarget> ofFile(DSLContext sql, ContextFileId file) {
        return sql.selectFrom(CONTEXT_TARGETS)
                .where(CONTEXT_TARGETS.CONTEXT_FILE_ID.eq(file.value()))
                .orderBy(CONTEXT_TARGETS.SORT_ORDER, CONTEXT_TARGETS.REPO_PATH, CONTEXT_TARGETS.ID)
                .fetch(ContextTargetRepository::toTarget);
    }

    Optional<ContextTarget> find(DSLContext sql, TargetId id) {
        return sql.fetchOptional(CONTEXT_TARGETS, CONTEXT_TARGETS.ID.eq(id.value()))
                .map(ContextTargetRepository::toTarget);
    }

    void insert(DSLContext sql, ContextTarget target, Instant now) {
        var row = toRecord(target, now);
        row.setCreatedAt(now);
        sql.executeInsert(row);
    }

    /// Whether there was such a target to update.
    boolean update(DSLContext sql, ContextTarget target, Instant now) {
        return sql.executeUpdate(
                        toRecord(target, now), CONTEXT_TARGETS.ID.eq(target.id().value()))
                > 0;
    }

    /// Many at once, in one prepared statement.
    void updateStamps(DSLContext sql, Collection<ContextTarget> read) {
        if (read.isEmpty()) {
            return;
        }
        var batch = sql.batch(sql.update(CONTEXT_TARGETS)
                .set(CONTEXT_TARGETS.FILE_SIZE, (Long) null)
                .set(CONTEXT_TARGETS.FILE_MTIME_NS, (Long) null)
                .set(CONTEXT_TARGETS.FILE_KEY, (String) null)
                .set(CONTEXT_TARGETS.HASHED_AT, (Instant) null)
                .set(CONTEXT_TARGETS.LAST_CHECKED_AT, (Instant) null)
                .where(CONTEXT_TARGETS.ID.eq((String) null)));
        for (var target : read) {
            var state = target.state();
            var stamp = state.repo().stamp();
            if (stamp != null) {
                batch = batch.bind(
                        stamp.size(),
                        stamp.mtimeNs(),
                        stamp.fileKey(),
                        state.repo().hashedAt(),
                        state.lastCheckedAt(),
                        target.id().value());
            }
        }
        batch.execute();
    }

    void updateOrder(DSLContext sql, TargetId id, int order) {
        sql.update(CONTEXT_TARGETS)
                .set(CONTEXT_TARGETS.SORT_ORDER, (long) order)
                .where(CONTEXT_TARGETS.ID.eq(id.value()))
                .execute();
    }

    void delete(DSLContext sql, TargetId id) {
        sql.deleteFrom(CONTEXT_TARGETS).where(CONTEXT_TARGETS.ID.eq(id.value())).execute();
    }

    static ContextTarget toTarget(Record row) {
        return toTarget(row, UnaryOperator.identity());
    }

    /// @param shared gives the same text for equal ones
    static ContextTarget toTarget(Record row, UnaryOperator<@Nullable String> shared) {
        var place = new TargetPlace(
                row.get(CONTEXT_TARGETS.REPO_PATH),
                row.get(CONTEXT_TARGETS.PATH_KEY),
                row.get(CONTEXT_TARGETS.SORT_ORDER).intValue(),
                row.get(CONTEXT_TARGETS.POINTER));
        var form = new TextForm(
                LineEnding.of(row.get(CONTEXT_TARGETS.LINE_ENDING)),
                row.get(CONTEXT_TARGETS.HAS_BOM) != 0,
                row.get(CONTEXT_TARGETS.FINAL_NEWLINES).intValue());
        return new ContextTarget(
                new TargetId(row.get(CONTEXT_TARGETS.ID)),
                new ContextFileId(row.get(CONTEXT_TARGETS.CONTEXT_FILE_ID)),
                place,
                toState(row, shared),
                form);
    }

    private static TargetState toState(Record row, UnaryOperator<@Nullable String> shared) {
        var repo = new RepoSide(
                shared.apply(row.get(CONTEXT_TARGETS.REPO_HASH)),
                ContextFileRepository.stamp(
                        row.get(CONTEXT_TARGETS.FILE_SIZE),
                        row.get(CONTEXT_TARGETS.FILE_MTIME_NS),
                        row.get(CONTEXT_TARGETS.FILE_KEY)),
                row.get(CONTEXT_TARGETS.HASHED_AT));
        return new TargetState(
                row.get(CONTEXT_TARGETS.SYNC_STATUS),
                row.get(CONTEXT_TARGETS.REASON),
                base(
                        shared.apply(row.get(CONTEXT_TARGETS.BASE_HASH)),
                        shared.apply(row.get(CONTEXT_TARGETS.BASE_CONTENT_HASH))),
                repo,
                dismissed(row.get(CONTEXT_TARGETS.DISMISSED_STUDIO_HASH), row.get(CONTEXT_TARGETS.DISMISSED_REPO_HASH)),
                row.get(CONTEXT_TARGETS.LAST_SYNC_AT),
                row.get(CONTEXT_TARGETS.LAST_CHECKED_AT));
    }

    private static @Nullable Base base(@Nullable String hash, @Nullable String contentHash) {
        return hash == null ? null : new Base(hash, contentHash);
    }

    private static @Nullable DismissedPair dismissed(@Nullable String studio, @Nullable String repo) {
        return studio == null || repo == null ? null : new DismissedPair(studio, repo);
    }

    private static ContextTargetsRecord toRecord(ContextTarget target, Instant now) {
        var row = new ContextTargetsRecord();
        row.setId(target.id().value());
        row.setContextFileId(target.contextFileId().value());
        row.setRepoPath(target.place().repoPath());
        row.setPathKey(target.place().pathKey());
        row.setPointer(target.place().pointer());
        row.setSortOrder((long) target.place().sortOrder());
        row.setLineEnding(target.form().lineEnding().word());
        row.setHasBom(target.form().hasBom() ? 1L : 0L);
        row.setFinalNewlines((long) target.form().finalNewlines());
        row.setUpdatedAt(now);
        setState(row, target.state());
        return row;
    }

    private static void setState(ContextTargetsRecord row, TargetState state) {
        row.setSyncStatus(state.syncStatus());
        row.setReason(state.reason());
        var base = state.base();
        row.setBaseHash(base == null ? null : base.hash());
        row.setBaseContentHash(base == null ? null : base.contentHash());
        row.setRepoHash(state.repo().hash());
        row.setHashedAt(state.repo().hashedAt());
        var stamp = state.repo().stamp();
        row.setFileSize(stamp == null ? null : stamp.size());
        row.setFileMtimeNs(stamp == null ? null : stamp.mtimeNs());
        row.setFileKey(stamp == null ? null : stamp.fileKey());
        var dismissed = state.dismissed();
        row.setDismissedStudioHash(dismissed == null ? null : dismissed.studioHash());
        row.setDismissedRepoHash(dismissed == null ? null : dismissed.repoHash());
        row.setLastSyncAt(state.lastSyncAt());
        row.setLastCheckedAt(state.lastCheckedAt());
    }
}
