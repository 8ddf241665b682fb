package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffPane;
import dev.projectstudio.ui.common.WrappingRows;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Studio's text, the base and the repository's beside each other, scrolled to the change that is looked at.
final class MergeSources extends VBox {

    private final ListView<MergeRow> rows = new ListView<>();

    MergeSources(MergeViewModel model, Messages text) {
        getStylesheets()
                .add(Objects.requireNonNull(DiffPane.class.getResource("diff.css"))
                        .toExternalForm());
        rows.setId("merge-sources");
        rows.getStyleClass().add("diff-lines");
        rows.setAccessibleText(text.get("merge.sources"));
        rows.setCellFactory(_ -> new MergeCell(text, model.currentProperty(), model.marksProperty()::get));
        model.draftProperty().subscribe(draft -> rows.getItems().setAll(MergeRow.of(draft.regions())));
        WrappingRows.measureAnew(rows);
        rows.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && row.spot() >= 0) {
                model.look(row.spot());
            }
        });
        model.currentProperty().subscribe(current -> reveal(current.intValue()));
        rows.heightProperty().subscribe(() -> reveal(model.currentProperty().get()));
        model.marksProperty().map(MergeMarks::lostRails).subscribe(_ -> rows.refresh());
        var heads = new HBox(head("drift.side.studio", text), head("merge.base", text), head("drift.side.repo", text));
        heads.getStyleClass().add("merge-heads");
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(heads, rows);
    }

    // A list knows how high its rows are once it has laid them out.
    private void reveal(int spot) {
        var scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    scrollTo(spot);
                }
            });
            requestLayout();
        }
    }

    private void scrollTo(int spot) {
        IntStream.range(0, rows.getItems().size())
                .filter(i -> rows.getItems().get(i).spot() == spot)
                .findFirst()
                .ifPresent(first -> rows.scrollTo(Math.max(0, first - 2)));
    }

    private static Label head(String key, Messages text) {
        var label = new Label(text.get(key));
        label.getStyleClass().add("diff-head");
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
