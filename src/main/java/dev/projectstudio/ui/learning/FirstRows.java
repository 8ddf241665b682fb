package dev.projectstudio.ui.learning;

import java.util.List;
import javafx.scene.layout.Pane;

/// Rows below each other, each as high as it wants to be: the first of them, as many as there is room for, and one in
/// any case. The others cannot be reached.
final class FirstRows extends Pane {

    private final double gap;
    private final double overhang;

    /// @param overhang by how much rows stand out on either side, so that what is written in them lines up with the
    ///     rest
    FirstRows(double gap, double overhang) {
        this.gap = gap;
        this.overhang = overhang;
        setMinWidth(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return getChildren().isEmpty() ? 0 : getChildren().getFirst().prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return heights().stream().mapToDouble(height -> height + gap).sum()
                - (getChildren().isEmpty() ? 0 : gap);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        var heights = heights();
        double top = 0;
        for (int i = 0; i < heights.size(); i++) {
            var row = getChildren().get(i);
            row.setVisible(i == 0 || top + heights.get(i) <= getHeight());
            row.resizeRelocate(-overhang, top, getWidth() + 2 * overhang, heights.get(i));
            top += heights.get(i) + gap;
        }
    }

    private List<Double> heights() {
        return getChildren().stream().map(row -> row.prefHeight(-1)).toList();
    }
}
