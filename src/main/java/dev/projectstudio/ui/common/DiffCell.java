package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DiffLine;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffItem.Fold;
import dev.projectstudio.ui.common.DiffItem.Pair;
import dev.projectstudio.ui.common.DiffItem.Single;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line of the diff: numbers, a sign, and the text with what changed inside it marked.
final class DiffCell extends ListCell<DiffItem> {

    private static final double RAIL = 12;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Messages text;
    private final IntConsumer onUnfold;
    private final ObservableIntegerValue current;

    /// @param current the change that is gone through: all of its lines stand out; -1 for none
    DiffCell(Messages text, IntConsumer onUnfold, ObservableIntegerValue current) {
        this.text = text;
        this.onUnfold = onUnfold;
        this.current = current;
        current.subscribe(this::mark);
        getStyleClass().add("diff-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DiffItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : row(item));
        mark();
    }

    private void mark() {
        var item = getItem();
        boolean isCurrent = item != null && item.change() >= 0 && item.change() == current.get();
        pseudoClassStateChanged(CURRENT, isCurrent);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return WrappingRows.height(this, super.computePrefHeight(width));
    }

    private Node row(DiffItem item) {
        return switch (item) {
            case Pair pair -> pair(pair);
            case Single single -> single(single);
            case Fold fold -> fold(fold);
        };
    }

    private Node pair(Pair pair) {
        var studio =
                side(pair.studio(), pair.studio() == null ? 0 : pair.studio().fromNumber());
        var repo = side(pair.repo(), pair.repo() == null ? 0 : pair.repo().toNumber());
        var row = new HBox(rail(pair.losesGuardRail()), studio, repo);
        row.getStyleClass().add("diff-pair");
        return row;
    }

    private Node single(Single single) {
        var line = single.line();
        var sign = new Label(String.valueOf(line.kind().sign()));
        sign.getStyleClass().add("diff-sign");
        var side = new HBox(number(line.fromNumber()), number(line.toNumber()), sign, content(line));
        decorate(side, line, 1);
        return new HBox(rail(single.losesGuardRail()), side);
    }

    private HBox side(@Nullable DiffLine line, int number) {
        if (line == null) {
            var nothing = new HBox(number(0));
            decorate(nothing, null, 2);
            return nothing;
        }
        var side = new HBox(number(number), content(line));
        decorate(side, line, 2);
        return side;
    }

    private Node fold(Fold fold) {
        var open = new Hyperlink(text.get("drift.diff.fold", fold.lines()));
        open.getStyleClass().add("diff-fold");
        open.setOnAction(_ -> onUnfold.accept(fold.start()));
        var row = new HBox(rail(false), open);
        row.getStyleClass().add("diff-fold-row");
        return row;
    }

    private Region rail(boolean isLost) {
        var rail = new Label(isLost ? "!" : "");
        rail.getStyleClass().add("diff-rail");
        if (isLost) {
            rail.getStyleClass().add("lost");
            rail.setTooltip(new Tooltip(text.get("drift.diff.guard-rail")));
            rail.setAccessibleText(text.get("drift.diff.guard-rail"));
        }
        return rail;
    }

    private static Label number(int number) {
        var label = new Label(number > 0 ? String.valueOf(number) : "");
        label.getStyleClass().add("diff-number");
        label.setMaxHeight(Double.MAX_VALUE);
        return label;
    }

    private Node content(DiffLine line) {
        var flow = new DiffText(line, text);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return flow;
    }

    /// @param share which part of the list's width the side has: 1 of 2, or all of it
    private void decorate(HBox side, @Nullable DiffLine line, int share) {
        side.getStyleClass().add("diff-side");
        side.getStyleClass().add(line == null ? "absent" : line.kind().name().toLowerCase(Locale.ROOT));
        side.prefWidthProperty()
                .bind(WrappingRows.room(getListView()).subtract(RAIL).divide(share));
        HBox.setHgrow(side, Priority.ALWAYS);
    }
}
