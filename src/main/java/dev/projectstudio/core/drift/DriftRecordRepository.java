package dev.projectstudio.core.drift;

import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.DismissedPair;
import dev.projectstudio.core.context.TargetId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// The `drift_records` table.
final class DriftRecordRepository {

    // Texts are kept as TEXT, anything else as BLOB: SQLite takes either in these columns.
    private static final Field<byte[]> CANONICAL_BYTES =
            DSL.field(DSL.name("drift_records", "canonical_content"), SQLDataType.BLOB);
    private static final Field<byte[]> REPO_BYTES =
            DSL.field(DSL.name("drift_records", "repo_content"), SQLDataType.BLOB);
    private static final Field<Boolean> HAS_TEXTS = DSL.field(DRIFT_RECORDS.CANONICAL_CONTENT.isNotNull());
    private static final int MANY = 100;
    private static final Condition OPEN = DRIFT_RECORDS.RESOLVED_AT.isNull();

    /// Found by an index of its own.
    private static final Condition ASTRAY = OPEN.and(DRIFT_RECORDS.TARGET_ID.isNull());

    Map<TargetId, OpenRecord> open(DSLContext sql) {
        return open(sql, DRIFT_RECORDS.TARGET_ID.isNotNull());
    }

    /// Those of some targets, looked up one by one; where they are many, of all.
    Map<TargetId, OpenRecord> open(DSLContext sql, Collection<TargetId> targets) {
        return targets.size() > MANY
                ? open(sql)
                : open(
                        sql,
                        DRIFT_RECORDS.TARGET_ID.in(
                                targets.stream().map(TargetId::value).toList()));
    }

    private Map<TargetId, OpenRecord> open(DSLContext sql, Condition which) {
        Map<TargetId, OpenRecord> found = new HashMap<>();
        select(sql, which).forEach(row -> found.put(new TargetId(row.get(DRIFT_RECORDS.TARGET_ID)), toOpen(row)));
        return found;
    }

    Optional<OpenRecord> open(DSLContext sql, TargetId target) {
        return select(sql, DRIFT_RECORDS.TARGET_ID.eq(target.value())).stream()
                .findFirst()
                .map(DriftRecordRepository::toOpen);
    }

    /// Whether records are open that belong to no target: an older home's, and those of targets that were dropped.
    boolean hasAstray(DSLContext sql) {
        return sql.fetchExists(astrayQuery(sql));
    }

    Select<?> astrayQuery(DSLContext sql) {
        return sql.selectOne().from(DRIFT_RECORDS).where(ASTRAY);
    }

    List<Astray> astray(DSLContext sql) {
        return sql.select(DRIFT_RECORDS.ID, DRIFT_RECORDS.CONTEXT_FILE_ID, DRIFT_RECORDS.REPO_PATH)
                .from(DRIFT_RECORDS)
                .where(ASTRAY)
                .orderBy(DRIFT_RECORDS.ID)
                .fetch(row -> new Astray(row.value1(), new ContextFileId(row.value2()), row.value3()));
    }

    /// The newest open record of a file that an older home brought, which knew no targets. Goes through the few records
    /// astray rather than the many of a file.
    Optional<OpenRecord> openOfFile(DSLContext sql, ContextFileId file) {
        var ids = astray(sql).stream()
                .filter(astray -> astray.repoPath() == null && astray.file().equals(file))
                .map(Astray::id)
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : select(sql, DRIFT_RECORDS.ID.in(ids)).stream()
                        .map(DriftRecordRepository::toOpen)
                        .findFirst();
    }

    List<String> ids(DSLContext sql, TargetId target) {
        return sql.select(DRIFT_RECORDS.ID)
                .from(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.TARGET_ID.eq(target.value()))
                .orderBy(DRIFT_RECORDS.ID)
                .fetch(DRIFT_RECORDS.ID);
    }

    List<String> idsOfFile(DSLContext sql, ContextFileId file) {
        return sql.select(DRIFT_RECORDS.ID)
                .from(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.CONTEXT_FILE_ID.eq(file.value()))
                .orderBy(DRIFT_RECORDS.ID)
                .fetch(DRIFT_RECORDS.ID);
    }

    void deleteOfFile(DSLContext sql, ContextFileId file) {
        sql.deleteFrom(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.CONTEXT_FILE_ID.eq(file.value()))
                .execute();
    }

    boolean isDismissed(DSLContext sql, TargetId target, DismissedPair pair) {
        return sql.fetchExists(
                DRIFT_RECORDS,
                DRIFT_RECORDS
                        .TARGET_ID
                        .eq(target.value())
                        .and(DRIFT_RECORDS.RESOLUTION.eq(DSL.inline(Resolution.DISMISSED.word())))
                        .and(DRIFT_RECORDS.CANONICAL_HASH.eq(pair.studioHash()))
                        .and(DRIFT_RECORDS.REPO_HASH.eq(pair.repoHash())));
    }

    /// Opens a target's record.
    void insert(DSLContext sql, String id, Look look, Snapshot texts, String summary) {
        var target = look.tracked().target();
        var row = found(look, texts, summary);
        row.put(DRIFT_RECORDS.ID, id);
        row.put(DRIFT_RECORDS.CONTEXT_FILE_ID, target.contextFileId().value());
        row.put(DRIFT_RECORDS.TARGET_ID, target.id().value());
        row.put(DRIFT_RECORDS.REPO_PATH, target.repoPath());
        row.put(DRIFT_RECORDS.DETECTED_AT, look.at());
        sql.insertInto(DRIFT_RECORDS).set(row).execute();
    }

    void tie(DSLContext sql, String id, ContextTarget target) {
        sql.update(DRIFT_RECORDS)
                .set(DRIFT_RECORDS.TARGET_ID, target.id().value())
                .set(DRIFT_RECORDS.REPO_PATH, target.repoPath())
                .where(DRIFT_RECORDS.ID.eq(id))
                .execute();
    }

