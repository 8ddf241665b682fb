package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.SafeDefault;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.DiffPane;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.StatusLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One alert: what it is about, the diff, and the four answers, the safe one filled.
final class DriftDetailView extends BorderPane {

    private final DriftCommands commands;
    private final Messages text;
    private final DiffPane diff;
    private final VBox header = new VBox();
    private final HBox heads = new HBox();
    private final FlowPane actions = new FlowPane(8, 8);
    private final ToggleButton unified = new ToggleButton();

    DriftDetailView(DriftViewModel model, DriftCommands commands, Messages text) {
        this.commands = commands;
        this.text = text;
        this.diff = new DiffPane(model.linesProperty(), text, model::unfold);
        getStyleClass().add("drift-detail");
        header.getStyleClass().add("detail-header");
        actions.getStyleClass().add("actions");
        unified.setText(text.get("drift.unified"));
        unified.setId("drift-unified");
        unified.selectedProperty().bindBidirectional(model.unifiedProperty());
        heads.getStyleClass().add("diff-heads");
        heads.getChildren().addAll(head("drift.side.studio"), head("drift.side.repo"));
        heads.visibleProperty().bind(model.unifiedProperty().not());
        heads.managedProperty().bind(heads.visibleProperty());
        setTop(header);
        setCenter(new VBox(heads, diff));
        VBox.setVgrow(diff, Priority.ALWAYS);
        setBottom(actions);
        model.shownProperty().subscribe(this::show);
    }

    DiffPane diff() {
        return diff;
    }

    private Label head(String key) {
        var label = new Label(text.get(key));
        label.getStyleClass().add("diff-head");
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private void show(@Nullable DriftShown shown) {
        header.getChildren().clear();
        actions.getChildren().clear();
        setVisible(shown != null);
        if (shown != null) {
            header.getChildren().addAll(title(shown), facts(shown));
            warnings(shown).forEach(header.getChildren()::add);
            actions.getChildren().addAll(buttons(shown));
        }
    }

    private Node title(DriftShown shown) {
        var place = shown.detail().place();
        var name = new Label(place.filename());
        name.getStyleClass().add("detail-title");
        var path = new Label(text.get("drift.goes-to", place.repoPath()));
        path.getStyleClass().addAll("detail-path", "mono");
        var line = new HBox(8, name, path, grow(), unified);
        line.getStyleClass().add("detail-facts");
        return line;
    }

    private Node facts(DriftShown shown) {
        var status = shown.detail().status();
        var label = new StatusLabel(DriftWords.tone(status.sync()), DriftWords.status(status.reason(), text));
        var counts = new Label(DriftWords.counts(shown.added(), shown.removed()));
        counts.getStyleClass().add("detail-path");
        var line = new HBox(label, counts);
        line.getStyleClass().add("detail-facts");
        return line;
    }

    private List<Label> warnings(DriftShown shown) {
        List<Label> warnings = new ArrayList<>();
        if (!shown.guardRails().isEmpty()) {
            warnings.add(
                    warning(text.get("drift.warning.rails", shown.guardRails().size())));
        }
        if (shown.deceptions() > 0) {
            warnings.add(warning(text.get("drift.warning.deception", shown.deceptions())));
        }
        return warnings;
    }

    private static Label warning(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().add("detail-warning");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private List<CommandButton> buttons(DriftShown shown) {
        var place = shown.detail().place();
        var safe = shown.detail().safeDefault();
        return List.of(
                button(
                        commands.accept(),
                        text.get("drift.button.accept", place.filename()),
                        safe == SafeDefault.ACCEPT_REPO),
                button(
                        commands.keep(),
                        text.get("drift.button.keep", place.repoPath()),
                        safe == SafeDefault.KEEP_STUDIO),
                button(commands.merge(), text.get("drift.button.merge"), safe == SafeDefault.MERGE),
                button(commands.dismiss(), text.get("drift.button.dismiss"), false));
    }

    private CommandButton button(Command command, String title, boolean isSafe) {
        var button = new CommandButton(command, title, text);
        return isSafe ? button.primary() : button;
    }

    private static Region grow() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
