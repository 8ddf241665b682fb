package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.scene.layout.FlowPane;

/// What can be done with the selected one of a list, in a line below it, each with its key.
public final class ListActions extends FlowPane {

    private static final double GAP = 4;

    private final Messages text;

    public ListActions(Messages text) {
        super(GAP, GAP);
        this.text = text;
        getStyleClass().add("list-actions");
    }

    /// @param key of the word on the button, shorter than the command's own name
    public ListActions with(Command command, String key) {
        var button = new CommandButton(command, text.get(key), text);
        button.getStyleClass().add("link-button");
        button.setFocusTraversable(false);
        getChildren().add(button);
        return this;
    }
}
