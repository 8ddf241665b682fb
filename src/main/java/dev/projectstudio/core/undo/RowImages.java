package dev.projectstudio.core.undo;

import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Rows as they stand in the database, for an [UndoStep]: taken before and after a change.
public final class RowImages {

    private final RowImageRepository rows = new RowImageRepository();

    /// Every column of the row; empty if there is none. Whole numbers are `Long`, blobs `ByteBuffer`.
    public Map<String, @Nullable Object> of(DSLContext sql, String table, String id) {
        return rows.image(sql, table, id);
    }

    /// What became of the row since `before` was taken.
    public RowChange since(DSLContext sql, String table, String id, Map<String, @Nullable Object> before) {
        return new RowChange(table, id, before, of(sql, table, id));
    }

    /// A row that was added in this transaction.
    public RowChange added(DSLContext sql, String table, String id) {
        return since(sql, table, id, Map.of());
    }
}
