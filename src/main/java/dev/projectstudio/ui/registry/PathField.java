package dev.projectstudio.ui.registry;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/// A path: typed, pasted, or picked in the system's dialogs.
final class PathField {

    private final TextField field = new TextField();
    private final Button folder = new Button();
    private final HBox box = new HBox(8, field);
    private final Messages text;

    /// @param name what the path is for
    PathField(String id, String name, Messages text) {
        this.text = text;
        field.setId(id);
        field.getStyleClass().add("mono");
        field.setPromptText(text.get("projects.path.prompt"));
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        folder.setText(text.get("projects.path.browse"));
        folder.setOnAction(_ -> pickFolder());
        box.getChildren().add(folder);
    }

    /// Offers files as well.
    PathField withFiles() {
        folder.setText(text.get("registry.path.folder"));
        var file = new Button(text.get("registry.path.file"));
        file.setOnAction(_ -> pickFile());
        box.getChildren().add(file);
        return this;
    }

    TextField field() {
        return field;
    }

    Node node() {
        return box;
    }

    /// The absolute path, where a leading `~` is the user's home.
    Path path() {
        return path(field.getText());
    }

    /// The same of what was typed.
    static Path path(String words) {
        var typed = words.strip();
        var home = System.getProperty("user.home");
        var whole = typed.equals("~") || typed.startsWith("~/") || typed.startsWith("~" + File.separator)
                ? home + typed.substring(1)
                : typed;
        try {
            return Path.of(whole).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new InvalidInput("not-a-path", typed);
        }
    }

    private void pickFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text.get("registry.path.folder"));
        take(chooser.showDialog(field.getScene().getWindow()));
    }

    private void pickFile() {
        var chooser = new FileChooser();
        chooser.setTitle(text.get("registry.path.file"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(text.get("registry.path.items"), "*.zip", "*.md", "*.json"),
                        new ExtensionFilter(text.get("registry.path.all"), "*"));
        take(chooser.showOpenDialog(field.getScene().getWindow()));
    }

    private void take(@Nullable File chosen) {
        if (chosen != null) {
            field.setText(chosen.getAbsolutePath());
            field.end(); // which one it is stands there
        }
    }
}
