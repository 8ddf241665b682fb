package dev.projectstudio.ui.registry;

import dev.projectstudio.ui.common.RowList;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A list over what is to be known of its row, in the height that there is: the list has as many rows as fit in whole,
/// the rest is for what is below it.
final class ListOverDetail extends VBox {

    private static final double GAP = 12;
    private static final int MOST_ROWS = 8;
    private static final int FEWEST_ROWS = 3;
    private static final double LEAST_DETAIL = 96;
    private static final double DETAIL = 232;

    private final RowList<?> list;

    ListOverDetail(RowList<?> list, Region detail) {
        super(GAP, list, detail);
        this.list = list;
        detail.setMinHeight(LEAST_DETAIL);
        setVgrow(detail, Priority.ALWAYS);
        setMinHeight(heightOf(FEWEST_ROWS) + GAP + LEAST_DETAIL);
        setPrefHeight(heightOf(MOST_ROWS) + GAP + DETAIL);
        heightProperty().subscribe(height -> divide(height.doubleValue()));
    }

    /// With room for no more rows than there are.
    void of(int rows) {
        int most = Math.clamp(rows, 1, MOST_ROWS);
        setMinHeight(heightOf(Math.min(most, FEWEST_ROWS)) + GAP + LEAST_DETAIL);
        setPrefHeight(heightOf(most) + GAP + DETAIL);
        divide(getHeight());
    }

    private void divide(double height) {
        double most = getPrefHeight() - GAP - DETAIL;
        double room = Math.max(height - GAP - DETAIL, (height - GAP) / 2);
        int rows = (int) Math.max(1, Math.floor(Math.min(room, most) / RowList.ROW));
        list.setMinHeight(heightOf(rows));
        list.setPrefHeight(heightOf(rows));
        list.setMaxHeight(heightOf(rows));
    }

    private static double heightOf(int rows) {
        return rows * RowList.ROW;
    }
}
