package dev.projectstudio.core.unsaved;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;

/// Reads of the things that drafts are of.
final class DraftedQueries {

    private static final Map<String, TableField<?, String>> THINGS = Map.of(
            "cycle", CYCLES.ID,
            "decision", DECISIONS.ID,
            "learning", LEARNINGS.ID,
            "session", SESSIONS.ID,
            "context", CONTEXT_FILES.ID);

    /// The table of a kind of thing; empty for one that is not known.
    Optional<String> table(String kind) {
        return Optional.ofNullable(THINGS.get(kind)).map(TableField::getTable).map(Table::getName);
    }

    boolean isThere(DSLContext sql, String kind, String id) {
        var key = THINGS.get(kind);
        return key != null && sql.fetchExists(key.getTable(), key.eq(id));
    }
}
