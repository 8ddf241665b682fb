package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where a list would, while it has nothing: what belongs here, how it gets here, and the key.
public final class EmptyState extends VBox {

    private final HBox ways = new HBox();

    /// @param what one sentence on what belongs here
    /// @param how one on how it gets here
    public EmptyState(Ikon icon, String what, String how) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var sign = new FontIcon(icon);
        sign.getStyleClass().add("empty-icon");
        var sentence = new Label(what);
        sentence.getStyleClass().add("empty-what");
        sentence.setWrapText(true);
        var way = new Label(how);
        way.getStyleClass().add("empty-how");
        way.setWrapText(true);
        ways.getStyleClass().add("empty-ways");
        ways.setAlignment(Pos.CENTER);
        getChildren().addAll(sign, sentence, way);
    }

    /// The button of the command that makes the first one, filled: for pages whose header offers nothing meanwhile.
    public EmptyState leading(Command command, Messages text) {
        return with(new CommandButton(command, text).primary());
    }

    /// Adds the button of the command that makes the first one, with its key on it.
    public EmptyState with(Command command, Messages text) {
        return with(new CommandButton(command, text));
    }

    /// Adds any button.
    public EmptyState with(Button button) {
        if (ways.getChildren().isEmpty()) {
            getChildren().add(ways);
        }
        ways.getChildren().add(button);
        return this;
    }
}
