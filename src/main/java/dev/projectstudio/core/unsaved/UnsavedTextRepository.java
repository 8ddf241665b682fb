package dev.projectstudio.core.unsaved;

import static dev.projectstudio.platform.db.schema.Tables.UNSAVED_TEXTS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The `unsaved_texts` table. Stateless: the transaction comes with each call.
final class UnsavedTextRepository {

    Optional<UnsavedText> find(DSLContext sql, String place) {
        return sql.fetchOptional(UNSAVED_TEXTS, UNSAVED_TEXTS.PLACE.eq(place))
                .map(row -> new UnsavedText(row.getPlace(), row.getBaseHash(), row.getText(), row.getWrittenAt()));
    }

    void put(DSLContext sql, UnsavedText text) {
        sql.insertInto(UNSAVED_TEXTS)
                .set(UNSAVED_TEXTS.PLACE, text.place())
                .set(UNSAVED_TEXTS.BASE_HASH, text.baseHash())
                .set(UNSAVED_TEXTS.TEXT, text.text())
                .set(UNSAVED_TEXTS.WRITTEN_AT, text.writtenAt())
                .onConflict(UNSAVED_TEXTS.PLACE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// The places of those that nobody wrote since.
    List<String> writtenBefore(DSLContext sql, Instant moment) {
        return sql.select(UNSAVED_TEXTS.PLACE)
                .from(UNSAVED_TEXTS)
                .where(UNSAVED_TEXTS.WRITTEN_AT.lt(moment))
                .orderBy(UNSAVED_TEXTS.PLACE)
                .fetch(UNSAVED_TEXTS.PLACE);
    }

    void delete(DSLContext sql, String place) {
        sql.deleteFrom(UNSAVED_TEXTS).where(UNSAVED_TEXTS.PLACE.eq(place)).execute();
    }
}
