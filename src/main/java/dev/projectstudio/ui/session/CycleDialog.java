package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks to which cycle a question goes as a task, where its session belongs to none.
final class CycleDialog {

    private static final int ROWS = 6;

    private CycleDialog() {}

    static void ask(Workbench bench, String question, List<CycleRow> cycles, BiConsumer<CycleRow, InputDialog> then) {
        var text = bench.text();
        var go = new Button(text.get("sessions.task.go"));
        go.setId("session-cycle-go");
        var list = new RowList<CycleRow>(CycleDialog::row).opening(_ -> go.fire());
        list.setId("session-cycle-list");
        list.setAccessibleText(text.get("sessions.task.ask"));
        list.getItems().setAll(cycles);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROWS * RowList.ROW);
        var words = new Label(question);
        words.setWrapText(true);
        new InputDialog(bench, "session-cycle", list)
                .open(
                        text.get("sessions.task.ask"),
                        new VBox(8, words, list),
                        go,
                        list.getSelectionModel().selectedItemProperty().isNull(),
                        asked -> then.accept(list.getSelectionModel().getSelectedItem(), asked));
    }

    private static Node row(CycleRow row) {
        var code = SessionListRows.styled(row.cycle().code(), "mono");
        code.getStyleClass().add("muted");
        var line = new HBox(12, code, new Label(row.cycle().name()));
        line.getStyleClass().add("session-row");
        return line;
    }
}