    void update(DSLContext sql, String id, Look look, Snapshot texts, String summary) {
        sql.update(DRIFT_RECORDS)
                .set(found(look, texts, summary))
                .where(DRIFT_RECORDS.ID.eq(id))
                .execute();
    }

    Optional<Texts> texts(DSLContext sql, String id) {
        return sql.select(CANONICAL_BYTES, REPO_BYTES)
                .from(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.ID.eq(id))
                .fetchOptional(row -> new Texts(row.get(CANONICAL_BYTES), row.get(REPO_BYTES)));
    }

    void close(DSLContext sql, String id, @Nullable String resolution, Instant now, KeptTexts kept) {
        sql.update(DRIFT_RECORDS)
                .set(DRIFT_RECORDS.RESOLVED_AT, now)
                .set(
                        DRIFT_RECORDS.RESOLUTION,
                        resolution == null
                                ? DRIFT_RECORDS.RESOLUTION
                                : DSL.val(resolution)) // an older home may have one
                .set(DRIFT_RECORDS.UPDATED_AT, now)
                .set(DRIFT_RECORDS.CANONICAL_CONTENT, (String) null)
                .set(DRIFT_RECORDS.REPO_CONTENT, (String) null)
                .set(DRIFT_RECORDS.CANONICAL_CONTENT_HASH, kept.studioHash())
                .set(DRIFT_RECORDS.REPO_CONTENT_HASH, kept.repoHash())
                .where(DRIFT_RECORDS.ID.eq(id))
                .execute();
    }

    /// A file's records, newest first; of the page that begins after `skipped`.
    List<DriftRecord> history(DSLContext sql, ContextFileId file, int skipped, int limit) {
        return sql.select(
                        DRIFT_RECORDS.ID,
                        DRIFT_RECORDS.REPO_PATH,
                        DRIFT_RECORDS.DETECTED_AT,
                        DRIFT_RECORDS.RESOLVED_AT,
                        DRIFT_RECORDS.RESOLUTION,
                        DRIFT_RECORDS.REASON,
                        DRIFT_RECORDS.DIFF_SUMMARY)
                .from(DRIFT_RECORDS)
                .where(DRIFT_RECORDS.CONTEXT_FILE_ID.eq(file.value()))
                .orderBy(DRIFT_RECORDS.DETECTED_AT.desc(), DRIFT_RECORDS.ID.desc())
                .limit(limit)
                .offset(skipped)
                .fetch(row -> new DriftRecord(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static List<? extends Record> select(DSLContext sql, Condition which) {
        return sql.select(
                        DRIFT_RECORDS.TARGET_ID,
                        DRIFT_RECORDS.ID,
                        DRIFT_RECORDS.CANONICAL_HASH,
                        DRIFT_RECORDS.REPO_HASH,
                        DRIFT_RECORDS.SYNC_STATUS,
                        DRIFT_RECORDS.REASON,
                        DRIFT_RECORDS.DETECTED_AT,
                        HAS_TEXTS)
                .from(DRIFT_RECORDS)
                .where(OPEN)
                .and(which)
                .orderBy(DRIFT_RECORDS.DETECTED_AT.desc(), DRIFT_RECORDS.ID)
                .fetch();
    }

    private static OpenRecord toOpen(Record row) {
        var studio = row.get(DRIFT_RECORDS.CANONICAL_HASH);
        var repo = row.get(DRIFT_RECORDS.REPO_HASH);
        return new OpenRecord(
                row.get(DRIFT_RECORDS.ID),
                studio == null || repo == null ? null : new DismissedPair(studio, repo),
                row.get(DRIFT_RECORDS.SYNC_STATUS),
                row.get(DRIFT_RECORDS.REASON),
                row.get(DRIFT_RECORDS.DETECTED_AT),
                row.get(HAS_TEXTS));
    }

    /// What a record says of what was found, by column.
    private static Map<Field<?>, @Nullable Object> found(Look look, Snapshot texts, String summary) {
        var status = look.status();
        var pair = look.pair();
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(DRIFT_RECORDS.SYNC_STATUS, status.sync().word());
        row.put(DRIFT_RECORDS.REASON, status.reason());
        row.put(DRIFT_RECORDS.CANONICAL_HASH, pair == null ? null : pair.studioHash());
        row.put(DRIFT_RECORDS.REPO_HASH, pair == null ? null : pair.repoHash());
        row.put(DRIFT_RECORDS.DIFF_SUMMARY, summary);
        row.put(DRIFT_RECORDS.UPDATED_AT, look.at());
        putText(row, DRIFT_RECORDS.CANONICAL_CONTENT, CANONICAL_BYTES, texts.studio());
        putText(row, DRIFT_RECORDS.REPO_CONTENT, REPO_BYTES, texts.repo());
        return row;
    }

    private static void putText(
            Map<Field<?>, @Nullable Object> row,
            Field<String> asText,
            Field<byte[]> asBytes,
            @Nullable ContextText side) {
        if (side == null || side.isText()) {
            row.put(asText, side == null ? null : utf8(side));
        } else {
            row.put(asBytes, side.bytes());
        }
    }

    private static String utf8(ContextText side) {
        return new String(side.bytes(), StandardCharsets.UTF_8);
    }

    /// An open record without a target.
    record Astray(String id, ContextFileId file, @Nullable String repoPath) {}

    /// The bytes that an open record holds.
    record Texts(byte @Nullable [] studio, byte @Nullable [] repo) {}

    /// Under which hashes the bytes of a closed record are kept.
    record KeptTexts(@Nullable String studioHash, @Nullable String repoHash) {}
}
