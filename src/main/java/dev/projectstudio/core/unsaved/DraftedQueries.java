package dev.projectstudio.core.unsaved;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// Reads of the things that drafts are of.
final class DraftedQueries {

    private record Thing(Table<?> table, Field<String> id) {}

    private static final Map<String, Thing> THINGS = Map.of(
            "cycle", new Thing(CYCLES, CYCLES.ID),
            "decision", new Thing(DECISIONS, DECISIONS.ID),
            "learning", new Thing(LEARNINGS, LEARNINGS.ID),
            "session", new Thing(SESSIONS, SESSIONS.ID),
            "context", new Thing(CONTEXT_FILES, CONTEXT_FILES.ID));

    /// The table of a kind of thing; empty for one that is not known.
    Optional<String> table(String kind) {
        var thing = THINGS.get(kind);
        return thing == null ? Optional.empty() : Optional.of(thing.table().getName());
    }

    boolean isThere(DSLContext sql, String kind, String id) {
        var thing = THINGS.get(kind);
        return thing != null && sql.fetchExists(thing.table(), thing.id().eq(id));
    }
}
