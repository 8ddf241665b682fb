package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.diff.DiffLine;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffText;
import dev.projectstudio.ui.common.WrappingRows;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One row of the three texts: number, line, and the letter of the side that changed it.
final class MergeCell extends ListCell<MergeRow> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int TEXTS = 3;

    private final Messages text;
    private final ObservableIntegerValue current;
    private final Supplier<MergeMarks> marks;

    /// @param current the change that is looked at
    /// @param marks what the result has lost by now
    MergeCell(Messages text, ObservableIntegerValue current, Supplier<MergeMarks> marks) {
        this.marks = marks;
        this.text = text;
        this.current = current;
        current.subscribe(this::mark);
        getStyleClass().add("diff-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MergeRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : row.leftOut() > 0 ? leftOut(row) : texts(row));
        mark();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return WrappingRows.height(this, super.computePrefHeight(width));
    }

    private void mark() {
        var row = getItem();
        pseudoClassStateChanged(CURRENT, row != null && row.spot() >= 0 && row.spot() == current.get());
    }

    private Node leftOut(MergeRow row) {
        var words = new Label(text.get("drift.diff.fold", row.leftOut()));
        words.getStyleClass().add("diff-fold");
        var line = new HBox(words);
        line.getStyleClass().add("diff-fold-row");
        return line;
    }

    private Node texts(MergeRow row) {
        return new HBox(side(row.studio(), "studio"), side(row.base(), "base"), side(row.repo(), "repo"));
    }

    /// @param whose the last word of the message key that says what its sign means
    private Node side(@Nullable DiffLine line, String whose) {
        var side = new HBox();
        side.getStyleClass().addAll("diff-side", "merge-" + whose);
        side.prefWidthProperty().bind(WrappingRows.room(getListView()).divide(TEXTS));
        HBox.setHgrow(side, Priority.ALWAYS);
        if (line == null) {
            side.getStyleClass().add("absent");
            return side;
        }
        boolean isChanged = line.kind() != DiffLine.Kind.SAME;
        side.getStyleClass().add(line.kind().name().toLowerCase(Locale.ROOT));
        var number = new Label(String.valueOf(line.fromNumber()));
        number.getStyleClass().add("diff-number");
        number.setMaxHeight(Double.MAX_VALUE);
        var sign = new Label(isChanged ? text.get("merge.sign." + whose) : "");
        sign.getStyleClass().add("merge-sign");
        if (marks.get().lostRails().contains(line.text().strip())) {
            sign.setText("!");
            sign.getStyleClass().add("lost");
            sign.setTooltip(new Tooltip(text.get("merge.sign.lost")));
            sign.setAccessibleText(text.get("merge.sign.lost"));
        } else if (isChanged) {
            var meaning = text.get("merge.sign." + whose + ".meaning");
            sign.setTooltip(new Tooltip(meaning));
            sign.setAccessibleText(meaning);
        }
        var words = new DiffText(line, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        side.getChildren().addAll(number, sign, words);
        return side;
    }
}
