package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.drift.MergeSpot.Choice;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The merge editor: who changed what above, below the result that goes to both sides, free to be edited.
final class MergeView extends BorderPane {

    private static final double SOURCES_SHARE = 0.42;
    private static final double GAP = 8;

    private final MergeViewModel model;
    private final Messages text;
    private final MergeResult result;
    private final List<Command> choices;
    private final Command write;
    private final Command next;
    private final Command previous;
    private final Command leave;
    private final CommandButton takeStudio;
    private final CommandButton writeBoth;

    MergeView(MergeViewModel model, Runnable cancel, Notices notices, Messages text) {
        this.model = model;
        this.text = text;
        this.result = new MergeResult(model, text);
        this.choices = List.of(
                choice("merge.command.studio", Choice.STUDIO, "1"),
                choice("merge.command.repo", Choice.REPO, "2"),
                choice("merge.command.both", Choice.BOTH, "3"),
                choice("merge.command.written", Choice.WRITTEN, "4"));
        this.write = Command.of("merge.command.write", this::write).on("Mod+Enter");
        this.next = Command.of("merge.command.next", model::next).on("F7");
        this.previous = Command.of("merge.command.previous", model::previous).on("Shift+F7");
        this.leave = Command.of("merge.command.leave", () -> leave(cancel)).on("Esc");
        this.takeStudio = new CommandButton(choices.getFirst(), text);
        this.writeBoth = new CommandButton(write, text).primary();
        getStyleClass().add("merge-view");
        getStylesheets()
                .add(Objects.requireNonNull(MergeView.class.getResource("drift.css"))
                        .toExternalForm());
        var foot = bottom(cancel);
        var below = new VBox(changeBar(), result, room(notices, foot));
        below.getStyleClass().add("merge-below");
        var split = new SplitPane(new MergeSources(model, text), below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(SOURCES_SHARE);
        setTop(top());
        setCenter(split);
        setBottom(foot);
    }

    /// What is left to do: to decide, or just to write.
    Node focusTarget() {
        return model.open() == 0 ? writeBoth : takeStudio;
    }

    List<Command> commands() {
        return List.of(choices.get(0), choices.get(1), choices.get(2), choices.get(3), write, next, previous, leave);
    }

    private Command choice(String titleKey, Choice choice, String key) {
        var blocked = Bindings.createStringBinding(
                () -> model.canChoose(choice) ? "" : text.get("merge.blocked.one-side"),
                model.currentProperty(),
                model.spotsProperty());
        return Command.of(titleKey, () -> settle(choice)).on(key).unless(blocked);
    }

    private Node top() {
        var title = new Label(model.title());
        title.getStyleClass().add("dialog-title");
        var progress = new StatusLabel();
        progress.getStyleClass().add("merge-progress");
        model.progressProperty().subscribe(words -> progress.show(model.open() == 0 ? Tone.GOOD : Tone.WARNING, words));
        var line = new HBox(8, title, space(), progress);
        line.getStyleClass().add("merge-top");
        var news = new StatusLabel();
        news.setId("merge-news");
        news.getStyleClass().add("merge-news");
        news.setWrapText(true);
        model.newsProperty().subscribe(words -> {
            news.setVisible(!words.isEmpty());
            news.setManaged(!words.isEmpty());
            news.show(Tone.WARNING, words);
        });
        return new VBox(line, news);
    }

    /// Which change is looked at, and what can be made of it.
    private Node changeBar() {
        var position = new Label();
        position.getStyleClass().add("strong");
        position.setMinWidth(Region.USE_PREF_SIZE);
        Runnable tell = () -> position.setText(model.position());
        model.currentProperty().subscribe(tell);
        model.spotsProperty().subscribe(tell);
        tell.run();
        var legend = new Label(text.get("merge.legend"));
        legend.getStyleClass().add("caption");
        legend.setMinWidth(0);
        var buttons = new HBox(8, takeStudio);
        choices.stream().skip(1).forEach(choice -> buttons.getChildren().add(new CommandButton(choice, text)));
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new FlowPane(16, 8, position, buttons, legend);
        bar.getStyleClass().add("merge-choices");
        return bar;
    }

    private Node bottom(Runnable cancel) {
        var writes = caption("merge-writes", model.writesProperty(), model.writesProperty());
        var others = model.writesTooProperty();
        var too = caption(
                "merge-writes-too",
                others.map(all -> text.get("merge.writes.too", all.size(), String.join(", ", all))),
                others.map(all -> String.join("\n", all)));
        too.visibleProperty().bind(others.map(all -> !all.isEmpty()));
        too.managedProperty().bind(too.visibleProperty());
        var both = new VBox(writes, too);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        var close = new Button(text.get("dialog.cancel"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> cancel.run());
        writeBoth.setMinWidth(Region.USE_PREF_SIZE);
        // its key still says what is left to decide
        model.blockedProperty().subscribe(reason -> writeBoth.setDisable(!reason.isEmpty()));
        var lost = new StatusLabel();
        lost.setId("merge-lost");
        lost.setMinWidth(Region.USE_PREF_SIZE);
        model.marksProperty().subscribe(marks -> {
            int rules = marks.lostRails().size();
            lost.setVisible(rules > 0);
            lost.setManaged(rules > 0);
            lost.show(Tone.WARNING, text.get("merge.lost", rules));
        });
        var bottom = new HBox(16, both, lost, space(), close, writeBoth);
        bottom.getStyleClass().add("merge-actions");
        return bottom;
    }

    /// @param whole what is to be read over it, where it is cut off
    private static Label caption(String id, ObservableValue<String> words, ObservableValue<String> whole) {
        var caption = new Label();
        caption.setId(id);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        caption.textProperty().bind(words);
        var over = new Tooltip();
        over.textProperty().bind(whole);
        caption.setTooltip(over);
        return caption;
    }

    /// What the news stand on, so that they cover nothing of the text.
    private static Region room(Notices notices, Node foot) {
        var room = new Region();
        var height = Bindings.createDoubleBinding(
                () -> over(foot, notices.reachProperty().get()),
                notices.reachProperty(),
                foot.localToSceneTransformProperty());
        room.minHeightProperty().bind(height);
        room.prefHeightProperty().bind(height);
        return room;
    }

    private static double over(Node foot, double reach) {
        var scene = foot.getScene();
        return scene == null || reach == 0
                ? 0
                : Math.max(
                        0,
                        reach
                                + GAP
                                - (scene.getHeight() - foot.localToScene(0, 0).getY()));
    }

    private void write() {
        model.write();
        if (model.open() > 0) {
            result.reveal();
        }
    }

    private void settle(Choice choice) {
        model.settle(choice);
        result.reveal();
        goOn();
    }

    /// After the last decision all that is left is to write.
    private void goOn() {
        var scene = getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        if (model.open() == 0 && owner instanceof CommandButton) {
            writeBoth.requestFocus();
        }
    }

    /// The first Esc leaves the text, so that the keys of the choices are at hand again.
    private void leave(Runnable cancel) {
        if (result.isFocusWithin()) {
            focusTarget().requestFocus();
        } else {
            cancel.run();
        }
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
