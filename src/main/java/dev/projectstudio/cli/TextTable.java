package dev.projectstudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Rows of text in columns that line up, for people; programs take the JSON.
final class TextTable {

    private final UnaryOperator<String> cells;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param cells how a cell is written
    TextTable(UnaryOperator<String> cells) {
        this.cells = cells;
    }

    TextTable row(String... row) {
        rows.add(List.of(row).stream().map(cells).toList());
        return this;
    }

    List<String> lines() {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = DisplayWidth.of(row.get(column));
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(widths.get(column), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            line.append(cell).repeat(" ", widths.get(column) - DisplayWidth.of(cell) + 2);
        }
        return line.toString().stripTrailing();
    }
}
