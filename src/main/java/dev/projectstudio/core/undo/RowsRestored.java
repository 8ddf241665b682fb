package dev.projectstudio.core.undo;

import dev.projectstudio.platform.event.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An undo or redo has put rows, and the files that go with them, back. Who owns one of the tables looks again.
public record RowsRestored(@Nullable String projectId, List<Row> rows) implements Change {

    public RowsRestored {
        rows = List.copyOf(rows);
    }

    public record Row(String table, String id) {}
}
