package dev.projectstudio.ui.common;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says above a diff whose text stands on which side; gone while both are in one column.
public final class DiffHeads extends HBox {

    public DiffHeads(String left, String right, ObservableValue<Boolean> isUnified) {
        getStyleClass().add("diff-heads");
        getStylesheets()
                .add(Objects.requireNonNull(DiffHeads.class.getResource("diff.css"))
                        .toExternalForm());
        getChildren().addAll(head(left), head(right));
        visibleProperty().bind(isUnified.map(unified -> !unified));
        managedProperty().bind(visibleProperty());
    }

    private static Label head(String words) {
        var label = new Label(words);
        label.getStyleClass().add("diff-head");
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
