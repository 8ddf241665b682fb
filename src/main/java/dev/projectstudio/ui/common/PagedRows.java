package dev.projectstudio.ui.common;

import dev.projectstudio.platform.task.Lane;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The rows of a long list, as far as one has looked, and which of them is selected. What the list shows next is read
/// after the last one.
public final class PagedRows<T, K> {

    private final ReadOnlyObjectWrapper<List<T>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable K> selectedKey = new SimpleObjectProperty<>();
    private final Function<? super T, ? extends K> key;
    private final int page;
    private boolean more;
    private boolean asked;
    private int shown;

    /// @param page how many rows are read at a time
    public PagedRows(int page, Function<? super T, ? extends K> key) {
        this.page = page;
        this.key = key;
        selectedKey.subscribe(_ -> select());
    }

    /// How many to read to show again what is shown.
    public int limit() {
        return Math.max(page, rows.get().size());
    }

    public int page() {
        return page;
    }

    /// Reads the rows that follow, if there may be any and nobody is reading them. What was asked for before other rows
    /// were shown is dropped.
    ///
    /// @param read off the JavaFX thread: the page after a row, of at most [#page] rows
    public void more(Lane lane, Function<? super T, List<T>> read) {
        if (!more || asked) {
            return;
        }
        asked = true;
        int before = shown;
        T last = rows.get().getLast();
        lane.run(() -> read.apply(last), further -> {
            if (before == shown) {
                append(further, further.size() == page);
            }
        });
    }

    /// Whether there may be rows after those that are shown.
    public boolean hasMore() {
        return more;
    }

    /// Shows these from now on. Where the selected one is gone, the next one takes its place; at first that is the
    /// first.
    ///
    /// @param hasMore whether there may be rows after them
    public void show(List<T> next, boolean hasMore) {
        int before = position(rows.get());
        more = hasMore && !next.isEmpty();
        asked = false;
        shown++;
        if (position(next) < 0 && !next.isEmpty()) {
            selectedKey.set(key.apply(next.get(Math.clamp(before, 0, next.size() - 1))));
        }
        rows.set(List.copyOf(next));
        select();
    }

    /// Shows these as well.
    private void append(List<T> further, boolean hasMore) {
        var known = new HashSet<K>();
        rows.get().forEach(row -> known.add(key.apply(row)));
        var all = new ArrayList<>(rows.get());
        further.stream().filter(row -> !known.contains(key.apply(row))).forEach(all::add);
        more = hasMore;
        asked = false;
        rows.set(List.copyOf(all));
        select();
    }

    public ReadOnlyObjectProperty<List<T>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable T> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable K> selectedKeyProperty() {
        return selectedKey;
    }

    private void select() {
        int at = position(rows.get());
        selected.set(at < 0 ? null : rows.get().get(at));
    }

    private int position(List<T> all) {
        var wanted = selectedKey.get();
        return IntStream.range(0, all.size())
                .filter(i -> key.apply(all.get(i)).equals(wanted))
                .findFirst()
                .orElse(-1);
    }
}
