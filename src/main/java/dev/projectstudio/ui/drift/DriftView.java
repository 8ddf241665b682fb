package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.DriftPeek;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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

    private static final double NARROW = 920;
    private static final double LIST_WIDTH = 304;
    private static final double LIST_SHARE = 0.36;
    private static final double LEAST_ROWS = 3;
    private static final double DIVIDER = 1;

    private final Workbench bench;
    private final RowList<DriftItem> list;
    private final TextField filter = new TextField();
    private final EmptyState empty;

    /// @param remedy what Enter does on a row
    DriftView(DriftViewModel model, DriftDetailView detail, Command remedy, Workbench bench) {
        this.bench = bench;
        this.list = new RowList<DriftItem>(this::row)
                .comfortable()
                .leavingNone()
                .grouped(DriftItem::projectName)
                .opening(_ -> remedy.run())
                .peeking(
                        DriftPeek.of(bench, model.form(), item -> DriftWords.title(item, bench.text()), model::detail));
        getStyleClass().add("drift-view");
        getStylesheets().add(DriftView.class.getResource("drift.css").toExternalForm());
        list.setId("drift-list");
        list.setAccessibleText(bench.text().get("page.drift"));
        list.setPlaceholder(new Label(bench.text().get("palette.nothing")));
        ListBinding.bind(
                list,
                model.rowsProperty(),
                model.selectedIdProperty(),
                item -> item.place().target());
        filter.setId("drift-filter");
        filter.getStyleClass().add("list-filter");
        filter.setPromptText(bench.text().get("drift.filter.prompt"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        list.marking(model.marks(), item -> item.place().target()).filteredBy(filter);
        VBox.setVgrow(list, Priority.ALWAYS);
        var side = new VBox(filter, list, gone(model));
        side.getStyleClass().add("drift-side");
        var isKnown = Bindings.createBooleanBinding(
                () -> model.shownProperty().get() != null
                        || !model.readingProperty().get(),
                model.shownProperty(),
                model.readingProperty());
        var split = new SplitPane(side, new LoadingPane(detail, isKnown));
        split.setMinSize(0, 0);
        split.orientationProperty().bind(Bindings.createObjectBinding(this::orientation, widthProperty()));
        SplitPane.setResizableWithParent(side, false);
        split.orientationProperty().subscribe(_ -> split.setDividerPositions(share()));
        widthProperty().subscribe((before, _) -> divide(split, before));
        list.layoutYProperty().subscribe((before, _) -> divide(split, before));
        empty = new EmptyState(
                        Feather.CHECK_CIRCLE,
                        bench.text().get("drift.empty"),
                        model.goneProperty()
                                .map(gone -> gone.isEmpty()
                                        ? bench.text().get("drift.empty.how")
                                        : DriftWords.gone(gone, bench.text())))
                .with(Command.of("command.check", model::checkNow).on("F5"), bench.text())
                .with(showGone(model));
        var isEmpty = Bindings.createBooleanBinding(
                () -> model.loadedProperty().get()
                        && model.rowsProperty().get().isEmpty()
                        && model.filterProperty().get().isEmpty(),
                model.loadedProperty(),
                model.rowsProperty());
        getChildren()
                .add(new LoadingPane(empty.inPlaceOf(split, isEmpty), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, bench.text()));
    }

    RowList<DriftItem> list() {
        return list;
    }

    /// The list, or what stands in its place while it is empty.
    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : list;
    }

    TextField filter() {
        return filter;
    }

    /// What nothing can be told of, and the way there.
    private Node gone(DriftViewModel model) {
        var gone = new Hyperlink();
        gone.setId("drift-gone");
        gone.getStyleClass().add("muted");
        gone.setWrapText(true);
        gone.setOnAction(_ -> model.openGone());
        gone.textProperty().bind(model.goneProperty().map(projects -> DriftWords.gone(projects, bench.text())));
        gone.visibleProperty().bind(model.goneProperty().map(projects -> !projects.isEmpty()));
        gone.managedProperty().bind(gone.visibleProperty());
        return gone;
    }

    private Button showGone(DriftViewModel model) {
        var show = new Button();
        show.setId("drift-gone-show");
        show.textProperty().bind(model.goneProperty().map(gone -> bench.text().get("drift.gone.show", gone.size())));
        show.setOnAction(_ -> model.openGone());
        show.visibleProperty().bind(model.goneProperty().map(gone -> !gone.isEmpty()));
        show.managedProperty().bind(show.visibleProperty());
        return show;
    }

    private Orientation orientation() {
        return getWidth() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    }

    /// Once there is a size; then what the user has made of it stays.
    private void divide(SplitPane split, Number before) {
        if (before.doubleValue() == 0) {
            split.setDividerPositions(share());
        }
    }

    private double share() {
        if (getWidth() >= NARROW) {
            return LIST_WIDTH / getWidth();
        }
        return getHeight() == 0 ? LIST_SHARE : listHeight() / getHeight();
    }

    /// For about its share, but whole rows of a group under its name.
    private double listHeight() {
        double head = list.getLayoutY() + RowList.ROW;
        double rows = Math.round((getHeight() * LIST_SHARE - head) / RowList.COMFORTABLE);
        return head + Math.max(LEAST_ROWS, rows) * RowList.COMFORTABLE + DIVIDER;
    }

    /// The file and how much differs, below it how and since when.
    private Node row(DriftItem item) {
        var file = new Label(DriftWords.name(item));
        file.getStyleClass().add("strong");
        file.setMinWidth(Region.USE_PREF_SIZE);
        var place = caption(DriftWords.place(item, bench.text()));
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        var counts = caption(DriftWords.counts(item.summary()));
        var status = DriftWords.label(item.status(), item.reason(), bench.text());
        var time = caption("");
        if (item.detectedAt() != null) {
            time.textProperty().bind(bench.time().live(item.detectedAt()));
        }
        var lines = new VBox(line(file, grow(place), counts), line(grow(status), time));
        lines.getStyleClass().add("drift-row");
        return lines;
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("drift-line");
        return line;
    }

    private static Region grow(Label label) {
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
