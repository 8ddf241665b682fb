package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.ATTENTION;

import dev.projectstudio.platform.db.schema.tables.records.AttentionRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/// The `attention` table.
final class AttentionRepository {

    void insert(DSLContext sql, Attention attention) {
        var row = new AttentionRecord();
        row.setId(attention.id());
        row.setKind(attention.kind());
        row.setPath(attention.path());
        row.setSubjectType(attention.subjectType());
        row.setSubjectId(attention.subjectId());
        row.setContentHash(attention.contentHash());
        row.setCreatedAt(attention.createdAt());
        sql.insertInto(ATTENTION).set(row).execute();
    }

    List<Attention> list(DSLContext sql) {
        return sql.selectFrom(ATTENTION)
                .where(ATTENTION.SETTLED_AT.isNull())
                .orderBy(ATTENTION.CREATED_AT, ATTENTION.ID)
                .fetch(AttentionRepository::toAttention);
    }

    void settle(DSLContext sql, String id, Instant now) {
        sql.update(ATTENTION)
                .set(ATTENTION.SETTLED_AT, now)
                .where(ATTENTION.ID.eq(id), ATTENTION.SETTLED_AT.isNull())
                .execute();
    }

    void settle(DSLContext sql, String kind, String subjectId, Instant now) {
        sql.update(ATTENTION)
                .set(ATTENTION.SETTLED_AT, now)
                .where(ATTENTION.KIND.eq(kind), ATTENTION.SUBJECT_ID.eq(subjectId), ATTENTION.SETTLED_AT.isNull())
                .execute();
    }

    void settle(DSLContext sql, String kind, String subjectId, String contentHash, Instant now) {
        sql.update(ATTENTION)
                .set(ATTENTION.SETTLED_AT, now)
                .where(
                        ATTENTION.KIND.eq(kind),
                        ATTENTION.SUBJECT_ID.eq(subjectId),
                        ATTENTION.CONTENT_HASH.eq(contentHash),
                        ATTENTION.SETTLED_AT.isNull())
                .execute();
    }

    private static Attention toAttention(AttentionRecord row) {
        return new Attention(
                row.getId(),
                row.getKind(),
                row.getPath(),
                row.getSubjectType(),
                row.getSubjectId(),
                row.getContentHash(),
                row.getCreatedAt());
    }
}
