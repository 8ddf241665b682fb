package dev.projectstudio.ui.project;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DialogCard;
import dev.projectstudio.ui.common.Overlays;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// Asks for a directory: typed, pasted, or picked in the system's dialog.
final class PathDialog {

    private static final String ID = "path-dialog";

    private final Overlays overlays;
    private final Messages text;
    private final TextField path = new TextField();

    /// @param then gets an absolute path; a leading `~` is the user's home
    static void ask(Overlays overlays, Messages text, String title, String sentence, String verb, Consumer<Path> then) {
        new PathDialog(overlays, text).open(title, sentence, verb, then);
    }

    private PathDialog(Overlays overlays, Messages text) {
        this.overlays = overlays;
        this.text = text;
    }

    private void open(String title, String sentence, String verb, Consumer<Path> then) {
        path.setId("path-field");
        path.getStyleClass().add("mono");
        path.setPromptText(text.get("projects.path.prompt"));
        path.setAccessibleText(title);
        HBox.setHgrow(path, Priority.ALWAYS);
        var browse = new Button(text.get("projects.path.browse"));
        browse.setOnAction(_ -> browse());
        var what = new Label(sentence);
        what.getStyleClass().add("dialog-text");
        what.setWrapText(true);
        var body = new VBox(12, what, new HBox(8, path, browse));
        body.getStyleClass().add("dialog-body");
        overlays.open(new Overlays.Overlay(
                ID, new DialogCard(title, body, buttons(verb, then)), path, Overlays.Place.CENTRE));
    }

    private List<Button> buttons(String verb, Consumer<Path> then) {
        var go = new Button(verb);
        go.setId("path-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(path.textProperty().map(String::isBlank));
        go.setOnAction(_ -> {
            overlays.close(ID);
            then.accept(absolute(path.getText().strip()));
        });
        var cancel = new Button(text.get("dialog.cancel"));
        cancel.setOnAction(_ -> overlays.close(ID));
        return List.of(go, cancel);
    }

    private void browse() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text.get("projects.path.browse"));
        var start = new File(System.getProperty("user.home"));
        if (start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        Node owner = path;
        var chosen = chooser.showDialog(owner.getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.getAbsolutePath());
        }
    }

    private static Path absolute(String typed) {
        var home = System.getProperty("user.home");
        var whole = typed.equals("~") || typed.startsWith("~/") ? home + typed.substring(1) : typed;
        try {
            return Path.of(whole).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidInput("not-a-directory", typed);
        }
    }
}
