package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.OneLine;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.List;
import javafx.beans.value.ObservableValue;
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

    private static final String SIGN = "item-sign";

    private final Messages text;

    RegistryRows(Messages text) {
        this.text = text;
    }

    /// @param wrong what is wrong with it, which may come later
    Node row(ItemUse use, ObservableValue<List<ItemFinding>> wrong) {
        var item = use.item();
        var icon = new FontIcon(icon(item.kind()));
        icon.getStyleClass().add("row-icon");
        var name = styled(OneLine.of(item.name()), "strong");
        name.setMinWidth(0);
        var below = item.isUsable() ? styled(below(item), "caption") : unusable(item);
        below.setMinWidth(0);
        var names = new VBox(name, below);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var row = new HBox(12, icon, names, sign(wrong));
        if (use.projectCount() > 0) {
            var uses = styled(text.get("registry.uses", use.projectCount()), "caption");
            uses.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(uses);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// How much is wrong, and what first; nothing where nothing is.
    private StatusLabel sign(ObservableValue<List<ItemFinding>> wrong) {
        var sign = new StatusLabel();
        sign.getStyleClass().add(SIGN);
        sign.setMinWidth(Region.USE_PREF_SIZE);
        sign.managedProperty().bind(sign.visibleProperty());
        sign.setVisible(false);
        // the page outlives its rows
        wrong.when(sign.sceneProperty().map(_ -> true)).subscribe(found -> {
            sign.setVisible(!found.isEmpty());
            if (!found.isEmpty()) {
                int mistakes = Math.toIntExact(
                        found.stream().filter(ItemFinding::isError).count());
                if (mistakes > 0) {
                    sign.show(Tone.DANGER, text.get("registry.mistakes", mistakes));
                } else {
                    sign.show(Tone.WARNING, text.get("registry.warnings", found.size()));
                }
                sign.hinting(sentence(words(found.getFirst())));
            }
        });
        return sign;
    }

    String kind(RegistryItem item) {
        var kind = text.get("registry.kind." + item.kind().word());
        var type = item.type();
        return type == null
                ? kind
                : text.get(
                        "registry.of-type",
                        kind,
                        text.find("registry.type." + type).orElse(type));
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
        var label =
                new StatusLabel(Tone.DANGER, text.find("cli.reason." + reason).orElse(reason));
        label.getStyleClass().add(SIGN);
        return label;
    }

    private String below(RegistryItem item) {
        var description = item.description();
        return OneLine.of(description == null ? item.kind().folder() + "/" + item.path() : description);
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
