package dev.projectstudio.ui.overview;

import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is installed in a project: one line for each item, with the state that matters most among its files. Enter and
/// a click open the item; what was edited can be taken back into the registry.
final class InstalledSection {

    private final OverviewViewModel model;
    private final Messages text;
    private final boolean isReadOnly;

    InstalledSection(OverviewViewModel model, Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.isReadOnly = bench.edits().isReadOnly();
    }

    /// What is not as it should be comes first.
    ///
    /// @param room how many lines there are for them
    /// @param more shows all of them
    Node of(List<InstalledCopy> copies, int room, Runnable more) {
        var items = new LinkedHashMap<ItemId, InstalledCopy>();
        for (var copy : copies) {
            items.merge(copy.item(), copy, (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other);
        }
        var lines = new VBox();
        lines.setId("overview-installed");
        lines.getStyleClass().add("stack-lines");
        int most = OverviewRoom.shown(items.size(), room);
        items.values().stream()
                .sorted(Comparator.comparing(copy -> tone(copy.state()) != Tone.WARNING))
                .limit(most)
                .forEach(copy -> lines.getChildren().add(line(copy)));
        if (items.size() > most) {
            var rest = new Hyperlink(text.get("overview.more", items.size() - most));
            rest.setId("overview-installed-more");
            rest.setOnAction(_ -> more.run());
            lines.getChildren().add(rest);
        }
        return lines;
    }

    private Node line(InstalledCopy copy) {
        var name = copy.itemName();
        var link = new Hyperlink(name == null ? copy.item().value() : name);
        link.setId(StackSection.id("installed", copy.item().text()));
        link.setMinWidth(0);
        link.setOnAction(_ -> model.openItem(copy.item()));
        link.setDisable(name == null);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var state = new StatusLabel(
                copy.state() == InstalledCopy.State.CURRENT ? Tone.GOOD : tone(copy.state()),
                text.get("install.state." + copy.state().word().replace('_', '-')));
        state.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(link);
        line.getStyleClass().addAll("stack-line", "installed-line");
        if (copy.state() == InstalledCopy.State.EDITED) {
            line.getChildren().add(take(copy));
        } else if (copy.state().isDrift()) {
            line.getChildren().add(resolve(copy));
        }
        line.getChildren().addAll(gap, state);
        return line;
    }

    /// Leads to where the two texts are settled.
    private Node resolve(InstalledCopy copy) {
        var link = new Hyperlink(text.get("registry.act.resolve"));
        link.setId(StackSection.id("overview-resolve", copy.item().text()));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(text.get("registry.resolve.of", copy.place(), copy.projectName()));
        link.setOnAction(_ -> model.openDrift(copy));
        return link;
    }

    private Node take(InstalledCopy copy) {
        var link = new Hyperlink(text.get("registry.act.take-back"));
        link.setId("overview-take");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(text.get(
                "registry.take.title",
                Objects.requireNonNullElse(copy.itemName(), copy.item().value())));
        link.setOnAction(_ -> model.take(copy));
        link.setDisable(isReadOnly);
        return link;
    }

    private static Tone tone(InstalledCopy.State state) {
        return switch (state) {
            case BEHIND, INCOMPLETE, DRIFTS, DELETED, AHEAD -> Tone.WARNING;
            case ITEM_GONE, UNKNOWN, EDITED, DISMISSED, LEFT, CURRENT -> Tone.QUIET;
        };
    }
}
