package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.Workbench;
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

/// The inbox: alerts on the left, the selected one on the right; below each other where it is narrow.
final class DriftView extends StackPane {

    private static final double NARROW = 860;

    private final Workbench bench;
    private final RowList<DriftItem> list;
    private final TextField filter = new TextField();

    DriftView(DriftViewModel model, DriftDetailView detail, Workbench bench) {
        this.bench = bench;
        this.list = new RowList<DriftItem>(this::row).comfortable();
        getStyleClass().add("drift-view");
        getStylesheets().add(DriftView.class.getResource("drift.css").toExternalForm());
        list.setId("drift-list");
        list.setAccessibleText(bench.text().get("page.drift"));
        ListBinding.bind(
                list,
                model.rowsProperty(),
                model.selectedIdProperty(),
                item -> item.place().target());
        filter.setId("drift-filter");
        filter.getStyleClass().add("drift.filter.prompt");
        filter.setPromptText(bench.text().get("drift.filter.prompt"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        var side = new VBox(filter, list);
        side.getStyleClass().add("drift-side");
        var split = new SplitPane(side, detail);
        split.orientationProperty().bind(Bindings.createObjectBinding(this::orientation, widthProperty()));
        split.setDividerPositions(0.34);
        var empty = new EmptyState(
                Feather.CHECK_CIRCLE,
                bench.text().get("drift.empty"),
                bench.text().get("drift.empty.how"));
        var isEmpty = Bindings.createBooleanBinding(
                () -> model.loadedProperty().get()
                        && model.rowsProperty().get().isEmpty()
                        && model.filterProperty().get().isEmpty(),
                model.loadedProperty(),
                model.rowsProperty());
        empty.visibleProperty().bind(isEmpty);
        split.visibleProperty().bind(isEmpty.not());
        getChildren()
                .add(new LoadingPane(new StackPane(split, empty), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, bench.text()));
    }

    RowList<DriftItem> list() {
        return list;
    }

    TextField filter() {
        return filter;
    }

    private Orientation orientation() {
        return getWidth() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    }

    private Node row(DriftItem item) {
        var file = new Label(item.place().filename());
        file.getStyleClass().add("drift-file");
        var where = new Label(item.projectName());
        where.getStyleClass().add("caption");
        var names = new VBox(file, where);
        names.getStyleClass().add("names");
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var status = new StatusLabel(DriftWords.tone(item.status()), DriftWords.status(item, bench.text()));
        status.setMinWidth(Region.USE_PREF_SIZE);
        var summary = new Label(DriftWords.counts(item.summary()));
        summary.getStyleClass().add("summary");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        var right = new VBox(status, when(item, summary));
        right.getStyleClass().add("drift-row-state");
        var row = new HBox(names, right);
        row.getStyleClass().add("drift-row");
        return row;
    }

    private Node when(DriftItem item, Label summary) {
        var time = new Label();
        time.getStyleClass().add("caption");
        if (item.detectedAt() != null) {
            time.textProperty().bind(bench.time().live(item.detectedAt()));
        }
        var line = new HBox(8, summary, time);
        line.getStyleClass().add("drift-row-facts");
        return line;
    }
}
