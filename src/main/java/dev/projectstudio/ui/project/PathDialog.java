package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.Workbench;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/// Asks for a directory: typed, pasted, or picked in the system's dialog.
final class PathDialog {

    private final Workbench bench;
    private final Messages text;
    private final TextField path = new TextField();

    /// @param title also what its button says
    /// @param then gets an absolute path, where a leading `~` is the user's home, and tells the dialog how it ended
    static void ask(Workbench bench, String title, String sentence, BiConsumer<Path, InputDialog> then) {
        new PathDialog(bench).open(title, title, sentence, then);
    }

    /// The same for a project that has a path already, which is to be changed.
    static void askAnew(Workbench bench, Project project, BiConsumer<Path, InputDialog> then) {
        var text = bench.text();
        var dialog = new PathDialog(bench);
        if (project.repoPath() != null) {
            dialog.path.setText(ShownPath.of(project.repoPath()));
        }
        dialog.open(
                text.get("projects.locate.title", project.name()),
                text.get("projects.act.locate"),
                text.get("projects.ask.locate"),
                then);
    }

    private PathDialog(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
    }

    private void open(String title, String act, String sentence, BiConsumer<Path, InputDialog> then) {
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
        var go = new Button(act);
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
        chooser.setInitialDirectory(nearest());
        Node owner = path;
        var chosen = chooser.showDialog(owner.getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.getAbsolutePath());
        }
    }

    /// The folder to begin in: what is typed, or else what of it is still there.
    private @Nullable File nearest() {
        var home = new File(System.getProperty("user.home"));
        var typed = path.getText().isBlank()
                ? home
                : absolute(path.getText().strip()).toFile();
        return Stream.iterate(typed, Objects::nonNull, File::getParentFile)
                .filter(File::isDirectory)
                .findFirst()
                .orElse(null);
    }

    private static Path absolute(String typed) {
        var home = System.getProperty("user.home");
        var whole = typed.equals("~") || typed.startsWith("~/") || typed.startsWith("~" + File.separator)
                ? home + typed.substring(1)
                : typed;
        try {
            return Path.of(whole).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidInput("not-a-directory", typed);
        }
    }
}
