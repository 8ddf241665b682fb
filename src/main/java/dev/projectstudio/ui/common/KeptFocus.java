package dev.projectstudio.ui.common;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the user's place on a page whose nodes are built anew: what has focus, by its id, and the row it is on.
public final class KeptFocus {

    private KeptFocus() {}

    /// Runs what builds `content` anew.
    public static void during(Parent content, Runnable rebuild) {
        var owner = owner(content.getScene());
        var id = owner == null || owner.getId() == null ? "" : owner.getId();
        int row = owner instanceof RowList<?> list ? list.getSelectionModel().getSelectedIndex() : -1;
        rebuild.run();
        if (!id.isEmpty() && content.lookup("#" + id) instanceof Node again && again != owner) {
            if (again instanceof RowList<?> list && row >= 0) {
                list.getSelectionModel().select(Math.min(row, list.getItems().size() - 1));
            }
            again.requestFocus();
        }
    }

    private static @Nullable Node owner(@Nullable Scene scene) {
        return scene == null ? null : scene.getFocusOwner();
    }
}
