package dev.projectstudio.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// Keeps a list on screen in step with the rows and the selection of a view model.
///
/// The selection is a key, not a position, so it stays with its row when a refresh moves the row.
public final class ListBinding<T, K> {

    private final ListView<T> list;
    private final Property<@Nullable K> selected;
    private final Function<? super T, ? extends K> key;
    private boolean refreshing;

    private ListBinding(ListView<T> list, Property<@Nullable K> selected, Function<? super T, ? extends K> key) {
        this.list = list;
        this.selected = selected;
        this.key = key;
    }

    public static <T, K> void bind(
            ListView<T> list,
            ObservableValue<List<T>> rows,
            Property<@Nullable K> selected,
            Function<? super T, ? extends K> key) {
        var binding = new ListBinding<T, K>(list, selected, key);
        rows.subscribe(binding::show);
        selected.subscribe(binding::select);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, item) -> binding.picked(item)); // not of a list that is still empty
    }

    private void show(List<T> rows) {
        refreshing(() -> {
            list.getItems().setAll(rows);
            mark(selected.getValue());
        });
    }

    /// What has no row yet stays selected until it has one.
    private void select(@Nullable K wanted) {
        refreshing(() -> mark(wanted));
    }

    private void refreshing(Runnable work) {
        boolean before = refreshing;
        refreshing = true;
        try {
            work.run();
        } finally {
            refreshing = before;
        }
    }

    private void mark(@Nullable K wanted) {
        var selection = list.getSelectionModel();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (key.apply(list.getItems().get(i)).equals(wanted)) {
                selection.clearAndSelect(i);
                return;
            }
        }
        selection.clearSelection();
    }

    private void picked(@Nullable T item) {
        if (!refreshing) {
            selected.setValue(item == null ? null : key.apply(item));
        }
    }
}
