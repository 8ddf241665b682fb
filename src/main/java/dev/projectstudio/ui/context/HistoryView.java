package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.DiffPane;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.context.HistoryViewModel.Comparison;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The versions of a file, newest first, above what has changed since the chosen one.
final class HistoryView extends StackPane {

    private static final double LIST_SHARE = 0.28;

    private final RowList<ContextVersion> list;
    private final DiffPane diff;
    private final Label title = new Label();
    private final Label counts = new Label();
    private final HBox heads = new HBox();
    private final Label nothing = new Label();
    private final Workbench bench;
    private final Messages text;

    HistoryView(HistoryViewModel model, Command restore, Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
        getStyleClass().add("history-view");
        diff = new DiffPane(model.linesProperty(), text, model::unfold);
        list = new RowList<ContextVersion>(this::row)
                .opening(_ -> diff.focusTarget().requestFocus());
        list.setId("context-versions");
        list.setAccessibleText(text.get("context.section.history"));
        ListBinding.bind(
                list,
                model.rowsProperty(),
                model.selectedNumberProperty(),
                version -> Integer.valueOf(version.number()));
        var older = new Hyperlink(text.get("context.history.older"));
        older.setOnAction(_ -> model.older());
        older.visibleProperty().bind(model.hasOlderProperty());
        older.managedProperty().bind(model.hasOlderProperty());
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        var split = new SplitPane(new VBox(list, older), comparison(model, restore));
        split.setOrientation(Orientation.VERTICAL);
        heightProperty().subscribe((before, _) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(LIST_SHARE);
            }
        });
        getChildren().add(split);
        model.comparedProperty().subscribe(this::show);
    }

    Node focusTarget() {
        return list;
    }

    private Node comparison(HistoryViewModel model, Command restore) {
        title.getStyleClass().add("strong");
        counts.getStyleClass().add("caption");
        var unified = new ToggleButton(text.get("drift.unified"));
        unified.setId("context-unified");
        unified.selectedProperty().bindBidirectional(model.unifiedProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(title, counts, gap, unified, new CommandButton(restore, text));
        bar.getStyleClass().add("history-bar");
        heads.getStyleClass().add("history-heads");
        heads.getChildren().setAll(head("context.history.then"), head("context.history.now"));
        heads.visibleProperty()
                .bind(model.unifiedProperty()
                        .not()
                        .and(nothing.visibleProperty().not()));
        nothing.getStyleClass().add("muted");
        diff.visibleProperty().bind(nothing.visibleProperty().not());
        var pane = new BorderPane(new StackPane(diff, nothing));
        pane.setTop(new VBox(bar, heads));
        return pane;
    }

    private Label head(String key) {
        var label = new Label(text.get(key));
        label.getStyleClass().add("diff-head");
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private void show(@Nullable Comparison compared) {
        title.setText(
                compared == null
                        ? ""
                        : text.get("context.history.version", compared.version().number()));
        counts.setText(compared == null ? "" : DriftWords.counts(compared.added(), compared.removed()));
        boolean isSame = compared != null && compared.added() + compared.removed() == 0;
        nothing.setVisible(compared == null || !compared.isText() || isSame);
        if (compared == null) {
            nothing.setText(text.get("context.history.none"));
        } else {
            nothing.setText(text.get(compared.isText() ? "context.history.same" : "context.problem.no-text"));
        }
    }

    private Node row(ContextVersion version) {
        var number = new Label(String.valueOf(version.number()));
        number.getStyleClass().addAll("mono", "muted", "version-number");
        var cause = new Label(ContextWords.cause(version, text));
        cause.setMinWidth(0);
        cause.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cause, Priority.ALWAYS);
        var side = new Label(ContextWords.side(version, text));
        side.getStyleClass().add("muted");
        if (version.repoPath() != null) {
            side.getStyleClass().add("mono");
        }
        side.getStyleClass().add("version-side");
        var when = new Label();
        when.getStyleClass().addAll("caption", "version-when");
        when.textProperty().bind(bench.time().live(version.createdAt()));
        when.setTooltip(new Tooltip(bench.time().exact(version.createdAt())));
        var row = new HBox(number, cause, side, when);
        row.getStyleClass().add("context-row");
        return row;
    }
}
