package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.FuzzyQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed to pick something, and what fits it, best first. With nothing typed the items stand in their own
/// order.
final class PickerViewModel {

    private record Scored(PickItem item, int literalness, int score) {

        // what is meant literally comes first, and of what is meant alike that which can be picked
        static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::literalness)
                .reversed()
                .thenComparing(scored -> !scored.item().blocked().isEmpty())
                .thenComparing(Comparator.comparingInt(Scored::score).reversed());

        static Scored of(FuzzyQuery wanted, PickItem item) {
            return new Scored(item, wanted.literalness(item.title()), wanted.score(item.title()));
        }
    }

    private static final int MOST = 100;

    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<PickItem>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty(0);
    private List<PickItem> items = List.of();

    PickerViewModel() {
        query.subscribe(this::find);
    }

    void offer(List<PickItem> offered) {
        items = List.copyOf(offered);
        find();
    }

    /// Moves the selection, around the ends.
    void move(int by) {
        int size = rows.get().size();
        if (size > 0) {
            selected.set(Math.floorMod(selected.get() + by, size));
        }
    }

    /// Moves it by a page, and stops at the ends.
    void moveFar(int by) {
        int size = rows.get().size();
        if (size > 0) {
            selected.set(Math.clamp((long) selected.get() + by, 0, size - 1));
        }
    }

    /// What Enter would pick: the selected row, unless something blocks it.
    Optional<PickItem> choice() {
        var all = rows.get();
        int index = selected.get();
        return Optional.of(index)
                .filter(i -> i >= 0 && i < all.size())
                .map(all::get)
                .filter(item -> item.blocked().isEmpty());
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<PickItem>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    IntegerProperty selectedProperty() {
        return selected;
    }

    private void find() {
        var wanted = FuzzyQuery.of(query.get());
        rows.set(
                wanted.isEmpty()
                        ? items.stream().limit(MOST).toList()
                        : items.stream()
                                .map(item -> Scored.of(wanted, item))
                                .filter(scored -> scored.score() != FuzzyQuery.NONE)
                                .sorted(Scored.BEST_FIRST)
                                .limit(MOST)
                                .map(Scored::item)
                                .toList());
        selected.set(0);
    }
}
