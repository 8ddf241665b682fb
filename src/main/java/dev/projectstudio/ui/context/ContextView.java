package dev.projectstudio.ui.context;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A project's context files on the left, the selected one on the right; below each other where it is narrow.
final class ContextView extends StackPane {

    private static final double NARROW = 720;
    private static final double LIST_WIDTH = 224;

    private final RowList<ContextLine> list;
    private final TextField filter = new TextField();
    private final EmptyState empty;
    private final FileDetailView detail;
    private final Messages text;

    ContextView(ContextViewModel model, ContextCommands commands, Workbench bench) {
        this.text = bench.text();
        this.detail = new FileDetailView(model, commands, this::focusFiles, bench);
        this.list = new RowList<ContextLine>(this::row)
                .comfortable()
                .opening(_ -> focusDetail())
                .peeking(Peek.<ContextLine, String>reading(
                                bench, line -> line.file().filename(), model::text, Peeked::text)
                        .large());
        getStyleClass().add("context-view");
        getStylesheets()
                .add(Objects.requireNonNull(ContextView.class.getResource("context.css"))
                        .toExternalForm());
        list.setId("context-list");
        list.setAccessibleText(text.get("page.context"));
        list.setPlaceholder(new Label(text.get("context.filter.nothing")));
        ListBinding.bind(
                list,
                model.rowsProperty(),
                model.selectedIdProperty(),
                line -> line.file().id());
        filter.setId("context-filter");
        filter.getStyleClass().add("list-filter");
        filter.setPromptText(text.get("context.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        list.filteredBy(filter);
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(filter, list);
        left.getStyleClass().add("context-files");
        left.setMinWidth(176);
        left.setPrefWidth(LIST_WIDTH);
        SplitPane.setResizableWithParent(left, false);
        var split = new SplitPane(left, detail);
        split.orientationProperty().bind(Bindings.createObjectBinding(this::orientation, widthProperty()));
        split.setMinSize(0, 0);
        split.orientationProperty().subscribe(_ -> split.setDividerPositions(share()));
        widthProperty().subscribe((before, _) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(share());
            }
        });
        empty = new EmptyState(Feather.FILE_TEXT, text.get("context.empty"), text.get("context.empty.how"))
                .leading(commands.adopt(), text)
                .with(commands.add(), text);
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(split, model.emptyProperty()), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, bench.text()));
    }

    RowList<ContextLine> list() {
        return list;
    }

    /// The list, or what stands in its place while it is empty.
    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : list;
    }

    TextField filter() {
        return filter;
    }

    /// Goes from the list to the text.
    void focusDetail() {
        detail.focusTarget().requestFocus();
    }

    /// The same for the changes of a version.
    void goToChange(boolean isNext) {
        detail.goToChange(isNext);
    }

    private void focusFiles() {
        list.requestFocus();
    }

    private Orientation orientation() {
        return getWidth() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    }

    private double share() {
        return getWidth() < NARROW ? 0.35 : Math.min(0.32, LIST_WIDTH / Math.max(1, getWidth()));
    }

    private Node row(ContextLine line) {
        var file = line.file();
        var name = new Label(file.filename());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var status = line.label(text);
        status.getStyleClass().add("caption");
        var places = new Label(text.get("context.places", line.targets().size()));
        places.getStyleClass().add("caption");
        places.setMinWidth(Region.USE_PREF_SIZE);
        // one is what everybody expects
        places.setManaged(line.targets().size() != 1);
        places.setVisible(line.targets().size() != 1);
        var first = new HBox(name, places);
        first.getStyleClass().add("context-row");
        var row = new VBox(first, status);
        row.getStyleClass().add("names");
        return row;
    }
}
