package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every command that has a key, by what it is about, in two columns.
final class ShortcutSheet extends VBox {

    private final Messages text;
    private final ScrollPane scroll = new ScrollPane();

    /// @param page what can be done on the page that is shown
    /// @param window what can be done anywhere
    ShortcutSheet(String pageTitle, List<Bound> page, List<Bound> window, Messages text) {
        this.text = text;
        getStyleClass().add("shortcut-sheet");
        var title = new Label(text.get("shortcuts.title"));
        title.getStyleClass().add("dialog-title");
        var left = column();
        var right = column();
        if (page.stream().anyMatch(bound -> bound.shortcut().isPresent())) {
            left.getChildren().add(group(pageTitle, page));
        }
        left.getChildren().add(lists());
        groups(window).forEach((name, commands) -> {
            var target = name.equals("go") && left.getChildren().size() < 2 ? left : right;
            target.getChildren().add(group(text.get("shortcuts.group." + name), commands));
        });
        scroll.setContent(new HBox(left, right));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sheet-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    Node focusTarget() {
        return scroll;
    }

    private static VBox column() {
        var column = new VBox();
        column.getStyleClass().add("sheet-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /// By the first word of their ids.
    private static Map<String, List<Bound>> groups(List<Bound> commands) {
        Map<String, List<Bound>> groups = new TreeMap<>();
        for (var bound : commands) {
            var id = bound.command().id();
            var name = id.startsWith("page.") ? "go" : "window";
            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(bound);
        }
        return groups;
    }

    private Node group(String name, List<Bound> commands) {
        var group = new VBox(heading(name));
        group.getStyleClass().add("sheet-group");
        for (var bound : commands) {
            if (!bound.shortcuts().isEmpty()) {
                var keys = new HBox();
                keys.getStyleClass().add("sheet-keys");
                bound.shortcuts().forEach(shortcut -> keys.getChildren().add(new KeyCaps(shortcut, text)));
                group.getChildren().add(row(text.get(bound.command().titleKey()), keys));
            }
        }
        return group;
    }

    private Node lists() {
        var group = new VBox(heading(text.get("shortcuts.group.lists")));
        group.getStyleClass().add("sheet-group");
        group.getChildren()
                .addAll(
                        row(text.get("shortcuts.lists.move"), caps("j", "k")),
                        row(text.get("shortcuts.lists.open"), caps("Enter")),
                        row(text.get("shortcuts.lists.peek"), caps("Space")),
                        row(text.get("shortcuts.lists.mark"), caps("x")),
                        row(text.get("shortcuts.lists.close"), caps("Esc")));
        return group;
    }

    private Node caps(String... keys) {
        var row = new HBox();
        row.getStyleClass().add("sheet-keys");
        for (var key : keys) {
            row.getChildren().add(new KeyCaps(Shortcut.parse(key), text));
        }
        return row;
    }

    private static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Node row(String words, Node keys) {
        var label = new Label(words);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(label, keys);
        row.getStyleClass().add("sheet-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
