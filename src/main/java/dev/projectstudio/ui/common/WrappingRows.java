package dev.projectstudio.ui.common;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// Rows whose text wraps: as high as they need to be in the width there is. A list asks for heights without a width,
/// and remembers what it was told before it had one.
public final class WrappingRows {

    private static final double SCROLL_BAR = 14;

    private WrappingRows() {}

    /// Has a list forget the heights it knows whenever its width changes.
    public static <T> void measureAnew(ListView<T> list) {
        list.widthProperty().subscribe(() -> {
            var rows = List.copyOf(list.getItems());
            list.getItems().clear();
            list.getItems().setAll(rows);
        });
    }

    /// The width that a list has for its rows.
    public static DoubleBinding room(ListView<?> list) {
        return Bindings.createDoubleBinding(() -> roomIn(list), list.widthProperty(), list.insetsProperty());
    }

    /// The height of a row for its list's width.
    ///
    /// @param unknown what to say before there is a width
    public static double height(ListCell<?> cell, double unknown) {
        var row = cell.getGraphic();
        var list = cell.getListView();
        if (row == null || list == null || roomIn(list) <= 0) {
            return unknown;
        }
        var insets = cell.getInsets();
        double room = roomIn(list) - insets.getLeft() - insets.getRight();
        return Math.ceil(row.prefHeight(Math.min(room, row.maxWidth(-1)))) + insets.getTop() + insets.getBottom();
    }

    private static double roomIn(ListView<?> list) {
        var insets = list.getInsets();
        return list.getWidth() - insets.getLeft() - insets.getRight() - SCROLL_BAR;
    }
}
