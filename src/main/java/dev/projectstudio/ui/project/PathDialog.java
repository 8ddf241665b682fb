package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.ui.common.FolderField;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks for a directory: typed, pasted, or picked in the system's dialog.
final class PathDialog {

    private final Workbench bench;
    private final FolderField path;

    /// @param title also what its button says
    /// @param then gets an absolute path, where a leading `~` is the user's home, and tells the dialog how it ended
    static void ask(Workbench bench, String title, String sentence, BiConsumer<Path, InputDialog> then) {
        new PathDialog(bench, title).open(title, title, sentence, then);
    }

    /// The same for a project that has a path already, which is to be changed.
    static void askAnew(Workbench bench, Project project, BiConsumer<Path, InputDialog> then) {
        var text = bench.text();
        var title = text.get("projects.locate.title", project.name());
        var dialog = new PathDialog(bench, title);
        if (project.repoPath() != null) {
            dialog.path.field().setText(ShownPath.of(project.repoPath()));
        }
        dialog.open(title, text.get("projects.act.locate"), text.get("projects.ask.locate"), then);
    }

    private PathDialog(Workbench bench, String title) {
        this.bench = bench;
        this.path = new FolderField("path-field", title, bench.text());
    }

    private void open(String title, String act, String sentence, BiConsumer<Path, InputDialog> then) {
        var what = new Label(sentence);
        what.getStyleClass().add("dialog-text");
        what.setWrapText(true);
        var go = new Button(act);
        go.setId("path-go");
        new InputDialog(bench, "path-dialog", path.field())
                .open(
                        title,
                        new VBox(12, what, path),
                        go,
                        path.field().textProperty().map(String::isBlank),
                        asked -> then.accept(path.path(), asked));
    }
}
