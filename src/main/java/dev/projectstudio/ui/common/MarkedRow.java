package dev.projectstudio.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row with room for a tick before it while any row of its list is marked, so that all of them line up.
final class MarkedRow extends HBox {

    private static final double TICK = 20;

    /// @param isAny whether any row is marked
    MarkedRow(Node row, ObservableValue<Boolean> isMarked, ObservableValue<Boolean> isAny) {
        getStyleClass().add("marked-row");
        var tick = new HBox(new FontIcon(Feather.CHECK));
        tick.getStyleClass().add("row-mark");
        tick.setMinWidth(TICK);
        tick.setMaxWidth(TICK);
        tick.visibleProperty().bind(isMarked);
        tick.managedProperty().bind(isAny);
        setHgrow(row, Priority.ALWAYS);
        getChildren().addAll(tick, row);
    }
}
