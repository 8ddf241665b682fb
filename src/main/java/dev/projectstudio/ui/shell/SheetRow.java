package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.KeyCaps;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A command and the keys it has now.
final class SheetRow extends HBox {

    private final Command command;

    SheetRow(Command command, Messages text) {
        this.command = command;
        setId("shortcut-" + command.id().replace('.', '-'));
        setFocusTraversable(true);
        setAccessibleText(text.get(command.titleKey()));
        var keys = new HBox();
        keys.getStyleClass().add("sheet-keys");
        command.keys().subscribe(now -> {
            keys.getChildren().clear();
            now.forEach(shortcut -> keys.getChildren().add(new KeyCaps(shortcut, text)));
        });
        dress(this, text.get(command.titleKey()), keys);
    }

    Command command() {
        return command;
    }

    /// The same look for what is no command.
    static HBox line(String words, Node keys) {
        var line = new HBox();
        dress(line, words, keys);
        return line;
    }

    private static void dress(HBox row, String words, Node keys) {
        var label = new Label(words);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        row.getChildren().setAll(label, keys);
        row.getStyleClass().add("sheet-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }
}
