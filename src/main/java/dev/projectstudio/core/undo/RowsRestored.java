package dev.projectstudio.core.undo;

import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// An undo or redo has put rows, and the files that go with them, back. Who owns one of the tables looks again.
public record RowsRestored(@Nullable String projectId, List<Row> rows) implements Change {

    public RowsRestored {
        rows = List.copyOf(rows);
    }

    public record Row(String table, String id) {}

    /// After an undo or a redo: announces each row of a table that it touched.
    ///
    /// @param announced makes the change of a row's id and of the step's project, which may be null
    public static Subscription announce(
            ChangeBus bus, String table, BiFunction<String, @Nullable String, ? extends Change> announced) {
        return bus.subscribe(change -> {
            if (change instanceof RowsRestored(var project, var rows)) {
                rows.stream()
                        .filter(row -> row.table().equals(table))
                        .map(row -> announced.apply(row.id(), project))
                        .forEach(bus::publish);
            }
        });
    }
}
