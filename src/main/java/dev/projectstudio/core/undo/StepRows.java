package dev.projectstudio.core.undo;

import dev.projectstudio.platform.db.Tx;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// The rows that one step writes, noted as they were before and after, so that the step can be taken back.
public final class StepRows {

    private final RowImages images = new RowImages();
    private final List<RowChange> changes = new ArrayList<>();
    private final Tx tx;

    public StepRows(Tx tx) {
        this.tx = tx;
    }

    public Tx tx() {
        return tx;
    }

    public DSLContext sql() {
        return tx.sql();
    }

    /// Runs a write that adds, changes or deletes this one row.
    public void write(String table, String id, Runnable write) {
        var before = images.of(sql(), table, id);
        write.run();
        changes.add(images.since(sql(), table, id, before));
    }

    /// What was written elsewhere as a part of this step.
    public void add(List<RowChange> more) {
        changes.addAll(more);
    }

    /// In the order in which they were made.
    public List<RowChange> changes() {
        return List.copyOf(changes);
    }
}
