package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DialogCard;
import dev.projectstudio.ui.common.Overlays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a project's name and what it is about.
final class RenameDialog {

    private static final String ID = "rename-dialog";

    private RenameDialog() {}

    /// @param then gets the name and the description
    static void open(Overlays overlays, Messages text, Project project, BiConsumer<String, String> then) {
        var name = new TextField(project.name());
        name.setId("rename-name");
        var nameLabel = label(text.get("projects.rename.name"), name);
        var description = new TextField(project.description() == null ? "" : project.description());
        description.setId("rename-description");
        var descriptionLabel = label(text.get("projects.rename.description"), description);
        var body = new VBox(4, nameLabel, name, descriptionLabel, description);
        body.getStyleClass().add("dialog-body");
        var go = new Button(text.get("projects.rename.go"));
        go.setId("rename-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(name.textProperty().map(String::isBlank));
        go.setOnAction(_ -> {
            overlays.close(ID);
            then.accept(name.getText(), description.getText());
        });
        var cancel = new Button(text.get("dialog.cancel"));
        cancel.setOnAction(_ -> overlays.close(ID));
        var card = new DialogCard(text.get("projects.rename.title", project.name()), body, List.of(go, cancel));
        overlays.open(new Overlays.Overlay(ID, card, name, Overlays.Place.CENTRE));
    }

    private static Label label(String words, TextField field) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        return label;
    }
}
