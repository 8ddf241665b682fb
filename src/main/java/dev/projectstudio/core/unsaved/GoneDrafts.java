package dev.projectstudio.core.unsaved;

import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;

/// Drops what was typed over things that are gone for good: weeks ago, and no step in the journal could bring them
/// back.
public final class GoneDrafts {

    private static final Duration GRACE = Duration.ofDays(30);

    private final UnsavedTextRepository texts = new UnsavedTextRepository();
    private final DraftedQueries queries = new DraftedQueries();
    private final Database database;
    private final UndoJournal journal;
    private final Clock clock;

    public GoneDrafts(Database database, UndoJournal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// @return how many were dropped
    public int drop() {
        if (database.isReadOnly() || database.read(this::gone).isEmpty()) {
            return 0;
        }
        return database.write(tx -> {
            var gone = gone(tx.sql());
            gone.forEach(place -> texts.delete(tx.sql(), place));
            return gone.size();
        });
    }

    private List<String> gone(DSLContext sql) {
        return texts.writtenBefore(sql, clock.instant().minus(GRACE)).stream()
                .filter(place -> isGone(sql, place))
                .toList();
    }

    /// What is new, and what another version keeps, is of nothing that could be gone.
    private boolean isGone(DSLContext sql, String place) {
        int end = Math.max(0, place.indexOf(':'));
        var kind = place.substring(0, end);
        var id = place.substring(Math.min(place.length(), end + 1));
        return !id.equals("new")
                && queries.table(kind)
                        .filter(table -> !queries.isThere(sql, kind, id) && !journal.holds(sql, table, id))
                        .isPresent();
    }
}
