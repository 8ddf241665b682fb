package dev.projectstudio.core.unsaved;

import static dev.projectstudio.platform.db.schema.Tables.UNSAVED_TEXTS;

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

    void delete(DSLContext sql, String place) {
        sql.deleteFrom(UNSAVED_TEXTS).where(UNSAVED_TEXTS.PLACE.eq(place)).execute();
    }
}
