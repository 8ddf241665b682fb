package dev.projectstudio.ui.memory;

import dev.projectstudio.core.search.Hit;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The box, its filters, what was found, and the text of what is selected; below each other where it is narrow.
final class MemoryView extends StackPane {

    private static final double NARROW = 720;

    private final TextField box = new TextField();
    private final RowList<Hit> list;
    private final EmptyState empty;
    private final Messages text;

    MemoryView(MemoryViewModel model, TextLinks links, Workbench bench) {
        this.text = bench.text();
        var rows = new HitRows(bench.time(), text);
        this.list = new RowList<Hit>(rows::row)
                .opening(model::open)
                .peeking(Peek.<Hit, String>reading(bench, hit -> hit.title().text(), model::text, Peeked::text)
                        .large());
        getStyleClass().add("memory-view");
        getStylesheets()
                .add(Objects.requireNonNull(MemoryView.class.getResource("memory.css"))
                        .toExternalForm());
        bindBox(model);
        bindList(model);
        var preview = new PreviewPane(model, rows, links, bench);
        var split = new SplitPane();
        split.setMinSize(0, 0);
        model.hitsProperty()
                .map(List::isEmpty)
                .subscribe(isEmpty -> split.getItems().setAll(isEmpty ? List.of(list) : List.of(list, preview)));
        split.orientationProperty()
                .bind(Bindings.createObjectBinding(
                        () -> getWidth() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL, widthProperty()));
        VBox.setVgrow(split, Priority.ALWAYS);
        var head = new VBox(box, new FilterChips(model, bench), waiting(model));
        head.getStyleClass().add("memory-head");
        var filled = new VBox(head, split);
        empty = new EmptyState(Feather.SEARCH, text.get("memory.empty"), text.get("memory.empty.how"));
        empty.setFocusTraversable(true);
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(filled, model.emptyProperty()), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, text));
    }

    /// The box, or what stands in its place while there is nothing to find.
    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : box;
    }

    void focusBox() {
        box.requestFocus();
        box.selectAll();
    }

    /// Where one goes on typing.
    void endOfBox() {
        box.end();
    }

    private void bindBox(MemoryViewModel model) {
        box.setId("memory-box");
        box.getStyleClass().add("memory-box");
        box.setPromptText(text.get("memory.box"));
        box.setAccessibleText(text.get("memory.box"));
        box.textProperty().bindBidirectional(model.typedProperty());
        box.positionCaret(box.getText().length());
        model.typedProperty().subscribe(typed -> {
            if (!box.isFocused()) {
                box.positionCaret(typed.length());
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event.getCode()) && !event.isShortcutDown() && !event.isAltDown()) {
                event.consume();
            }
        });
    }

    /// The list is moved in without being gone to.
    private boolean pressed(KeyCode key) {
        switch (key) {
            case DOWN -> list.moveBy(1);
            case UP -> list.moveBy(-1);
            case ENTER -> list.openSelected();
            case ESCAPE -> {
                if (box.getText().isEmpty()) {
                    return false;
                }
                box.clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void bindList(MemoryViewModel model) {
        list.setId("memory-list");
        list.setFixedCellSize(Region.USE_COMPUTED_SIZE);
        list.setAccessibleText(text.get("memory.hits"));
        var none = new Label();
        none.setId("memory-none");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.textProperty().bind(model.remarkProperty());
        list.setPlaceholder(none);
        ListBinding.bind(list, model.hitsProperty(), model.selectedRefProperty(), Hit::ref);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                focusBox();
                event.consume();
            }
        });
    }

    private static Node waiting(MemoryViewModel model) {
        var label = new StatusLabel();
        label.setId("memory-waiting");
        label.setWrapText(true);
        var words = model.waitingProperty();
        words.subscribe(now -> label.show(Tone.QUIET, Feather.LOADER, now));
        label.visibleProperty().bind(words.map(now -> !now.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
