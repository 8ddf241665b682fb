package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Dragging;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Reveal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The cycles in a column for each phase. The arrows and h, j, k, l go from card to card; cards are dragged from column
/// to column, or moved by the commands of the page.
final class BoardView extends HBox {

    private static final int MOST = 60;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final List<Column> columns = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final Dragging<CycleRow> dragging = new Dragging<>();
    private final CyclesViewModel model;
    private final CycleRows rows;
    private final Peek<CycleRow> peek;
    private final Messages text;

    private record Column(Phase phase, VBox stack, Label count) {}

    private record Card(Phase column, CycleRow row, VBox node) {}

    /// @param move what dropping a card on a column does
    BoardView(
            CyclesViewModel model,
            CycleRows rows,
            Peek<CycleRow> peek,
            BiConsumer<CycleRow, Phase> move,
            Messages text) {
        this.model = model;
        this.rows = rows;
        this.peek = peek;
        this.text = text;
        setId("cycles-board");
        getStyleClass().add("board");
        for (var phase : Phase.values()) {
            getChildren().add(column(phase, move));
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.rowsProperty().subscribe(_ -> show());
        model.selectedIdProperty().subscribe(_ -> select());
    }

    /// The selected card; the board itself where there is none.
    Node focusTarget() {
        var card = selected();
        return card == null ? this : card.node();
    }

    private Node column(Phase phase, BiConsumer<CycleRow, Phase> move) {
        var name = CycleRows.styled(CycleWords.phase(phase, text), "board-name");
        var count = CycleRows.styled("", "caption");
        var head = new HBox(8, name, count);
        head.getStyleClass().add("board-head");
        var stack = new VBox();
        stack.getStyleClass().add("board-cards");
        columns.add(new Column(phase, stack, count));
        var scroll = new ScrollPane(stack);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var column = new VBox(head, scroll);
        column.setId("board-" + phase.word());
        column.getStyleClass().add("board-column");
        column.setMinWidth(0);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        dragging.target(column, row -> move.accept(row, phase));
        return column;
    }

    private void show() {
        boolean hadFocus = isFocusWithin();
        cards.clear();
        for (var column : columns) {
            var all = model.column(column.phase());
            var shown = all.stream()
                    .limit(MOST)
                    .map(row -> card(column.phase(), row))
                    .toList();
            cards.addAll(shown);
            column.stack().getChildren().setAll(shown.stream().map(Card::node).toList());
            if (all.size() > MOST) {
                var more = text.get("cycles.complete.more", all.size() - MOST);
                column.stack().getChildren().add(CycleRows.styled(more, "caption"));
            }
            column.count().setText(all.isEmpty() ? "" : String.valueOf(all.size()));
        }
        select();
        if (hadFocus) {
            focusTarget().requestFocus();
        }
    }

    private Card card(Phase phase, CycleRow row) {
        var node = rows.card(row);
        var id = row.cycle().id();
        node.setId("card-" + row.cycle().number());
        node.setOnMousePressed(event -> {
            choose(id);
            node.requestFocus();
            event.consume();
        });
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.open(row);
            }
        });
        node.focusedProperty().subscribe(isFocused -> {
            if (isFocused) {
                choose(id);
            }
        });
        dragging.source(node, row);
        return new Card(phase, row, node);
    }

    private void choose(CycleId id) {
        model.selectedIdProperty().set(id);
    }

    /// Only the selected card is a stop for Tab.
    private void select() {
        var id = model.selectedIdProperty().get();
        for (var card : cards) {
            boolean isSelected = card.row().cycle().id().equals(id);
            card.node().pseudoClassStateChanged(SELECTED, isSelected);
            card.node().setFocusTraversable(isSelected);
        }
    }

    private @Nullable Card selected() {
        var id = model.selectedIdProperty().get();
        return cards.stream()
                .filter(card -> card.row().cycle().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> goBy(-1);
            case DOWN -> goBy(1);
            case LEFT -> goAside(-1);
            case RIGHT -> goAside(1);
            case ENTER -> withSelected(card -> model.open(card.row()));
            case SPACE -> withSelected(card -> peek.look(card.row()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "k" -> goBy(-1);
            case "j" -> goBy(1);
            case "h" -> goAside(-1);
            case "l" -> goAside(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goBy(int by) {
        withSelected(here -> {
            var column = of(here.column());
            focus(column, column.indexOf(here) + by);
        });
    }

    /// To the nearest column that has cards, as far down as one was.
    private void goAside(int by) {
        withSelected(here -> {
            int row = of(here.column()).indexOf(here);
            for (int i = here.column().ordinal() + by; i >= 0 && i < Phase.values().length; i += by) {
                var column = of(Phase.values()[i]);
                if (!column.isEmpty()) {
                    focus(column, Math.min(row, column.size() - 1));
                    return;
                }
            }
        });
    }

    private List<Card> of(Phase phase) {
        return cards.stream().filter(card -> card.column() == phase).toList();
    }

    private void focus(List<Card> column, int index) {
        if (index >= 0 && index < column.size()) {
            var node = column.get(index).node();
            node.requestFocus();
            Reveal.whole(node);
        }
    }

    private void withSelected(Consumer<Card> action) {
        var card = selected();
        if (card != null) {
            action.accept(card);
        }
    }
}
