package dev.projectstudio.ui.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the user's place on a page whose nodes are built anew: what has focus, by its id, and the row that
/// is selected in each list.
public final class KeptFocus {

    private KeptFocus() {}

    /// Runs what builds `content` anew.
    public static void during(Parent content, Runnable rebuild) {
        var owner = owner(content.getScene());
        var id = owner == null || owner.getId() == null ? "" : owner.getId();
        Map<String, Integer> rows = new HashMap<>();
        lists(content)
                .forEach(list -> rows.put(list.getId(), list.getSelectionModel().getSelectedIndex()));
        rebuild.run();
        lists(content).forEach(list -> select(list, rows.getOrDefault(list.getId(), -1)));
        if (!id.isEmpty() && content.lookup("#" + id) instanceof Node again && again != owner) {
            again.requestFocus();
        }
    }

    private static void select(RowList<?> list, int row) {
        if (row >= 0 && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(Math.min(row, list.getItems().size() - 1));
        }
    }

    private static List<RowList<?>> lists(Parent content) {
        List<RowList<?>> lists = new ArrayList<>();
        for (var node : content.lookupAll(".row-list")) {
            if (node instanceof RowList<?> list && list.getId() != null) {
                lists.add(list);
            }
        }
        return lists;
    }

    private static @Nullable Node owner(@Nullable Scene scene) {
        return scene == null ? null : scene.getFocusOwner();
    }
}
