package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportLine.State;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.core.registry.ItemFinding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// The rows of an import, which of them the filter lets through, and which of them are ticked: at first what is new and
/// does not look dangerous. What the filter hides keeps its tick.
final class ImportChoice {

    private final ObservableSet<ImportLine> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    private final List<ImportRow> rows;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ImportRow>> shown;

    ImportChoice(ImportPlan plan) {
        var all = new ArrayList<ImportRow>();
        plan.lines().forEach(line -> all.add(new ImportRow(line, null)));
        plan.left().forEach(left -> all.add(new ImportRow(null, left)));
        this.rows = List.copyOf(all);
        this.shown = new ReadOnlyObjectWrapper<>(rows);
        words.subscribe((_, now) -> shown.set(matching(now)));
        plan.lines().stream()
                .filter(line -> line.state() == State.NEW && !line.isDangerous())
                .forEach(chosen::add);
    }

    /// The items, and behind them what is not taken.
    List<ImportRow> rows() {
        return rows;
    }

    /// Letters that are in the kind, the name or the place of what is shown.
    StringProperty wordsProperty() {
        return words;
    }

    /// The rows that have the letters.
    ReadOnlyObjectProperty<List<ImportRow>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isFiltered() {
        return !words.get().isBlank();
    }

    /// How many are ticked that are not shown.
    int hiddenTicks() {
        return chosen.size()
                - (int) lines(shown.get()).stream().filter(chosen::contains).count();
    }

    ObservableSet<ImportLine> chosen() {
        return chosen;
    }

    /// What is ticked, in the order of the rows.
    List<ImportLine> inOrder() {
        return lines(rows).stream().filter(chosen::contains).toList();
    }

    /// Whether there is something to tick.
    boolean isAnyOffered() {
        return lines(rows).stream().anyMatch(ImportChoice::isOffered);
    }

    /// Ticks it, or takes its tick away; nothing where it cannot be ticked.
    void toggle(ImportRow row) {
        var line = row.line();
        if (line != null && isOffered(line) && !chosen.remove(line)) {
            chosen.add(line);
        }
    }

    /// Takes all ticks of what is shown away; where there are none, ticks all of it but what looks dangerous: that is
    /// ticked one by one.
    void toggleAll() {
        var lines = lines(shown.get());
        if (lines.stream().anyMatch(chosen::contains)) {
            lines.forEach(chosen::remove);
        } else {
            lines.stream()
                    .filter(line -> isOffered(line) && !line.isDangerous())
                    .forEach(chosen::add);
        }
    }

    /// Whether any row wants a look before it is ticked.
    boolean wantsLook() {
        return rows.stream().anyMatch(ImportChoice::wantsLook);
    }

    /// The place of the next row that wants a look, or of the one before, among those that are shown; the first comes
    /// after the last.
    ///
    /// @param from the place of a shown row; -1 for none
    /// @param by 1 or -1
    /// @return `from` where no row wants one
    int next(int from, int by) {
        var among = shown.get();
        for (int step = 1; step <= among.size(); step++) {
            int place = Math.floorMod(Math.max(from, by > 0 ? -1 : 0) + step * by, among.size());
            if (wantsLook(among.get(place))) {
                return place;
            }
        }
        return from;
    }

    /// What the registry has already, to the letter, is not offered.
    static boolean isOffered(ImportLine line) {
        return line.state() != State.IDENTICAL;
    }

    private static boolean wantsLook(ImportRow row) {
        var line = row.line();
        return line != null
                && isOffered(line)
                && (line.isDangerous()
                        || line.state() == State.DIFFERS
                        || line.look().findings().stream().anyMatch(ItemFinding::isError));
    }

    private List<ImportRow> matching(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? rows
                : rows.stream().filter(row -> words(row).contains(wanted)).toList();
    }

    /// As the row shows them.
    private static String words(ImportRow row) {
        var line = row.line();
        var left = row.left();
        var words = line != null ? line.id().text() + " " + line.origin().path() : left != null ? left.path() : "";
        return words.toLowerCase(Locale.ROOT);
    }

    private static List<ImportLine> lines(List<ImportRow> rows) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.line()).stream())
                .toList();
    }
}
