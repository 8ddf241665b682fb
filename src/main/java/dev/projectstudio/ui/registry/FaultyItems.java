package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.platform.task.Refresh;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.PagedRows;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// With which items of a list something is wrong. That takes longer to find out than what the list shows, so it comes
/// once the list is there, and goes with the list from then on.
final class FaultyItems {

    private final RegistryService registry;
    private final PagedRows<ItemUse, ItemId> list;
    private final Notices notices;
    private final Refresh looks;
    private final ReadOnlyObjectWrapper<@Nullable Map<ItemId, List<ItemFinding>>> found = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<Integer> count;
    private int wanted;

    FaultyItems(RegistryService registry, PagedRows<ItemUse, ItemId> list, Workbench bench) {
        this.registry = registry;
        this.list = list;
        this.notices = bench.notices();
        this.looks = bench.background().refresh();
        this.count = Bindings.createObjectBinding(
                () -> Math.toIntExact(list.rowsProperty().get().stream()
                        .filter(this::isFaulty)
                        .count()),
                list.rowsProperty(),
                found);
    }

    /// Finds it out again. Reads the files that have changed.
    void look() {
        looks.run(registry::findings, this::show, notices::failed);
    }

    /// What is wrong with an item; empty while that is not known yet, and where nothing is.
    ObservableValue<List<ItemFinding>> of(ItemId item) {
        return found.map(all -> Objects.requireNonNull(all).getOrDefault(item, List.of()))
                .orElse(List.of());
    }

    /// With how many of those that are shown something is wrong, those that cannot be read included.
    ObservableValue<Integer> countProperty() {
        return count;
    }

    /// Whether nothing is wrong with any of those that are shown, as far as that is known.
    ObservableValue<Boolean> noneProperty() {
        return Bindings.createObjectBinding(() -> found.get() != null && count.get() == 0, found, count);
    }

    /// Selects the next of those that are shown, or the one before; behind the last comes the first. While it is not
    /// known yet which that is, it is done once it is.
    void go(int by) {
        if (found.get() == null) {
            wanted = by;
            return;
        }
        var rows = list.rowsProperty().get();
        int here = rows.indexOf(list.selectedProperty().get());
        for (int step = 1; step <= rows.size(); step++) {
            int at = here < 0 && by < 0 ? rows.size() - step : here + by * step;
            var use = rows.get(Math.floorMod(at, rows.size()));
            if (isFaulty(use)) {
                list.selectedKeyProperty().set(use.item().id());
                return;
            }
        }
    }

    private boolean isFaulty(ItemUse use) {
        var all = found.get();
        return !use.item().isUsable()
                || (all != null && all.containsKey(use.item().id()));
    }

    private void show(Map<ItemId, List<ItemFinding>> next) {
        if (!next.equals(found.get())) {
            found.set(next);
        }
        if (wanted != 0) {
            int by = wanted;
            wanted = 0;
            go(by);
        }
    }
}
