package dev.projectstudio.ui.project;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
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

    private final Workbench bench;
    private final Messages text;
    private final TextField path = new TextField();

    /// @param then gets an absolute path, where a leading `~` is the user's home, and tells the dialog how it ended
    static void ask(Workbench bench, String title, String sentence, BiConsumer<Path, InputDialog> then) {
        new PathDialog(bench).open(title, sentence, then);
    }

    private PathDialog(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
    }

    private void open(String title, String sentence, BiConsumer<Path, InputDialog> then) {
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
        var go = new Button(title);
        go.setId("path-go");
        new InputDialog(bench, "path-dialog", path)
                .open(
                        title,
                        new VBox(12, what, new HBox(8, path, browse)),
                        go,
                        path.textProperty().map(String::isBlank),
                        asked -> then.accept(absolute(path.getText().strip()), asked));
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
