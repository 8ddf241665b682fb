package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.DiffItem;
import dev.projectstudio.ui.common.DiffLayout;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The versions of the selected file, and how the chosen one differs from the text of now.
final class HistoryViewModel {

    /// A version beside the text of now.
    ///
    /// @param isText whether it can be compared at all
    record Comparison(ContextVersion version, boolean isText, List<DiffRow> rows, int added, int removed) {}

    private static final int PAGE = 100;

    private final ReadOnlyObjectWrapper<List<ContextVersion>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Comparison> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<DiffItem>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Integer> selectedNumber = new SimpleObjectProperty<>();
    private final BooleanProperty unified = new SimpleBooleanProperty();
    private final Set<Integer> unfolded = new HashSet<>();
    private final ContextVersions versions;
    private final Lane lists;
    private final Lane diffs;
    private @Nullable ContextFileId file;
    private String now = "";

    HistoryViewModel(ContextVersions versions, Workbench bench) {
        this.versions = versions;
        this.lists = bench.background().lane();
        this.diffs = bench.background().lane();
        selectedNumber.subscribe(_ -> compare());
        unified.subscribe(_ -> arrange());
    }

    /// @param text of the file as it is now
    void load(@Nullable ContextFileId id, String text) {
        if (id == null || !id.equals(file)) {
            rows.set(List.of());
            selectedNumber.set(null);
        }
        file = id;
        now = text;
        if (id == null) {
            return;
        }
        int wanted = Math.max(PAGE, rows.get().size());
        lists.run(() -> versions.history(id, Integer.MAX_VALUE, wanted), newest -> {
            hasOlder.set(newest.size() == wanted);
            show(newest);
        });
    }

    /// Reads on where the list ends.
    void older() {
        var id = file;
        var shown = rows.get();
        if (id != null && !shown.isEmpty()) {
            int before = shown.getLast().number();
            lists.run(() -> versions.history(id, before, PAGE), more -> {
                var all = new ArrayList<>(shown);
                all.addAll(more);
                hasOlder.set(more.size() == PAGE);
                show(all);
            });
        }
    }

    void unfold(int start) {
        unfolded.add(start);
        arrange();
    }

    void toggleUnified() {
        unified.set(!unified.get());
    }

    ReadOnlyObjectProperty<List<ContextVersion>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Comparison> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<DiffItem>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasOlderProperty() {
        return hasOlder.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Integer> selectedNumberProperty() {
        return selectedNumber;
    }

    BooleanProperty unifiedProperty() {
        return unified;
    }

    private void show(List<ContextVersion> next) {
        rows.set(List.copyOf(next));
        var selected = selectedNumber.get();
        boolean isThere = next.stream()
                .anyMatch(version -> Integer.valueOf(version.number()).equals(selected));
        if (isThere) {
            compare();
        } else {
            // the newest is mostly the text of now
            selectedNumber.set(
                    next.isEmpty()
                            ? null
                            : next.get(Math.min(1, next.size() - 1)).number());
        }
    }

    private void compare() {
        var number = selectedNumber.get();
        var chosen = rows.get().stream()
                .filter(version -> Integer.valueOf(version.number()).equals(number))
                .findFirst();
        var current = now;
        if (chosen.isEmpty()) {
            diffs.run(() -> "", _ -> compared(null));
        } else {
            diffs.run(() -> compare(chosen.get(), current), this::compared);
        }
    }

    private Comparison compare(ContextVersion version, String current) {
        return versions.text(version)
                .text()
                .map(before -> {
                    var diff = TextDiff.of(before, current);
                    return new Comparison(version, true, diff.rows(), diff.added(), diff.removed());
                })
                .orElseGet(() -> new Comparison(version, false, List.of(), 0, 0));
    }

    private void compared(@Nullable Comparison next) {
        unfolded.clear();
        compared.set(next);
        arrange();
    }

    private void arrange() {
        var current = compared.get();
        var layout = new DiffLayout(current == null ? List.of() : current.rows(), Set.of(), unfolded);
        lines.set(unified.get() ? layout.unified() : layout.sideBySide());
    }
}
