package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Overlays;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Opens what a box has to choose from by Space, as F4 does it; and by Enter too, except in a dialog, where Enter does
/// what the dialog asks about. What is typed into a box stays typed.
final class ChoiceKeys {

    private final Overlays overlays;

    ChoiceKeys(Overlays overlays) {
        this.overlays = overlays;
    }

    /// After what turns keys into commands, which come first.
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && scene.getFocusOwner() instanceof ComboBoxBase<?> box && opens(event, box)) {
                box.show();
                event.consume();
            }
        });
    }

    private boolean opens(KeyEvent event, ComboBoxBase<?> box) {
        boolean isPlain = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
        boolean isKey = event.getCode() == KeyCode.SPACE || (event.getCode() == KeyCode.ENTER && overlays.isEmpty());
        return isPlain && isKey && !box.isShowing() && !box.isEditable() && !box.isDisabled();
    }
}
