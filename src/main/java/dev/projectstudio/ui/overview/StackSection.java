package dev.projectstudio.ui.overview;

import dev.projectstudio.core.registry.MappedItem;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.Unread;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The stack of a project: one line for each category, each technology with its reason as its tooltip, and behind it
/// what is mapped to it. Enter and a click open either, Delete takes either out.
final class StackSection {

    private static final double CATEGORY = 84;
    private static final int MOST_REASON = 200;
    private static final int MOST_UNREAD = 3;
    private static final int WRAPPED = 2;

    private final OverviewViewModel model;
    private final OverviewState state;
    private final Messages text;

    StackSection(OverviewViewModel model, OverviewState state, Messages text) {
        this.model = model;
        this.state = state;
        this.text = text;
    }

    Node of(List<Tech> stack) {
        var byCategory = new LinkedHashMap<String, FlowPane>();
        for (var tech : stack) {
            byCategory
                    .computeIfAbsent(tech.category(), _ -> new FlowPane(6, 4))
                    .getChildren()
                    .add(withItems(tech));
        }
        var lines = new VBox();
        lines.setId("overview-stack");
        lines.getStyleClass().add("stack-lines");
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(lines, event));
        byCategory.forEach((category, chips) -> {
            var name = new Label(TechDialog.word(category, text));
            name.getStyleClass().add("caption");
            name.setMinWidth(CATEGORY);
            name.setPrefWidth(CATEGORY);
            chips.setMinWidth(0);
            HBox.setHgrow(chips, Priority.ALWAYS);
            var line = new HBox(name, chips);
            line.getStyleClass().add("stack-line");
            lines.getChildren().add(line);
        });
        return lines;
    }

    /// Left and right go from one to the next over the ends of the lines, and never out of the stack.
    private static void step(VBox lines, KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            var all = lines.lookupAll(".button").stream().toList();
            int next = all.indexOf((Node) event.getTarget()) + by;
            if (next >= 0 && next < all.size()) {
                all.get(next).requestFocus();
            }
        }
    }

    /// The files that could not be read whole, one line each as long as they are few.
    List<Node> unread() {
        var unread = state.unread();
        return unread.size() <= MOST_UNREAD
                ? unread.stream().map(each -> line(List.of(each))).toList()
                : List.of(line(unread));
    }

    /// How many lines those are, each of which says why.
    static int unreadLines(OverviewState state) {
        return WRAPPED * (state.unread().size() <= MOST_UNREAD ? state.unread().size() : 1);
    }

    private Node line(List<Unread> unread) {
        var line = new StatusLabel(StatusLabel.Tone.WARNING, UnreadWords.of(unread, text));
        line.getStyleClass().add("stack-unread");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    /// A technology and the first item that is mapped to it, in one piece; the dialog of the technology shows all.
    private Node withItems(Tech tech) {
        var mapped = state.mapped(tech);
        var chip = chip(tech);
        if (mapped.isEmpty()) {
            return chip;
        }
        var piece = new HBox(chip, item(mapped.getFirst()));
        piece.getStyleClass().add("stack-mapped");
        if (mapped.size() > 1) {
            var more = button(text.get("overview.map.further", mapped.size() - 1), "stack-item");
            more.setAccessibleText(text.get("overview.map.further-of", mapped.size() - 1, tech.name()));
            more.setId(id("mapped-more", tech.id().value()));
            more.setOnAction(_ -> model.openTech(tech));
            piece.getChildren().add(more);
        }
        return piece;
    }

    private Button chip(Tech tech) {
        var chip = button(tech.title(), "stack-chip");
        chip.setId(id("tech", tech.id().value()));
        var reason = TechDialog.reason(tech, text);
        chip.setTooltip(new Tooltip(reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON)));
        chip.setAccessibleText(tech.title() + ", " + TechDialog.word(tech.category(), text));
        chip.setAccessibleHelp(reason);
        chip.setOnAction(_ -> model.openTech(tech));
        onDelete(chip, () -> model.removeTech(tech));
        return chip;
    }

    private Button item(MappedItem mapped) {
        var item = mapped.item();
        var chip = button(item.name(), "stack-item");
        chip.setId(id("mapped", mapped.tech().id().value() + item.id().text()));
        chip.setGraphic(new FontIcon(Feather.LINK_2));
        var kind = text.get("registry.kind." + item.kind().word());
        var what = text.get(
                "overview.map.tooltip", item.name(), kind, mapped.tech().name());
        chip.setTooltip(new Tooltip(what));
        chip.setAccessibleText(what);
        chip.setMinWidth(0);
        chip.setOnAction(_ -> model.openItem(mapped));
        onDelete(chip, () -> model.unmap(mapped));
        return chip;
    }

    /// By which it is found again when the page is built anew. What older homes have for an id may be no word.
    static String id(String kind, String value) {
        return kind + "-" + Integer.toHexString(value.hashCode());
    }

    private static Button button(String words, String styleClass) {
        var button = new Button(words);
        button.getStyleClass().add(styleClass);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static void onDelete(Button chip, Runnable act) {
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                act.run();
                event.consume();
            }
        });
    }
}
