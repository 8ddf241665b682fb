package dev.projectstudio.core.settings;

import static dev.projectstudio.platform.db.schema.Tables.SETTINGS;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// The `settings` table.
final class SettingsRepository {

    Optional<String> find(DSLContext sql, String key) {
        return sql.select(SETTINGS.VALUE)
                .from(SETTINGS)
                .where(SETTINGS.KEY.eq(key))
                .fetchOptional(SETTINGS.VALUE);
    }

    void put(DSLContext sql, String key, String json, Instant now) {
        sql.insertInto(SETTINGS)
                .set(SETTINGS.KEY, key)
                .set(SETTINGS.VALUE, json)
                .set(SETTINGS.UPDATED_AT, now)
                .onConflict(SETTINGS.KEY)
                .doUpdate()
                .set(SETTINGS.VALUE, json)
                .set(SETTINGS.UPDATED_AT, now)
                .execute();
    }
}
