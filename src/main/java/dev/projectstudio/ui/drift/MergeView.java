package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.drift.ConflictBlock.Choice;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The merge editor: what each side made of the conflict that is looked at, and the result below, free to be edited.
final class MergeView extends BorderPane {

    private static final double LINE = 17;
    private static final double SIDE_FRAME = 44;
    private static final int MOST_LINES = 10;
    private static final int WRAPS_AFTER = 48;

    private final MergeViewModel model;
    private final Messages text;
    private final MarkdownEditor result = new MarkdownEditor();
    private final List<Command> commands;
    private final CommandButton takeStudio;
    private final CommandButton writeBoth;

    MergeView(MergeViewModel model, Runnable cancel, Messages text) {
        this.model = model;
        this.text = text;
        var studio = Command.of("merge.command.studio", () -> model.settle(Choice.STUDIO))
                .on("1");
        var repo = Command.of("merge.command.repo", () -> model.settle(Choice.REPO))
                .on("2");
        var both = Command.of("merge.command.both", () -> model.settle(Choice.BOTH))
                .on("3");
        var write =
                Command.of("merge.command.write", model::write).on("Mod+Enter").unless(model.blockedProperty());
        var next = Command.of("merge.command.next", model::next).on("F7");
        var previous = Command.of("merge.command.previous", model::previous).on("Shift+F7");
        this.commands = List.of(studio, repo, both, write, next, previous);
        this.takeStudio = new CommandButton(studio, text);
        this.writeBoth = new CommandButton(write, text).primary();
        getStyleClass().add("merge-view");
        getStylesheets().add(MergeView.class.getResource("drift.css").toExternalForm());
        setTop(top());
        result.setId("merge-result");
        // first what there is, or the empty field would count as an edit
        model.textProperty().subscribe(result::show);
        result.textProperty().subscribe(model::edit);
        model.currentProperty().subscribe(_ -> reveal());
        var choices = new HBox(8, takeStudio, new CommandButton(repo, text), new CommandButton(both, text));
        choices.getStyleClass().add("merge-choices");
        choices.visibleProperty().bind(model.leftProperty().map(left -> !left.isEmpty()));
        choices.managedProperty().bind(choices.visibleProperty());
        var middle = new VBox(sides(), choices, caption("merge.result"), result);
        middle.getStyleClass().add("merge-body");
        VBox.setVgrow(result, Priority.ALWAYS);
        setCenter(middle);
        var leave = new Button(text.get("dialog.cancel"));
        leave.setOnAction(_ -> cancel.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bottom = new HBox(8, space, leave, writeBoth);
        bottom.getStyleClass().add("merge-actions");
        setBottom(bottom);
    }

    /// What is left to do: to decide, or just to write.
    Node focusTarget() {
        return model.leftProperty().get().isEmpty() ? writeBoth : takeStudio;
    }

    List<Command> commands() {
        return commands;
    }

    private Node top() {
        var title = new Label(model.title());
        title.getStyleClass().add("dialog-title");
        var progress = new StatusLabel();
        progress.getStyleClass().add("merge-progress");
        model.progressProperty()
                .subscribe(
                        words -> progress.show(model.leftProperty().get().isEmpty() ? Tone.GOOD : Tone.WARNING, words));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, title, space, progress);
        top.getStyleClass().add("merge-top");
        return top;
    }

    private Node sides() {
        var sides = new HBox(
                8,
                side("drift.side.studio", ConflictBlock::studio),
                side("merge.base", ConflictBlock::base),
                side("drift.side.repo", ConflictBlock::repo));
        sides.getStyleClass().add("merge-sides");
        sides.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(() -> sidesHeight(), model.leftProperty(), model.currentProperty()));
        sides.setMinHeight(Region.USE_PREF_SIZE);
        sides.visibleProperty().bind(model.leftProperty().map(left -> !left.isEmpty()));
        sides.managedProperty().bind(sides.visibleProperty());
        return sides;
    }

    /// What the longest of the three needs, as far as there is room for it.
    private double sidesHeight() {
        var block = model.currentBlock();
        if (block == null) {
            return 0;
        }
        long lines = Stream.of(block.studio(), block.base(), block.repo())
                .mapToLong(part -> part.lines()
                        .mapToLong(line -> 1 + line.length() / WRAPS_AFTER)
                        .sum())
                .max()
                .orElse(0);
        return SIDE_FRAME + Math.clamp(lines, 2, MOST_LINES) * LINE;
    }

    private Node side(String key, Function<ConflictBlock, String> part) {
        var content = new Label();
        content.getStyleClass().add("mono");
        content.setWrapText(true);
        Runnable refresh = () -> {
            var block = model.currentBlock();
            content.setText(block == null ? "" : part.apply(block));
        };
        refresh.run();
        model.leftProperty().subscribe(refresh);
        model.currentProperty().subscribe(refresh);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("merge-side");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var column = new VBox(caption(key), scroll);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Label caption(String key) {
        var label = new Label(text.get(key));
        label.getStyleClass().add("caption");
        return label;
    }

    private void reveal() {
        var block = model.currentBlock();
        if (block != null) {
            var whole = model.textProperty().get().substring(block.start(), block.end());
            result.goToLines(block.line(), block.line() + (int) whole.lines().count());
        }
    }
}
