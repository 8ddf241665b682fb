package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.schema.tables.records.ContextFilesRecord;
import dev.projectstudio.platform.file.FileStamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The `context_files` table.
final class ContextFileRepository {

    static final String TABLE = CONTEXT_FILES.getName();

    List<ContextFile> ofProject(DSLContext sql, ProjectId project) {
        return sql.selectFrom(CONTEXT_FILES)
                .where(CONTEXT_FILES.PROJECT_ID.eq(project.value()))
                .orderBy(CONTEXT_FILES.FILENAME, CONTEXT_FILES.ID)
                .fetch(ContextFileRepository::toFile);
    }

    Optional<ContextFile> find(DSLContext sql, ContextFileId id) {
        return sql.fetchOptional(CONTEXT_FILES, CONTEXT_FILES.ID.eq(id.value())).map(ContextFileRepository::toFile);
    }

    void insert(DSLContext sql, ContextFile file, Instant now) {
        var row = toRecord(file, now);
        row.setCreatedAt(now);
        sql.executeInsert(row);
    }

    void update(DSLContext sql, ContextFile file, Instant now) {
        sql.executeUpdate(toRecord(file, now), CONTEXT_FILES.ID.eq(file.id().value()));
    }

    /// Only what checks find: a file whose sides did not move did not change.
    void updateSync(DSLContext sql, ContextFileId id, FileSync sync) {
        sql.update(CONTEXT_FILES)
                .set(CONTEXT_FILES.SYNC_STATUS, sync.syncStatus())
                .set(CONTEXT_FILES.REPO_HASH, sync.repoHash())
                .set(CONTEXT_FILES.LAST_SYNC_AT, sync.lastSyncAt())
                .set(CONTEXT_FILES.LAST_CHECKED_AT, sync.lastCheckedAt())
                .where(CONTEXT_FILES.ID.eq(id.value()))
                .execute();
    }

    /// Many at once, in one prepared statement.
    void updateStamps(DSLContext sql, Collection<ContextFile> read) {
        if (read.isEmpty()) {
            return;
        }
        var batch = sql.batch(sql.update(CONTEXT_FILES)
                .set(CONTEXT_FILES.FILE_SIZE, (Long) null)
                .set(CONTEXT_FILES.FILE_MTIME_NS, (Long) null)
                .set(CONTEXT_FILES.FILE_KEY, (String) null)
                .set(CONTEXT_FILES.HASHED_AT, (Instant) null)
                .where(CONTEXT_FILES.ID.eq((String) null)));
        for (var file : read) {
            var stamp = file.copy().stamp();
            if (stamp != null) {
                batch = batch.bind(
                        stamp.size(),
                        stamp.mtimeNs(),
                        stamp.fileKey(),
                        file.copy().hashedAt(),
                        file.id().value());
            }
        }
        batch.execute();
    }

    void delete(DSLContext sql, ContextFileId id) {
        sql.deleteFrom(CONTEXT_FILES).where(CONTEXT_FILES.ID.eq(id.value())).execute();
    }

    static ContextFile toFile(Record row) {
        return toFile(row, new ProjectId(row.get(CONTEXT_FILES.PROJECT_ID)), UnaryOperator.identity());
    }

    /// @param shared gives the same text for equal ones
    static ContextFile toFile(Record row, ProjectId project, UnaryOperator<@Nullable String> shared) {
        var sync = new FileSync(
                row.get(CONTEXT_FILES.SYNC_STATUS),
                shared.apply(row.get(CONTEXT_FILES.REPO_HASH)),
                row.get(CONTEXT_FILES.LAST_SYNC_AT),
                row.get(CONTEXT_FILES.LAST_CHECKED_AT));
        var copy = new StudioCopy(
                shared.apply(row.get(CONTEXT_FILES.CANONICAL_HASH)),
                shared.apply(row.get(CONTEXT_FILES.CONTENT_HASH)),
                stamp(
                        row.get(CONTEXT_FILES.FILE_SIZE),
                        row.get(CONTEXT_FILES.FILE_MTIME_NS),
                        row.get(CONTEXT_FILES.FILE_KEY)),
                row.get(CONTEXT_FILES.HASHED_AT),
                row.get(CONTEXT_FILES.REASON));
        return new ContextFile(
                new ContextFileId(row.get(CONTEXT_FILES.ID)),
                project,
                row.get(CONTEXT_FILES.FILENAME),
                row.get(CONTEXT_FILES.FILE_PATH),
                sync,
                copy,
                row.get(CONTEXT_FILES.UPDATED_AT));
    }

    static @Nullable FileStamp stamp(@Nullable Long size, @Nullable Long mtimeNs, @Nullable String key) {
        return size == null || mtimeNs == null ? null : new FileStamp(size, mtimeNs, key);
    }

    private static ContextFilesRecord toRecord(ContextFile file, Instant now) {
        var row = new ContextFilesRecord();
        row.setId(file.id().value());
        row.setProjectId(file.projectId().value());
        row.setFilename(file.filename());
        row.setFilePath(file.filePath());
        row.setSyncStatus(file.sync().syncStatus());
        row.setRepoHash(file.sync().repoHash());
        row.setLastSyncAt(file.sync().lastSyncAt());
        row.setLastCheckedAt(file.sync().lastCheckedAt());
        row.setCanonicalHash(file.copy().hash());
        row.setContentHash(file.copy().contentHash());
        row.setHashedAt(file.copy().hashedAt());
        row.setReason(file.copy().reason());
        var stamp = file.copy().stamp();
        row.setFileSize(stamp == null ? null : stamp.size());
        row.setFileMtimeNs(stamp == null ? null : stamp.mtimeNs());
        row.setFileKey(stamp == null ? null : stamp.fileKey());
        row.setUpdatedAt(now);
        return row;
    }
}
