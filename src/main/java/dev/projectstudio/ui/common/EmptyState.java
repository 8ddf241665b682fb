package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where a list would, while it has nothing: what belongs here, how it gets here, and the key.
public final class EmptyState extends VBox {

    private final HBox ways = new HBox();
    private ObservableValue<Boolean> isShown = new ReadOnlyBooleanWrapper(true);

    /// @param what one sentence on what belongs here
    /// @param how one on how it gets here
    public EmptyState(Ikon icon, String what, String how) {
        this(icon, what, new ReadOnlyStringWrapper(how));
    }

    /// The same, where the way depends on something.
    public EmptyState(Ikon icon, String what, ObservableValue<String> how) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var sign = new FontIcon(icon);
        sign.getStyleClass().add("empty-icon");
        var sentence = new Label(what);
        sentence.getStyleClass().add("empty-what");
        sentence.setWrapText(true);
        var way = new Label();
        way.textProperty().bind(how);
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

    /// Puts it where `filled` is for as long as that has nothing: what comes is shown before what goes, so that
    /// focus has somewhere to go.
    public StackPane inPlaceOf(Node filled, ObservableValue<Boolean> isEmpty) {
        isShown = isEmpty; // held, since nobody else may hold it
        isShown.subscribe(none -> {
            (none ? this : filled).setVisible(true);
            (none ? filled : this).setVisible(false);
        });
        return new StackPane(filled, this);
    }

    /// Its first button that can be pressed, or itself.
    public Node focusTarget() {
        return ways.getChildren().stream()
                .filter(Button.class::isInstance)
                .filter(button -> !button.isDisabled())
                .findFirst()
                .orElse(this);
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
