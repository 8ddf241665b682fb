package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Reveal;
import dev.projectstudio.ui.common.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every command with the keys it has now, by what it is about, in two columns. Enter asks for new keys, Backspace
/// gives back those it came with.
final class ShortcutSheet extends VBox {

    /// What can be done from it.
    ///
    /// @param rebind asks for the new keys of a command
    /// @param reset gives a command back the keys it came with
    /// @param resetAll does so for all, after asking
    record Changes(Consumer<Command> rebind, Consumer<Command> reset, Runnable resetAll) {}

    private final List<SheetRow> rows = new ArrayList<>();
    private final Messages text;
    private final Changes changes;
    private final ScrollPane scroll = new ScrollPane();

    /// @param page what can be done on the page that is shown
    /// @param window what can be done anywhere
    /// @param blocked why no keys can be changed; empty if they can
    ShortcutSheet(
            String pageTitle, List<Bound> page, List<Bound> window, Changes changes, String blocked, Messages text) {
        this.text = text;
        this.changes = changes;
        getStyleClass().add("shortcut-sheet");
        var title = new Label(text.get("shortcuts.title"));
        title.getStyleClass().add("dialog-title");
        var left = column();
        var right = column();
        if (!page.isEmpty()) {
            left.getChildren().add(group(pageTitle, page));
        }
        groups(window).forEach((name, commands) -> {
            var target = name.equals("go") ? left : right;
            target.getChildren().add(group(text.get("shortcuts.group." + name), commands));
        });
        left.getChildren().add(lists());
        scroll.setContent(new HBox(left, right));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("sheet-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll, foot(blocked));
        if (blocked.isEmpty()) {
            addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    Node focusTarget() {
        return rows.isEmpty() ? scroll : rows.getFirst();
    }

    private Node foot(String blocked) {
        var how = new Label(blocked.isEmpty() ? text.get("shortcuts.how") : blocked);
        how.getStyleClass().add("caption");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var reset = new Button(text.get("shortcuts.reset-all"));
        reset.setId("shortcuts-reset-all");
        reset.setDisable(!blocked.isEmpty());
        reset.setOnAction(_ -> changes.resetAll().run());
        var foot = new HBox(how, space, reset);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof SheetRow row)) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> changes.rebind().accept(row.command());
            case BACK_SPACE, DELETE -> changes.reset().accept(row.command());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "j" -> move(1);
            case "k" -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isFocused()) {
                var next = rows.get(Math.clamp(i + (long) by, 0, rows.size() - 1));
                next.requestFocus();
                reveal(next);
                return;
            }
        }
        focusTarget().requestFocus();
    }

    /// Scrolls as little as is needed to see the row.
    private void reveal(Node row) {
        Reveal.part(scroll, scroll.getContent().sceneToLocal(row.localToScene(row.getBoundsInLocal())));
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
            var row = new SheetRow(bound.command(), text);
            row.setOnMouseClicked(_ -> row.requestFocus());
            rows.add(row);
            group.getChildren().add(row);
        }
        return group;
    }

    private Node lists() {
        var group = new VBox(heading(text.get("shortcuts.group.lists")));
        group.getStyleClass().add("sheet-group");
        group.getChildren()
                .addAll(
                        fixed("shortcuts.lists.move", "j", "k"),
                        fixed("shortcuts.lists.open", "Enter"),
                        fixed("shortcuts.lists.peek", "Space"),
                        fixed("shortcuts.lists.close", "Esc"));
        return group;
    }

    private Node fixed(String key, String... keys) {
        var caps = new HBox();
        caps.getStyleClass().add("sheet-keys");
        for (var each : keys) {
            caps.getChildren().add(new KeyCaps(Shortcut.parse(each), text));
        }
        return SheetRow.line(text.get(key), caps);
    }

    private static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("section-title");
        return heading;
    }
}
