package dev.projectstudio.ui.overview;

import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is installed in a project: one line for each item, with the state that matters most among its files. Enter and
/// a click open the item.
final class InstalledSection {

    static final int MOST = 6;

    private final Messages text;
    private final Consumer<ItemId> open;

    InstalledSection(Messages text, Consumer<ItemId> open) {
        this.text = text;
        this.open = open;
    }

    /// How many lines there are of these copies.
    static int lines(List<InstalledCopy> copies) {
        long items = copies.stream().map(InstalledCopy::item).distinct().count();
        return (int) Math.min(items, MOST + 1L);
    }

    Node of(List<InstalledCopy> copies) {
        var items = new LinkedHashMap<ItemId, InstalledCopy>();
        for (var copy : copies) {
            items.merge(copy.item(), copy, (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other);
        }
        var lines = new VBox();
        lines.setId("overview-installed");
        lines.getStyleClass().add("stack-lines");
        items.values().stream().limit(MOST).forEach(copy -> lines.getChildren().add(line(copy)));
        if (items.size() > MOST) {
            var more = new Label(text.get("overview.installed.more", items.size() - MOST));
            more.getStyleClass().add("muted");
            lines.getChildren().add(more);
        }
        return lines;
    }

    private Node line(InstalledCopy copy) {
        var name = copy.itemName();
        var link = new Hyperlink(name == null ? copy.item().value() : name);
        link.setMinWidth(0);
        link.setOnAction(_ -> open.accept(copy.item()));
        link.setDisable(name == null);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var state = new StatusLabel(
                copy.state() == InstalledCopy.State.CURRENT ? Tone.GOOD : tone(copy.state()),
                text.get("install.state." + copy.state().word().replace('_', '-')));
        state.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(link, gap, state);
        line.getStyleClass().add("stack-line");
        return line;
    }

    private static Tone tone(InstalledCopy.State state) {
        return switch (state) {
            case BEHIND, DRIFTS, DELETED -> Tone.WARNING;
            case ITEM_GONE, UNKNOWN, EDITED, CURRENT -> Tone.QUIET;
        };
    }
}
