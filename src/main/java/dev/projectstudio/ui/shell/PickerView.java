package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FuzzyQuery;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.OneLine;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field to type in and the ten best fits under it.
final class PickerView extends VBox {

    private static final double ROW = 36;
    private static final int SHOWN = 10;
    private static final double TITLE = 400;
    private static final double LEAST = 280;
    // letters from which on a title, and a piece of one, may be shortened
    private static final int LONG = 56;
    private static final int PIECE = 24;
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

    private final TextField field = new TextField();
    private final ListView<PickItem> list = new ListView<>();
    private final PickerViewModel model;
    private final Messages text;
    private int top;

    /// @param picked called with the choice, after which the picker is to close
    PickerView(PickerViewModel model, String prompt, String nothing, Runnable picked, Messages text) {
        this.model = model;
        this.text = text;
        getStyleClass().add("picker");
        field.setId("picker-field");
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, picked));
        var none = new Label(nothing);
        none.getStyleClass().add("picker-none");
        list.setId("picker-list");
        list.setPlaceholder(none);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ItemCell(picked));
        model.rowsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(index -> select(index.intValue()));
        getChildren().addAll(field, list);
    }

    Node focusTarget() {
        return field;
    }

    private void show(List<PickItem> rows) {
        list.getItems().setAll(rows);
        double height = Math.clamp(rows.size(), 1, SHOWN) * ROW + 8;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        select(model.selectedProperty().get());
    }

    private void select(int index) {
        if (index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            int wanted = Math.clamp(top, Math.max(0, index - SHOWN + 1), index);
            if (wanted != top) {
                top = wanted;
                list.scrollTo(top);
            }
        }
    }

    private void key(KeyEvent event, Runnable picked) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.moveFar(SHOWN);
            case PAGE_UP -> model.moveFar(-SHOWN);
            case ENTER -> picked.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class ItemCell extends ListCell<PickItem> {

        // a row that is built again for the same item loses its looks for a moment
        private @Nullable PickItem shown;
        private String marked = "";

        ItemCell(Runnable picked) {
            // as wide as the list, never wider: what does not fit is shortened, not scrolled to
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    model.selectedProperty().set(getIndex());
                    picked.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PickItem item, boolean empty) {
            super.updateItem(item, empty);
            var wanted = empty ? null : item;
            var query = model.queryProperty().get();
            if (!Objects.equals(shown, wanted) || !marked.equals(query)) {
                shown = wanted;
                marked = query;
                setGraphic(wanted == null ? null : row(wanted));
            }
            pseudoClassStateChanged(BLOCKED, item != null && !item.blocked().isEmpty());
        }

        private Node row(PickItem item) {
            var title = new HBox();
            title.setAlignment(Pos.CENTER_LEFT);
            title.getStyleClass().add("picker-title");
            title.setMinWidth(item.title().length() > LONG ? LEAST : USE_PREF_SIZE);
            title.setMaxWidth(TITLE);
            mark(OneLine.of(item.title()), title.getChildren());
            var detail = new Label(item.blocked().isEmpty() ? OneLine.of(item.detail()) : item.blocked());
            detail.getStyleClass().add("picker-detail");
            detail.setTextOverrun(item.blocked().isEmpty() ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            var kind = new Label(item.kind());
            kind.getStyleClass().add("picker-kind");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(title, detail, kind);
            row.getStyleClass().add("picker-row");
            row.setAlignment(Pos.CENTER_LEFT);
            if (list.getItems().stream().anyMatch(each -> each.shortcut() != null)) {
                row.getChildren().add(key(item));
            }
            return row;
        }

        /// As wide in every row, so that what stands before it lines up.
        private Node key(PickItem item) {
            var shortcut = item.shortcut();
            var column = new HBox();
            column.getStyleClass().add("picker-key");
            column.setAlignment(Pos.CENTER_RIGHT);
            if (shortcut != null) {
                column.getChildren().add(new KeyCaps(shortcut, text));
            }
            return column;
        }

        /// Pieces of the title, the matched letters in bold.
        private void mark(String title, ObservableList<Node> pieces) {
            var query = FuzzyQuery.of(model.queryProperty().get());
            var matched = query.isEmpty() ? new BitSet() : query.positions(title);
            for (int from = 0; from < title.length(); ) {
                boolean bold = matched.get(from);
                int to = bold ? matched.nextClearBit(from) : matched.nextSetBit(from);
                to = to < 0 ? title.length() : Math.min(to, title.length());
                var piece = new Label(title.substring(from, to));
                piece.setMinWidth(to - from > PIECE ? 0 : USE_PREF_SIZE);
                piece.getStyleClass().add(bold ? "matched" : "unmatched");
                pieces.add(piece);
                from = to;
            }
        }
    }
}
