package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.UnreadFile;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says above the items what lies among their files and becomes none, and why; nothing where there is no such file.
/// Of several the first is named, and the others where the pointer rests.
final class UnreadLine {

    private static final int MOST = 20;

    private final StatusLabel label = new StatusLabel();
    private final VBox around = new VBox(label);
    private final Messages text;

    UnreadLine(RegistryViewModel model, Messages text) {
        this.text = text;
        label.setId("registry-unread");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        around.getStyleClass().add("registry-unread");
        around.setMinHeight(Region.USE_PREF_SIZE);
        around.managedProperty().bind(around.visibleProperty());
        model.unreadProperty().subscribe(this::tell);
    }

    Node node() {
        return around;
    }

    private void tell(List<UnreadFile> files) {
        around.setVisible(!files.isEmpty());
        if (!files.isEmpty()) {
            label.show(Tone.WARNING, text.get("registry.unread", files.size(), said(files.getFirst())));
            label.hinting(files.stream().skip(1).limit(MOST).map(this::said).collect(Collectors.joining("\n")));
        }
    }

    private String said(UnreadFile file) {
        var reason = text.find("cli.reason." + file.reason()).orElse(file.reason());
        return text.get("registry.unread.file", file.kind().folder() + "/" + file.path(), reason);
    }
}
