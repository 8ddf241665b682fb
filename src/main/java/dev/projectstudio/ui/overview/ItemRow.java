package dev.projectstudio.ui.overview;

import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.OneLine;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// An item of the registry in one line: its name, and what kind of thing it is.
final class ItemRow {

    private final Messages text;

    ItemRow(Messages text) {
        this.text = text;
    }

    Node of(RegistryItem item) {
        var name = new Label(OneLine.of(item.name()));
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var kind = new Label(text.get("registry.kind." + item.kind().word()));
        kind.getStyleClass().add("caption");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(16, name, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
