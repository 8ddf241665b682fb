package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;

/// Shows a diff line by line, and goes from change to change. Only the lines in sight have nodes.
public final class DiffPane extends BorderPane {

    private final ListView<DiffItem> lines = new ListView<>();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);

    /// @param onUnfold is told the start of a fold that the user opens
    public DiffPane(ObservableValue<List<DiffItem>> items, Messages text, IntConsumer onUnfold) {
        getStyleClass().add("diff-pane");
        getStylesheets()
                .add(Objects.requireNonNull(DiffPane.class.getResource("diff.css"))
                        .toExternalForm());
        lines.setId("drift-diff");
        lines.getStyleClass().add("diff-lines");
        lines.setAccessibleText(text.get("drift.diff"));
        lines.setCellFactory(_ -> new DiffCell(text, onUnfold, current));
        lines.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> current.set(item == null ? -1 : item.change()));
        items.subscribe(shown -> lines.getItems().setAll(shown));
        WrappingRows.measureAnew(lines);
        setCenter(lines);
    }

    /// Selects and shows the first line of the next change; stays where it is after the last one.
    public void nextChange() {
        int last = current.get();
        reveal(change -> change > last);
    }

    /// Selects and shows the first line of the change before.
    public void previousChange() {
        int first = current.get() < 0 ? Integer.MAX_VALUE : current.get();
        int target = lines.getItems().stream()
                .mapToInt(DiffItem::change)
                .filter(change -> change >= 0 && change < first)
                .max()
                .orElse(-1);
        if (target >= 0) {
            reveal(change -> change == target);
        }
    }

    /// What has the keys: the lines.
    public Node focusTarget() {
        return lines;
    }

    private void reveal(IntPredicate wanted) {
        for (int i = 0; i < lines.getItems().size(); i++) {
            int change = lines.getItems().get(i).change();
            if (change >= 0 && wanted.test(change)) {
                lines.getSelectionModel().clearAndSelect(i);
                lines.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }
}
