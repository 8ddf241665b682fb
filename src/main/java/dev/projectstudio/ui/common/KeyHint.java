package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.List;
import javafx.scene.layout.HBox;

/// The key of a command beside what it does, as it is bound now; nothing while it has none.
public final class KeyHint extends HBox {

    public KeyHint(Command command, Messages text) {
        setMouseTransparent(true);
        // a command may outlive the page that shows it; mapped, since nobody else would hold what `isNotNull` gives
        var isInWindow = sceneProperty().map(_ -> true);
        command.keys().when(isInWindow).subscribe(keys -> show(keys, text));
    }

    private void show(List<Shortcut> keys, Messages text) {
        getChildren().setAll(keys.isEmpty() ? List.of() : List.of(new KeyCaps(keys.getFirst(), text)));
    }
}
