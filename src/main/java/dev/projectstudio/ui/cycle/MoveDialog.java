package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks which cycle tasks are to be moved to: letters narrow the list, Up and Down choose, Enter moves.
final class MoveDialog {

    private static final int ROWS = 6;

    private MoveDialog() {}

    /// @param others those there are to choose from, the likeliest first
    static void ask(Workbench bench, String title, List<CycleRow> others, BiConsumer<CycleRow, InputDialog> then) {
        var text = bench.text();
        var filter = new TextField();
        filter.setId("move-filter");
        filter.setPromptText(text.get("cycles.move.filter"));
        var list = new RowList<CycleRow>(MoveDialog::row);
        list.setId("move-list");
        list.setAccessibleText(title);
        list.setPlaceholder(new Label(text.get("palette.nothing")));
        list.setPrefHeight(ROWS * RowList.ROW);
        list.setFocusTraversable(false);
        filter.textProperty().subscribe(typed -> {
            var wanted = typed.strip().toLowerCase(Locale.ROOT);
            list.getItems()
                    .setAll(others.stream()
                            .filter(row -> words(row).contains(wanted))
                            .toList());
            list.getSelectionModel().selectFirst();
        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
                int to = list.getSelectionModel().getSelectedIndex() + by;
                if (to >= 0 && to < list.getItems().size()) {
                    list.getSelectionModel().clearAndSelect(to);
                }
                event.consume();
            }
        });
        var go = new Button(text.get("cycles.move.go"));
        go.setId("move-go");
        new InputDialog(bench, "move-dialog", filter)
                .open(
                        title,
                        new VBox(8, filter, list),
                        go,
                        list.getSelectionModel().selectedItemProperty().isNull(),
                        asked -> {
                            var chosen = list.getSelectionModel().getSelectedItem();
                            if (chosen != null) {
                                then.accept(chosen, asked);
                            }
                        });
    }

    private static Node row(CycleRow row) {
        var name = new Label(row.cycle().name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var code = CycleRows.styled(row.cycle().code(), "mono");
        code.getStyleClass().add("muted");
        var line = new HBox(12, code, name, CycleRows.styled(row.projectName(), "caption"));
        line.getStyleClass().add("task-row");
        return line;
    }

    private static String words(CycleRow row) {
        return (row.cycle().code() + " " + row.cycle().name() + " " + row.projectName()).toLowerCase(Locale.ROOT);
    }
}
