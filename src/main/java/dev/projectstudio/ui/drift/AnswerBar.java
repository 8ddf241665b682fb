package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.CommandButton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The four answers, each with what it changes: the file of the alert that is shown, or that many of those marked.
final class AnswerBar extends VBox {

    private static final String FILLED = "accent";

    private final DriftViewModel model;
    private final Messages text;
    private final CommandButton accept;
    private final CommandButton keep;
    private final CommandButton merge;
    private final CommandButton dismiss;
    private final FlowPane buttons = new FlowPane();
    private final Label also = new Label();

    AnswerBar(DriftViewModel model, DriftCommands commands, Messages text) {
        this.model = model;
        this.text = text;
        accept = new CommandButton(commands.accept(), text);
        keep = new CommandButton(commands.keep(), text);
        merge = new CommandButton(commands.merge(), text.get("drift.button.merge"), text);
        dismiss = new CommandButton(commands.dismiss(), text.get("drift.button.dismiss"), text);
        for (var button : List.of(accept, keep, merge, dismiss)) {
            button.maxWidthProperty().bind(buttons.widthProperty());
        }
        // as wide as it is given, whatever the longest name
        buttons.setMinWidth(0);
        getStyleClass().add("answers");
        buttons.getStyleClass().add("actions");
        also.setId("drift-also");
        also.getStyleClass().add("caption");
        also.managedProperty().bind(also.visibleProperty());
        getChildren().addAll(buttons, also);
        model.shownProperty().subscribe(this::show);
        model.marks().markedProperty().subscribe(_ -> show(model.shownProperty().get()));
        model.markedFollowersProperty()
                .subscribe(_ -> show(model.shownProperty().get()));
    }

    private void show(@Nullable DriftShown shown) {
        boolean isOne = model.marks().isEmpty();
        var answerable = shown != null && shown.detail().status().isDrift() ? shown : null;
        setVisible(answerable != null || !isOne);
        setManaged(isVisible());
        List.of(accept, keep, merge).forEach(button -> button.getStyleClass().remove(FILLED));
        var order = new ArrayList<>(List.of(accept, keep, merge, dismiss));
        if (answerable != null) {
            name(answerable.detail());
            first(answerable.detail(), order, isOne);
        }
        buttons.getChildren().setAll(order);
        if (isOne) {
            boolean isMergeable = model.answers().merge().isEmpty();
            tellFollowers(
                    isMergeable ? "drift.also.merge" : "drift.also",
                    answerable == null ? List.of() : answerable.followers());
        } else {
            tellFollowers("drift.also", model.markedFollowersProperty().get());
        }
    }

    private void name(DriftDetail detail) {
        var place = detail.place();
        var path = place.repoPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (detail.isDeletion()) {
            accept.rename(text.get("drift.button.accept.deleted"));
            keep.rename(text.get("drift.button.keep.deleted", name));
        } else {
            accept.rename(text.get("drift.button.accept", place.filename()));
            keep.rename(text.get("drift.button.keep", name));
        }
    }

    /// What may be proposed stands first; filled as long as it is about this one.
    private void first(DriftDetail detail, List<CommandButton> order, boolean isOne) {
        var safe =
                switch (detail.safeDefault()) {
                    case ACCEPT_REPO -> accept;
                    case KEEP_STUDIO -> keep;
                    case MERGE -> merge;
                    default -> null;
                };
        if (safe != null) {
            order.remove(safe);
            order.addFirst(isOne ? safe.primary() : safe);
        }
    }

    private void tellFollowers(String key, List<DriftPlace> followers) {
        var paths = followers.stream().map(DriftPlace::repoPath).distinct().collect(Collectors.joining(", "));
        also.setVisible(!paths.isEmpty());
        also.setText(text.get(key, paths));
        also.setTooltip(new Tooltip(also.getText()));
    }
}
