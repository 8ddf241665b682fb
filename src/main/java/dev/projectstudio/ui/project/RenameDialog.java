package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a project's name and what it is about.
final class RenameDialog {

    /// Does what was answered, and tells the dialog how that ended.
    interface Answer {

        void take(String name, String description, InputDialog asked);
    }

    private RenameDialog() {}

    static void open(Workbench bench, Project project, Answer then) {
        var text = bench.text();
        var name = new TextField(project.name());
        name.setId("rename-name");
        var nameLabel = label(text.get("projects.rename.name"), name);
        var description = new TextField(project.description() == null ? "" : project.description());
        description.setId("rename-description");
        var descriptionLabel = label(text.get("projects.rename.description"), description);
        var body = new VBox(4, nameLabel, name, descriptionLabel, description);
        var go = new Button(text.get("projects.rename.go"));
        go.setId("rename-go");
        new InputDialog(bench, "rename-dialog", name)
                .open(
                        text.get("projects.rename.title", project.name()),
                        body,
                        go,
                        name.textProperty().map(String::isBlank),
                        asked -> then.take(name.getText(), description.getText(), asked));
    }

    private static Label label(String words, TextField field) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        return label;
    }
}
