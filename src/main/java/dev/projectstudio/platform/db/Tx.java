package dev.projectstudio.platform.db;

import dev.projectstudio.platform.event.Change;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// A running write transaction.
public final class Tx {

    private final DSLContext sql;
    private final List<Change> changes = new ArrayList<>();

    Tx(DSLContext sql) {
        this.sql = sql;
    }

    public DSLContext sql() {
        return sql;
    }

    /// Published once the transaction has committed, and not at all if it rolls back.
    public void publish(Change change) {
        changes.add(change);
    }

    /// What will be published, as far as it is known by now.
    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
