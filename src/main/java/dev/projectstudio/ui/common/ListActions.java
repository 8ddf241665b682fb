package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.beans.value.ObservableValue;
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
        getChildren().add(button(command, key));
        return this;
    }

    /// The same with what only some rows have.
    ///
    /// @param offered whether the selected one has it; it is not there where it has not
    public ListActions with(Command command, String key, ObservableValue<Boolean> offered) {
        var button = button(command, key);
        button.visibleProperty().bind(offered);
        button.managedProperty().bind(button.visibleProperty());
        getChildren().add(button);
        return this;
    }

    private CommandButton button(Command command, String key) {
        var button = new CommandButton(command, text.get(key), text);
        button.getStyleClass().add("link-button");
        button.setFocusTraversable(false);
        return button;
    }
}
