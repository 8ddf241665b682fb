package dev.projectstudio.ui.common;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/// A field for a directory: typed, pasted, or picked in the system's dialog.
public final class FolderField extends HBox {

    private final TextField path = new TextField();
    private final Messages text;

    /// @param id of the field itself
    /// @param name what it is for, for those who cannot see it
    public FolderField(String id, String name, Messages text) {
        super(8);
        this.text = text;
        path.setId(id);
        path.getStyleClass().add("mono");
        path.setPromptText(text.get("projects.path.prompt"));
        path.setAccessibleText(name);
        HBox.setHgrow(path, Priority.ALWAYS);
        var browse = new Button(text.get("projects.path.browse"));
        browse.setMinWidth(USE_PREF_SIZE);
        browse.setOnAction(_ -> browse());
        getChildren().addAll(path, browse);
    }

    /// Where it is typed.
    public TextField field() {
        return path;
    }

    /// What is typed as an absolute path, where a leading `~` is the user's home.
    ///
    /// @throws InvalidInput `not-a-directory` for what is no path
    public Path path() {
        return absolute(path.getText().strip());
    }

    /// The same while it is being typed: empty for nothing, and for what is no path.
    public Optional<Path> typed() {
        try {
            return path.getText().isBlank() ? Optional.empty() : Optional.of(path());
        } catch (InvalidInput noPath) {
            return Optional.empty();
        }
    }

    private void browse() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text.get("projects.path.browse"));
        chooser.setInitialDirectory(nearest());
        Node owner = path;
        var chosen = chooser.showDialog(owner.getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.getAbsolutePath());
            path.end(); // which one it is stands there
        }
    }

    /// The folder to begin in: what is typed, or else what of it is still there.
    private @Nullable File nearest() {
        var home = new File(System.getProperty("user.home"));
        return Stream.iterate(typed().map(Path::toFile).orElse(home), Objects::nonNull, File::getParentFile)
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
