package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The look of a peek: what the row is called, what it stands for, and the keys that work here.
final class PeekCard extends VBox {

    private final Label title = new Label();
    private final StackPane body = new StackPane();

    PeekCard(List<Command> commands, Messages text) {
        getStyleClass().add("peek-card");
        setId("peek");
        setFocusTraversable(true);
        title.setId("peek-title");
        title.getStyleClass().add("dialog-title");
        title.setMinWidth(0);
        body.getStyleClass().add("peek-body");
        body.setMinSize(0, 0);
        setVgrow(body, Priority.ALWAYS);
        var keys = new HBox();
        keys.getStyleClass().add("peek-keys");
        commands.forEach(command -> keys.getChildren().add(key(command, text)));
        getChildren().addAll(title, body, keys);
    }

    void name(String words) {
        title.setText(OneLine.of(words));
        setAccessibleText(words);
    }

    /// In the place of what was shown before, with the keys that scroll.
    void show(Peeked peeked) {
        body.getChildren().setAll(peeked.node());
        applyCss(); // what scrolls takes its content into the scene with its looks, and only there it can have focus
        if (peeked.scrolled().isFocusTraversable()) {
            peeked.scrolled().requestFocus();
        } else {
            requestFocus();
        }
    }

    private static Node key(Command command, Messages text) {
        var what = new Label(text.get(command.titleKey()));
        what.getStyleClass().add("caption");
        var both = new HBox(new KeyCaps(command.shortcuts().getFirst(), text), what);
        both.getStyleClass().add("peek-key");
        return both;
    }
}
