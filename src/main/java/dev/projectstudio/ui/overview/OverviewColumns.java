package dev.projectstudio.ui.overview;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays parts out in two columns where there is room, else below each other.
final class OverviewColumns extends Pane {

    private static final double ROOM_FOR_TWO = 760;
    private static final double LEFT = 0.555;
    private static final double BESIDE = 32;
    private static final double BELOW = 24;

    private final List<List<Region>> rows;

    /// @param rows each of one part, which takes all of the width, or of two beside each other
    OverviewColumns(List<List<Region>> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(getChildren()::addAll);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return ROOM_FOR_TWO;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /// @return the height it takes
    private double arrange(double width, boolean isPlaced) {
        double y = 0;
        for (var row : rows) {
            if (row.size() == 2 && width >= ROOM_FOR_TWO) {
                double left = snapSizeX((width - BESIDE) * LEFT);
                double right = width - BESIDE - left;
                double height =
                        Math.max(row.getFirst().prefHeight(left), row.getLast().prefHeight(right));
                if (isPlaced) {
                    row.getFirst().resizeRelocate(0, y, left, height);
                    row.getLast().resizeRelocate(left + BESIDE, y, right, height);
                }
                y += height + BELOW;
            } else {
                for (var part : row) {
                    double height = part.prefHeight(width);
                    if (isPlaced) {
                        part.resizeRelocate(0, y, width, height);
                    }
                    y += height + BELOW;
                }
            }
        }
        return Math.max(0, snapSizeY(y - BELOW));
    }
}
