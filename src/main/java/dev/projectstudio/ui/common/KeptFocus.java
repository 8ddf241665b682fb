package dev.projectstudio.ui.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the user's place on a page whose nodes are built anew: what has focus, by its id, or what comes after it where
/// it is gone, and the row that is selected in each list.
public final class KeptFocus {

    private KeptFocus() {}

    /// Runs what builds `content` anew.
    public static void during(Parent content, Runnable rebuild) {
        var owner = owner(content.getScene());
        var id = owner == null || owner.getId() == null ? "" : owner.getId();
        var alike = owner == null ? List.<String>of() : alike(owner, content);
        Map<String, Integer> rows = new HashMap<>();
        lists(content)
                .forEach(list -> rows.put(list.getId(), list.getSelectionModel().getSelectedIndex()));
        rebuild.run();
        lists(content).forEach(list -> select(list, rows.getOrDefault(list.getId(), -1)));
        if (!id.isEmpty()) {
            inPlaceOf(id, alike).stream()
                    .flatMap(each -> Stream.ofNullable(content.lookup("#" + each)))
                    .findFirst()
                    .filter(again -> again != owner)
                    .ifPresent(Node::requestFocus);
        }
    }

    /// Itself, then those after it, then those before it, the nearest first.
    private static List<String> inPlaceOf(String id, List<String> alike) {
        int at = alike.indexOf(id);
        List<String> ids = new ArrayList<>();
        ids.add(id);
        if (at >= 0) {
            ids.addAll(alike.subList(at + 1, alike.size()));
            ids.addAll(alike.subList(0, at).reversed());
        }
        return ids;
    }

    /// The ids of all that look as this one does, in their order on the page.
    private static List<String> alike(Node node, Parent content) {
        var looks = node.getStyleClass();
        return looks.isEmpty()
                ? List.of()
                : content.lookupAll("." + looks.getLast()).stream()
                        .flatMap(each -> Stream.ofNullable(each.getId()))
                        .toList();
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
