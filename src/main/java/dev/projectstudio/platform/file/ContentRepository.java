package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.CONTENTS;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// The `contents` table. Rows are only ever added.
final class ContentRepository {

    void insert(DSLContext sql, String hash, byte[] bytes, Instant now) {
        sql.insertInto(CONTENTS)
                .set(CONTENTS.HASH, hash)
                .set(CONTENTS.SIZE, (long) bytes.length)
                .set(CONTENTS.BYTES, bytes)
                .set(CONTENTS.CREATED_AT, now)
                .onConflict(CONTENTS.HASH)
                .doNothing()
                .execute();
    }

    Optional<byte[]> find(DSLContext sql, String hash) {
        return sql.select(CONTENTS.BYTES)
                .from(CONTENTS)
                .where(CONTENTS.HASH.eq(hash))
                .fetchOptional(CONTENTS.BYTES);
    }
}
