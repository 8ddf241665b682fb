package dev.projectstudio.core.context;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_VERSIONS;
import static org.jooq.impl.DSL.max;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The `context_versions` table. Rows are added, and go with their file.
final class ContextVersionRepository {

    static final String TABLE = CONTEXT_VERSIONS.getName();

    /// The newest first.
    List<ContextVersion> newest(DSLContext sql, ContextFileId file, int before, int limit) {
        return sql.selectFrom(CONTEXT_VERSIONS)
                .where(CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(file.value()))
                .and(CONTEXT_VERSIONS.NUMBER.lt((long) before))
                .orderBy(CONTEXT_VERSIONS.NUMBER.desc())
                .limit(limit)
                .fetch(ContextVersionRepository::toVersion);
    }

    /// The newest of one side, and for a repository's of one place.
    Optional<ContextVersion> newest(DSLContext sql, ContextFileId file, @Nullable String repoPath) {
        return newestBelow(sql, file, repoPath, Integer.MAX_VALUE);
    }

    /// The one before it of the same side and place.
    Optional<ContextVersion> before(DSLContext sql, ContextVersion version) {
        return newestBelow(sql, version.contextFileId(), version.repoPath(), version.number());
    }

    private static Optional<ContextVersion> newestBelow(
            DSLContext sql, ContextFileId file, @Nullable String repoPath, int number) {
        return sql.selectFrom(CONTEXT_VERSIONS)
                .where(CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(file.value()))
                .and(CONTEXT_VERSIONS.NUMBER.lt((long) number))
                .and(repoPath == null ? CONTEXT_VERSIONS.REPO_PATH.isNull() : CONTEXT_VERSIONS.REPO_PATH.eq(repoPath))
                .orderBy(CONTEXT_VERSIONS.NUMBER.desc())
                .limit(1)
                .fetchOptional(ContextVersionRepository::toVersion);
    }

    Optional<ContextVersion> find(DSLContext sql, ContextFileId file, int number) {
        return sql.fetchOptional(
                        CONTEXT_VERSIONS,
                        CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(file.value()).and(CONTEXT_VERSIONS.NUMBER.eq((long)
                                number)))
                .map(ContextVersionRepository::toVersion);
    }

    /// Whether a version of Studio's side holds it.
    boolean isOfStudio(DSLContext sql, ContextFileId file, String contentHash) {
        return sql.fetchExists(
                CONTEXT_VERSIONS,
                CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(file.value()),
                CONTEXT_VERSIONS.CONTENT_HASH.eq(contentHash),
                CONTEXT_VERSIONS.REPO_PATH.isNull());
    }

    int nextNumber(DSLContext sql, ContextFileId file) {
        var highest = sql.select(max(CONTEXT_VERSIONS.NUMBER))
                .from(CONTEXT_VERSIONS)
                .where(CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(file.value()))
                .fetchOne(max(CONTEXT_VERSIONS.NUMBER));
        return highest == null ? 1 : highest.intValue() + 1;
    }

    void insert(DSLContext sql, String id, ContextVersion version) {
        sql.insertInto(CONTEXT_VERSIONS)
                .set(CONTEXT_VERSIONS.ID, id)
                .set(CONTEXT_VERSIONS.CONTEXT_FILE_ID, version.contextFileId().value())
                .set(CONTEXT_VERSIONS.NUMBER, (long) version.number())
                .set(CONTEXT_VERSIONS.SIDE, version.side())
                .set(CONTEXT_VERSIONS.REPO_PATH, version.repoPath())
                .set(CONTEXT_VERSIONS.CAUSE, version.cause())
                .set(CONTEXT_VERSIONS.TEXT_HASH, version.textHash())
                .set(CONTEXT_VERSIONS.CONTENT_HASH, version.contentHash())
                .set(CONTEXT_VERSIONS.CREATED_AT, version.createdAt())
                .execute();
    }

    String idOf(DSLContext sql, ContextVersion version) {
        var isVersion = CONTEXT_VERSIONS
                .CONTEXT_FILE_ID
                .eq(version.contextFileId().value())
                .and(CONTEXT_VERSIONS.NUMBER.eq((long) version.number()));
        return sql.fetchSingle(CONTEXT_VERSIONS, isVersion).getId();
    }

    List<String> ids(DSLContext sql, ContextFileId file) {
        return sql.select(CONTEXT_VERSIONS.ID)
                .from(CONTEXT_VERSIONS)
                .where(CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(file.value()))
                .orderBy(CONTEXT_VERSIONS.NUMBER)
                .fetch(CONTEXT_VERSIONS.ID);
    }

    void deleteAll(DSLContext sql, ContextFileId file) {
        sql.deleteFrom(CONTEXT_VERSIONS)
                .where(CONTEXT_VERSIONS.CONTEXT_FILE_ID.eq(file.value()))
                .execute();
    }

    private static ContextVersion toVersion(Record row) {
        return new ContextVersion(
                new ContextFileId(row.get(CONTEXT_VERSIONS.CONTEXT_FILE_ID)),
                row.get(CONTEXT_VERSIONS.NUMBER).intValue(),
                row.get(CONTEXT_VERSIONS.REPO_PATH),
                row.get(CONTEXT_VERSIONS.CAUSE),
                row.get(CONTEXT_VERSIONS.TEXT_HASH),
                row.get(CONTEXT_VERSIONS.CONTENT_HASH),
                row.get(CONTEXT_VERSIONS.CREATED_AT));
    }
}
