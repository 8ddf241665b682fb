package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Shortcut;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks for the new keys of a command, and shows them while they are pressed.
final class RebindCard extends VBox {

    private final Messages text;

    RebindCard(RebindViewModel model, Messages text) {
        this.text = text;
        setId("rebind");
        getStyleClass().addAll("dialog-card", "rebind");
        setFocusTraversable(true);
        var title = new Label(model.title());
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        var keys = new StackPane();
        keys.getStyleClass().add("rebind-keys");
        model.keysProperty().subscribe(pressed -> show(pressed, keys));
        var remark = new Label();
        remark.setId("rebind-remark");
        remark.getStyleClass().add("rebind-remark");
        remark.setWrapText(true);
        remark.textProperty().bind(model.remarkProperty());
        var how = new Label(text.get("shortcuts.rebind.how"));
        how.getStyleClass().add("caption");
        getChildren().addAll(title, keys, remark, how);
    }

    private void show(Optional<Shortcut> pressed, StackPane keys) {
        if (pressed.isPresent()) {
            var caps = new KeyCaps(pressed.get(), text);
            caps.setAlignment(Pos.CENTER);
            keys.getChildren().setAll(caps);
        } else {
            var ask = new Label(text.get("shortcuts.rebind.press"));
            ask.getStyleClass().add("muted");
            keys.getChildren().setAll(ask);
        }
    }
}
