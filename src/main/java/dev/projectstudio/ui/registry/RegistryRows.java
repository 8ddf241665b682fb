package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Builds the rows of the page, and words what stands in them.
final class RegistryRows {

    private final Messages text;

    RegistryRows(Messages text) {
        this.text = text;
    }

    Node row(ItemUse use) {
        var item = use.item();
        var icon = new FontIcon(icon(item.kind()));
        icon.getStyleClass().add("row-icon");
        var name = styled(item.name(), "strong");
        name.setMinWidth(0);
        var below = item.isUsable() ? styled(below(item), "caption") : unusable(item);
        below.setMinWidth(0);
        var names = new VBox(name, below);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var row = new HBox(12, icon, names);
        if (use.projectCount() > 0) {
            var uses = styled(text.get("registry.uses", use.projectCount()), "caption");
            uses.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(uses);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    String kind(RegistryItem item) {
        var kind = text.get("registry.kind." + item.kind().word());
        return item.type() == null ? kind : text.get("registry.of-type", kind, item.type());
    }

    /// What is wrong, without its place.
    String words(ItemFinding finding) {
        return text.get(finding.words().key(), finding.words().args().toArray());
    }

    /// A finding with its place, as a row.
    Node finding(ItemFinding finding) {
        var args = finding.words().args();
        var words = words(finding);
        var placed = finding.line() == 0 ? words : text.get("registry.at-line", finding.line(), words);
        var file = finding.file();
        // a name that it begins with stays as it is written
        boolean isNamed = !args.isEmpty() && placed.startsWith(String.valueOf(args.getFirst()));
        var whole = file != null
                ? file.substring(file.indexOf('/') + 1) + ": " + placed
                : isNamed ? placed : sentence(placed);
        var label = new StatusLabel(finding.isError() ? Tone.DANGER : Tone.WARNING, whole);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// As it stands at the beginning of a line.
    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toTitleCase(words.charAt(0)) + words.substring(1);
    }

    private StatusLabel unusable(RegistryItem item) {
        var reason = String.valueOf(item.copy().reason());
        return new StatusLabel(Tone.WARNING, text.find("cli.reason." + reason).orElse(reason));
    }

    private String below(RegistryItem item) {
        var description = item.description();
        return description == null ? item.slug() : description;
    }

    static Ikon icon(RegistryKind kind) {
        return switch (kind) {
            case SKILL -> Feather.BOOK_OPEN;
            case AGENT -> Feather.USER;
            case TOOL -> Feather.TOOL;
            case TEMPLATE -> Feather.COPY;
            case PROMPT -> Feather.MESSAGE_SQUARE;
        };
    }

    private static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
