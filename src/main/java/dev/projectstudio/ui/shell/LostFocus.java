package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Overlays;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/// Sees to it that focus is on something that can be seen: where what had it goes away, such as the button of a list
/// that was empty, the page says where it goes. Left alone, it would go to whatever comes next in the window.
final class LostFocus {

    private final Overlays overlays;
    private final Runnable focusPage;
    // the toolkit goes on to whatever comes next once it has taken focus away
    private boolean isGoingOn;
    private boolean isFocusing;

    /// @param focusPage brings focus to where the page wants it
    LostFocus(Overlays overlays, Runnable focusPage) {
        this.overlays = overlays;
        this.focusPage = focusPage;
    }

    void install(Scene scene) {
        scene.focusOwnerProperty().subscribe((before, now) -> {
            boolean isLost = now == null && before != null && !canHaveFocus(before, scene);
            if (!isFocusing && overlays.isEmpty() && (isLost || isGoingOn)) {
                isGoingOn = isLost;
                focus();
            }
        });
        scene.addEventFilter(InputEvent.ANY, _ -> isGoingOn = false);
    }

    private void focus() {
        isFocusing = true;
        try {
            focusPage.run();
        } finally {
            isFocusing = false;
        }
    }

    /// Whether it stands in the scene, is to be seen, and is not disabled.
    static boolean canHaveFocus(Node node, @Nullable Scene scene) {
        if (scene == null || node.getScene() != scene || node.isDisabled()) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
