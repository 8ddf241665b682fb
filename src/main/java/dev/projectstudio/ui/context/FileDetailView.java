package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.DriftPeek;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The selected file: its name, the places that should hold its text, and the text itself.
final class FileDetailView extends BorderPane {

    private static final int MOST_TARGETS = 4;

    private final Label name = new Label();
    private final StatusLabel state = new StatusLabel();
    private final RowList<ContextTarget> targets;
    private final ToggleGroup sections = new ToggleGroup();
    private final EditorView editor;
    private final HistoryView history;
    private final ContextViewModel model;
    private final ContextCommands commands;
    private final Messages text;
    private @Nullable ContextLine shown;

    /// @param onLeave brings focus back to the files
    FileDetailView(ContextViewModel model, ContextCommands commands, Runnable onLeave, Workbench bench) {
        this.model = model;
        this.commands = commands;
        this.text = bench.text();
        this.history = new HistoryView(model.history(), commands, () -> leaveHistory(onLeave), bench);
        this.editor = new EditorView(
                model.editor(),
                model.sectionProperty().map(section -> section == Section.PREVIEW),
                List.of(commands.compare(), commands.keepMine(), commands.takeTheirs()),
                text);
        this.targets = new RowList<ContextTarget>(this::targetRow)
                .opening(model::open)
                .peeking(DriftPeek.of(bench, model.history().form(), ContextTarget::repoPath, model::detail));
        commands.targetProperty().bind(targets.getSelectionModel().selectedItemProperty());
        getStyleClass().add("file-detail");
        targets.setId("context-targets");
        targets.setAccessibleText(text.get("context.targets"));
        setTop(header());
        var isHistory = model.sectionProperty().map(section -> section == Section.HISTORY);
        var isRead = model.editor().knownProperty();
        setCenter(new StackPane(
                shown(editor, isHistory.map(shown -> !shown), isRead),
                shown(history, isHistory, isRead.and(model.history().knownProperty()))));
        state.visibleProperty().bind(isRead);
        visibleProperty().bind(model.selectedProperty().isNotNull());
        model.selectedProperty().subscribe(this::show);
        model.editor().stateProperty().subscribe(this::showState);
    }

    /// Goes to the next change in the history's diff, or to the one before.
    void goToChange(boolean isNext) {
        if (isNext) {
            history.diff().nextChange();
        } else {
            history.diff().previousChange();
        }
    }

    /// What takes the keyboard in the section that is shown.
    Node focusTarget() {
        return history.isVisible() ? history.focusTarget() : editor.focusTarget();
    }

    private void leaveHistory(Runnable onLeave) {
        onLeave.run();
        model.sectionProperty().set(Section.EDIT);
    }

    private static Node shown(Node section, ObservableValue<Boolean> visible, ObservableValue<Boolean> known) {
        var pane = new LoadingPane(section, known);
        pane.visibleProperty().bind(visible);
        section.visibleProperty().bind(visible);
        return pane;
    }

    private Node header() {
        name.setId("context-name");
        name.getStyleClass().add("section-title");
        state.setId("context-state");
        state.getStyleClass().add("caption");
        state.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var first = new HBox(name, state, gap, switcher());
        first.getStyleClass().add("detail-line");
        var add = new CommandButton(commands.addTarget(), text);
        add.getStyleClass().addAll("link-button", "detail-aside");
        targets.getStyleClass().add("detail-aside");
        var header = new VBox(first, targets, add);
        header.getStyleClass().add("detail-header");
        return header;
    }

    private Node switcher() {
        var switcher = new HBox(
                toggle(Section.EDIT, "context.section.edit", "left-pill"),
                toggle(Section.PREVIEW, "context.section.preview", "center-pill"),
                toggle(Section.HISTORY, "context.section.history", "right-pill"));
        switcher.getStyleClass().add("section-switch");
        switcher.setMinWidth(Region.USE_PREF_SIZE);
        model.sectionProperty()
                .subscribe(section -> sections.getToggles().stream()
                        .filter(toggle -> toggle.getUserData() == section)
                        .forEach(sections::selectToggle));
        sections.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null && toggle.getUserData() instanceof Section section) {
                model.sectionProperty().set(section);
            } else {
                sections.getToggles().stream()
                        .filter(each ->
                                each.getUserData() == model.sectionProperty().get())
                        .forEach(sections::selectToggle);
            }
        });
        return switcher;
    }

    private ToggleButton toggle(Section section, String key, String place) {
        var toggle = new ToggleButton(text.get(key));
        toggle.setId(key.replace('.', '-'));
        toggle.setUserData(section);
        toggle.getStyleClass().add(place);
        toggle.setToggleGroup(sections);
        return toggle;
    }

    private void show(@Nullable ContextLine line) {
        if (line != null) {
            shown = line;
            name.setText(line.file().filename());
            targets.getItems().setAll(line.targets());
            double height = Math.min(line.targets().size(), MOST_TARGETS) * RowList.ROW;
            targets.setMinHeight(height);
            targets.setPrefHeight(height);
            targets.setMaxHeight(height);
        }
    }

    private void showState(DraftState now) {
        state.show(ContextWords.tone(now), ContextWords.icon(now), ContextWords.state(now, text));
    }

    private Node targetRow(ContextTarget target) {
        var line = Objects.requireNonNull(shown);
        var status = line.label(target, text);
        status.getStyleClass().add("target-status");
        var path = new Label(target.repoPath());
        path.getStyleClass().add("mono");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var row = new HBox(status, path);
        row.getStyleClass().add("context-row");
        if (line.isDrifting(target)) {
            var review = new Hyperlink(text.get("context.target.review"));
            review.setOnAction(_ -> model.openDrift(target.id().value()));
            review.setFocusTraversable(false);
            review.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(review);
        }
        row.getChildren().add(removeButton(target));
        return row;
    }

    private Button removeButton(ContextTarget target) {
        var words = text.get("context.target.remove", target.repoPath());
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("icon-button", "remove-target");
        remove.setAccessibleText(words);
        remove.setTooltip(new Tooltip(words));
        // the list has x for it
        remove.setFocusTraversable(false);
        remove.setOnAction(_ -> commands.removeTarget(target));
        return remove;
    }
}
