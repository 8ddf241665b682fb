package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.HistoryLine;
import dev.projectstudio.core.context.HistoryLine.Standing;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.DiffHeads;
import dev.projectstudio.ui.common.DiffPane;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.context.HistoryViewModel.Comparison;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The versions of a file, newest first, above what has changed since the chosen one.
final class HistoryView extends StackPane {

    private static final double LIST_SHARE = 0.28;
    private static final int FEWEST_ROWS = 3;
    private static final double MOVED = 0.02;
    private static final double LEAST_WHAT = 160;

    private final RowList<HistoryLine> list;
    private final DiffPane diff;
    private final Label title = new Label();
    private final Label counts = new Label();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final Label nothing = new Label();
    private final ObservableBooleanValue withBefore;
    private final Workbench bench;
    private final Messages text;
    private double divided = -1;

    /// @param onLeave what Esc does in the versions
    HistoryView(HistoryViewModel model, ContextCommands commands, Runnable onLeave, Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
        this.withBefore = model.withBeforeProperty();
        getStyleClass().add("history-view");
        diff = new DiffPane(model.linesProperty(), text, model::unfold);
        list = new RowList<HistoryLine>(this::row)
                .opening(_ -> diff.focusTarget().requestFocus())
                .peeking(Peek.<HistoryLine, Optional<String>>reading(
                                bench, line -> name(line.version()), line -> model.text(line.version()), this::text)
                        .large());
        list.setId("context-versions");
        list.setAccessibleText(text.get("context.section.history"));
        ListBinding.bind(
                list, model.rowsProperty(), model.selectedNumberProperty(), line -> Integer.valueOf(line.number()));
        var older = new Hyperlink(text.get("context.history.older"));
        older.setOnAction(_ -> model.older());
        older.visibleProperty().bind(model.hasOlderProperty());
        older.managedProperty().bind(model.hasOlderProperty());
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        var split = new SplitPane(new VBox(list, older), comparison(model, commands));
        split.setOrientation(Orientation.VERTICAL);
        Runnable divide = () -> divide(
                split,
                share(
                        model.rowsProperty().get().size(),
                        model.hasOlderProperty().get()));
        heightProperty().subscribe(divide);
        model.rowsProperty().subscribe(divide);
        getChildren().add(split);
        diff.addEventHandler(KeyEvent.KEY_PRESSED, key -> onEscape(key, list::requestFocus));
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> onEscape(key, onLeave));
        model.comparedProperty().subscribe(this::show);
    }

    /// As much as the versions need, and no more than a part of the whole; always whole rows.
    private double share(int versions, boolean hasOlder) {
        double height = Math.max(1, getHeight());
        double row = list.getFixedCellSize();
        int room = Math.max(FEWEST_ROWS, (int) (height * LIST_SHARE / row));
        int rows = Math.min(room, Math.max(1, versions) + (hasOlder ? 1 : 0));
        return (rows * row + 2) / height;
    }

    /// Until somebody moves the line.
    private void divide(SplitPane split, double share) {
        double now = split.getDividerPositions()[0];
        if (divided < 0 || Math.abs(now - divided) < MOVED) {
            split.setDividerPositions(share);
            divided = share;
        }
    }

    private String name(ContextVersion version) {
        return text.get("context.history.version", version.number()) + " · " + ContextWords.cause(version, text);
    }

    private Peeked text(Optional<String> words) {
        return words.map(Peeked::text).orElseGet(() -> Peeked.nothing(text.get("context.problem.no-text")));
    }

    Node focusTarget() {
        return list;
    }

    DiffPane diff() {
        return diff;
    }

    /// From the lines back to the versions, and from those to the files.
    private static void onEscape(KeyEvent key, Runnable leave) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
        }
    }

    private Node comparison(HistoryViewModel model, ContextCommands commands) {
        title.getStyleClass().add("strong");
        counts.getStyleClass().add("caption");
        var unified = new ToggleButton(text.get("drift.unified"));
        unified.setId("context-unified");
        showKey(unified, commands.unified());
        unified.selectedProperty().bindBidirectional(model.form().unifiedProperty());
        var before = new ToggleButton(text.get("context.history.with-before"));
        before.setId("context-before");
        showKey(before, commands.before());
        before.selectedProperty().bindBidirectional(model.withBeforeProperty());
        var restore = new CommandButton(commands.restore(), text);
        restore.setMinWidth(Region.USE_PREF_SIZE);
        var bar = bar(new HBox(title, counts), new HBox(before, unified, restore));
        var heads = new DiffHeads(from, to, unified.selectedProperty());
        heads.visibleProperty().bind(nothing.visibleProperty().not());
        nothing.getStyleClass().add("muted");
        diff.visibleProperty().bind(nothing.visibleProperty().not());
        var pane = new BorderPane(new StackPane(diff, nothing));
        pane.setTop(new VBox(bar, heads));
        return pane;
    }

    /// What is compared, and beside it what can be done; below it where it is narrow, moved by width alone.
    private static Region bar(HBox what, HBox actions) {
        what.getStyleClass().add("history-what");
        actions.getStyleClass().add("history-actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new FlowPane(what, actions);
        bar.getStyleClass().add("history-bar");
        // what it is wide now is no reason to stay so
        bar.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> actions.prefWidth(-1)
                                + bar.getInsets().getLeft()
                                + bar.getInsets().getRight(),
                        actions.widthProperty(),
                        bar.insetsProperty()));
        what.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            var insets = bar.getInsets();
                            double room = bar.getWidth() - insets.getLeft() - insets.getRight();
                            double beside = room - bar.getHgap() - Math.ceil(actions.prefWidth(-1));
                            return beside < LEAST_WHAT ? room : Math.floor(beside);
                        },
                        bar.widthProperty(),
                        bar.insetsProperty(),
                        actions.widthProperty()));
        return bar;
    }

    private void showKey(ToggleButton toggle, Command command) {
        command.keys().subscribe(keys -> toggle.setGraphic(keys.isEmpty() ? null : new KeyCaps(keys.getFirst(), text)));
        toggle.setContentDisplay(ContentDisplay.RIGHT);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void show(@Nullable Comparison compared) {
        title.setText(
                compared == null
                        ? ""
                        : text.get("context.history.version", compared.version().number()));
        var earlier = compared == null ? null : compared.before();
        boolean isWithBefore = withBefore.get();
        from.set(
                !isWithBefore || compared == null
                        ? text.get("context.history.then")
                        : earlier == null
                                ? text.get("context.history.nothing-before")
                                : text.get("context.history.version", earlier.number()));
        to.set(text.get(isWithBefore ? "context.history.chosen" : "context.history.now"));
        counts.setText(compared == null ? "" : DriftWords.counts(compared.added(), compared.removed()));
        boolean isSame = compared != null && compared.added() + compared.removed() == 0;
        nothing.setVisible(compared == null || !compared.isText() || isSame);
        if (compared == null) {
            nothing.setText(text.get("context.history.none"));
        } else {
            var same = isWithBefore ? "context.history.same-as-before" : "context.history.same";
            nothing.setText(text.get(compared.isText() ? same : "context.problem.no-text"));
        }
    }

    private Node row(HistoryLine line) {
        var version = line.version();
        var number = new Label(String.valueOf(version.number()));
        number.getStyleClass().addAll("mono", "muted", "version-number");
        var cause = new Label(ContextWords.cause(version, text));
        cause.setMinWidth(0);
        var standing = new Label(ContextWords.standing(line.standing(), text));
        standing.getStyleClass().addAll("version-standing", line.standing() == Standing.CURRENT ? "current" : "muted");
        standing.setMinWidth(Region.USE_PREF_SIZE);
        standing.setVisible(!standing.getText().isEmpty());
        var what = new HBox(number, cause, standing);
        what.getStyleClass().add("version-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        var side = new Label(ContextWords.side(version, text));
        side.getStyleClass().add("muted");
        if (version.repoPath() != null) {
            side.getStyleClass().add("mono");
        }
        side.getStyleClass().add("version-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        var when = new Label();
        when.getStyleClass().addAll("caption", "version-when");
        when.textProperty().bind(bench.time().live(version.createdAt()));
        when.setTooltip(new Tooltip(bench.time().exact(version.createdAt())));
        var row = new HBox(what, side, when);
        row.getStyleClass().add("context-row");
        return row;
    }
}
