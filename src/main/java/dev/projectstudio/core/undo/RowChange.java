package dev.projectstudio.core.undo;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of one row.
///
/// @param table the table's name
/// @param id what its primary key holds
/// @param before columns and values as [RowImages] reads them; empty if the row was added
/// @param after the same after the change; empty if the row was deleted
public record RowChange(
        String table, String id, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

    public RowChange {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /// The way back.
    RowChange reversed() {
        return new RowChange(table, id, after, before);
    }

    /// The same without the columns that did not change; a row that was added or deleted is kept whole.
    RowChange trimmed() {
        if (before.isEmpty() || after.isEmpty()) {
            return this;
        }
        var same = new HashSet<String>();
        before.forEach((column, value) -> {
            if (after.containsKey(column) && Objects.equals(value, after.get(column))) {
                same.add(column);
            }
        });
        var less = new LinkedHashMap<String, @Nullable Object>(before);
        var more = new LinkedHashMap<String, @Nullable Object>(after);
        less.keySet().removeAll(same);
        more.keySet().removeAll(same);
        return new RowChange(table, id, less, more);
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
