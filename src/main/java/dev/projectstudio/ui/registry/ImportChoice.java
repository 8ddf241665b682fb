package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportLine.State;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.core.registry.ItemFinding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// The rows of an import, and which of them are ticked: at first what is new and does not look dangerous.
final class ImportChoice {

    private final ObservableSet<ImportLine> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    private final List<ImportRow> rows;

    ImportChoice(ImportPlan plan) {
        var all = new ArrayList<ImportRow>();
        plan.lines().forEach(line -> all.add(new ImportRow(line, null)));
        plan.left().forEach(left -> all.add(new ImportRow(null, left)));
        this.rows = List.copyOf(all);
        plan.lines().stream()
                .filter(line -> line.state() == State.NEW && !line.isDangerous())
                .forEach(chosen::add);
    }

    /// The items, and behind them what is not taken.
    List<ImportRow> rows() {
        return rows;
    }

    ObservableSet<ImportLine> chosen() {
        return chosen;
    }

    /// What is ticked, in the order of the rows.
    List<ImportLine> inOrder() {
        return lines().stream().filter(chosen::contains).toList();
    }

    /// Whether there is something to tick.
    boolean isAnyOffered() {
        return lines().stream().anyMatch(ImportChoice::isOffered);
    }

    /// Ticks it, or takes its tick away; nothing where it cannot be ticked.
    void toggle(ImportRow row) {
        var line = row.line();
        if (line != null && isOffered(line) && !chosen.remove(line)) {
            chosen.add(line);
        }
    }

    /// Takes all ticks away; where there are none, ticks all but what looks dangerous: that is ticked one by one.
    void toggleAll() {
        if (!chosen.isEmpty()) {
            chosen.clear();
        } else {
            lines().stream()
                    .filter(line -> isOffered(line) && !line.isDangerous())
                    .forEach(chosen::add);
        }
    }

    /// Whether any row wants a look before it is ticked.
    boolean wantsLook() {
        return rows.stream().anyMatch(ImportChoice::wantsLook);
    }

    /// The place of the next row that wants a look, or of the one before; behind the last comes the first.
    ///
    /// @param from the place of a row; -1 for none
    /// @param by 1 or -1
    /// @return `from` where no row wants one
    int next(int from, int by) {
        for (int step = 1; step <= rows.size(); step++) {
            int place = Math.floorMod(Math.max(from, by > 0 ? -1 : 0) + step * by, rows.size());
            if (wantsLook(rows.get(place))) {
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

    private List<ImportLine> lines() {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.line()).stream())
                .toList();
    }
}
