package dev.projectstudio.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list of rows of one height, as every page shows them: j and k, the arrows and the mouse move in it, Enter or a
/// double click opens, Space peeks, x marks where there is something to do with several. Bind it to a view model with
/// [ListBinding].
public class RowList<T> extends ListView<T> {

    /// The height of a row.
    public static final double ROW = 32;
    /// The height of a row with two lines.
    public static final double COMFORTABLE = 40;

    private static final double HEADING = 32;
    private static final double PADDING = 8;
    /// How many rows before the end more of them are asked for.
    private static final int NEAR_END = 30;
    private static final PseudoClass LEADS = PseudoClass.getPseudoClass("leads");

    private double rowHeight = ROW;
    private @Nullable Function<? super T, String> group;
    private Consumer<? super T> open = _ -> {};
    private boolean opens;
    private @Nullable Consumer<? super T> tick;
    private @Nullable Consumer<? super T> space;
    private @Nullable Peek<T> peek;
    private BiFunction<T, Node, Node> decorate = (_, content) -> content;
    private Runnable grow = () -> {};
    private boolean isToReveal;
    private boolean leavesNone;

    /// @param row builds what one row shows; called again whenever the item changes
    public RowList(Function<? super T, ? extends Node> row) {
        getStyleClass().add("row-list");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new RowCell<>(row, this));
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe(this::selectSomething);
        getSelectionModel().selectedIndexProperty().subscribe(this::revealSelected);
        heightProperty().subscribe(this::revealSelected);
    }

    /// What Enter and a double click do.
    public RowList<T> opening(Consumer<? super T> action) {
        open = action;
        opens = true;
        return this;
    }

    /// Whether Enter does something here.
    boolean opens() {
        return opens;
    }

    /// For a list whose rows are ticked: what x and Space do.
    public RowList<T> ticking(Consumer<? super T> action) {
        tick = action;
        return this;
    }

    /// What Space does, where it neither ticks nor shows.
    public RowList<T> onSpace(Consumer<? super T> action) {
        space = action;
        return this;
    }

    /// What Space shows of a row.
    public RowList<T> peeking(Peek<T> look) {
        peek = look;
        return this;
    }

    /// Shows which rows are marked. Shift and the arrows mark on from the selected one, and Esc takes all marks away;
    /// x is a command of the page.
    ///
    /// @param key by which rows are marked
    public <K> RowList<T> marking(Marks<K> marks, Function<? super T, ? extends K> key) {
        var isAny = marks.markedProperty().map(marked -> !marked.isEmpty());
        decorate = (row, content) -> {
            K own = key.apply(row);
            return new MarkedRow(content, marks.markedProperty().map(marked -> marked.contains(own)), isAny);
        };
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP, DOWN -> {
                    if (event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown()) {
                        withSelected(row -> marks.addAll(List.<K>of(key.apply(row))));
                        moveBy(event.getCode() == KeyCode.DOWN ? 1 : -1);
                        withSelected(row -> marks.addAll(List.<K>of(key.apply(row))));
                        event.consume();
                    }
                }
                case ESCAPE -> {
                    if (!marks.isEmpty()) {
                        marks.clear();
                        event.consume();
                    }
                }
                default -> {}
            }
        });
        return this;
    }

    /// Selects no row for having focus: where none is selected, that is meant. An arrow selects the first.
    public RowList<T> leavingNone() {
        leavesNone = true;
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isArrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
            if (isArrow
                    && !event.isShiftDown()
                    && getSelectionModel().isEmpty()
                    && !getItems().isEmpty()) {
                getSelectionModel().selectFirst();
                event.consume();
            }
        });
        return this;
    }

    /// Esc empties the field that hides rows, once no row is marked; Enter and Down in the field lead to the rows, if
    /// there are any.
    public RowList<T> filteredBy(TextInputControl field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean leads = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN;
            if (leads && !event.isShortcutDown() && !getItems().isEmpty()) {
                requestFocus();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !event.isConsumed()
                    && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        return this;
    }

    /// Rows for two lines of text.
    public RowList<T> comfortable() {
        rowHeight = COMFORTABLE;
        setFixedCellSize(COMFORTABLE);
        return this;
    }

    /// The name of its group above the first row of each; the rows of a group must follow each other.
    public RowList<T> grouped(Function<? super T, String> name) {
        group = name;
        setFixedCellSize(USE_COMPUTED_SIZE);
        getStyleClass().add("grouped");
        return this;
    }

    /// Asks for more rows whenever one near the end comes into sight.
    public RowList<T> growing(Runnable more) {
        grow = more;
        return this;
    }

    /// As high as its rows, for lists that stand in a card and never scroll.
    public RowList<T> fitting() {
        getStyleClass().add("fitting");
        var height = Bindings.createDoubleBinding(this::heightOfAll, getItems());
        minHeightProperty().bind(height);
        prefHeightProperty().bind(height);
        maxHeightProperty().bind(height);
        return this;
    }

    /// Stands out by as much as its rows are padded, so that what is written in them lines up with what is above and
    /// below; for lists in a column.
    public RowList<T> hanging() {
        VBox.setMargin(this, new Insets(0, -PADDING, 0, -PADDING));
        return this;
    }

    private double heightOfAll() {
        return heightOf(getItems().size());
    }

    /// Of so many rows from the first on, with the names of their groups.
    private double heightOf(int rows) {
        double height = 0;
        for (int i = 0; i < rows; i++) {
            height += rowHeight + (heading(i, getItems().get(i)).isEmpty() ? 0 : HEADING);
        }
        return height;
    }

    /// The selected row is always to be seen, also after the list got shorter or its rows moved.
    private void revealSelected() {
        isToReveal = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int selected = getSelectionModel().getSelectedIndex();
        if (isToReveal && selected >= 0 && selected < getItems().size()) {
            isToReveal = false;
            if (!getStyleClass().contains("fitting")) {
                Reveal.row(this, selected);
            } else if (isFocused()) {
                double end = heightOf(selected + 1);
                Reveal.part(this, heightOf(selected), end - heightOf(selected));
            }
        }
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "j" -> press(KeyCode.DOWN);
            case "k" -> press(KeyCode.UP);
            case "x" -> tick();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            withSelected(open);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && tick != null) {
            tick();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && space != null) {
            withSelected(space);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && peek != null) {
            peek.open(this);
            event.consume();
        }
    }

    private void tick() {
        if (tick != null) {
            withSelected(tick);
        }
    }

    /// Selects the row that is so many further, as far as there is one, and shows it.
    public void moveBy(int rows) {
        int next = getSelectionModel().getSelectedIndex() + rows;
        if (next >= 0 && next < getItems().size()) {
            getSelectionModel().clearAndSelect(next);
            scrollTo(Math.max(0, next - 1));
        }
    }

    /// What Enter does.
    public void openSelected() {
        withSelected(open);
    }

    /// As the arrow would: the list itself knows how to scroll.
    private void press(KeyCode arrow) {
        Event.fireEvent(this, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, false, false, false, false));
    }

    private void selectSomething(boolean focused) {
        if (focused
                && !leavesNone
                && getSelectionModel().isEmpty()
                && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private String heading(int index, T item) {
        if (group == null) {
            return "";
        }
        var name = group.apply(item);
        boolean leads = index <= 0 || !name.equals(group.apply(getItems().get(index - 1)));
        return leads ? name : "";
    }

    private void withSelected(Consumer<? super T> action) {
        var item = getSelectionModel().getSelectedItem();
        if (item != null) {
            action.accept(item);
        }
    }

    private static final class RowCell<T> extends ListCell<T> {

        private final Function<? super T, ? extends Node> row;
        private final RowList<T> list;
        private String heading = "";
        // a row that is built again for the same item loses its looks for a moment
        private @Nullable T shown;

        RowCell(Function<? super T, ? extends Node> row, RowList<T> list) {
            this.row = row;
            this.list = list;
            // as wide as the list, never wider: what does not fit is shortened, not scrolled to
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    list.open.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            var wanted = empty ? null : item;
            if (wanted != null && getIndex() >= list.getItems().size() - NEAR_END) {
                list.grow.run();
            }
            var name = wanted == null ? "" : list.heading(getIndex(), wanted);
            if (!Objects.equals(shown, wanted) || !heading.equals(name)) {
                shown = wanted;
                heading = name;
                setGraphic(wanted == null ? null : withHeading(list.decorate.apply(wanted, row.apply(wanted))));
                pseudoClassStateChanged(LEADS, !name.isEmpty());
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return list.group == null ? super.computePrefHeight(width) : list.rowHeight + headingHeight();
        }

        private double headingHeight() {
            return heading.isEmpty() ? 0 : HEADING;
        }

        private Node withHeading(Node content) {
            if (heading.isEmpty()) {
                return content;
            }
            var title = new Label(heading);
            title.getStyleClass().add("group-heading");
            title.setMinHeight(HEADING);
            title.setMaxHeight(HEADING);
            VBox.setVgrow(content, Priority.ALWAYS);
            var both = new VBox(title, content);
            both.getStyleClass().add("group-lead");
            return both;
        }
    }
}
