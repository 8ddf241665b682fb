package dev.projectstudio.ui.overview;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks which program is needed and in which versions, and says why, what is there, and how it could be installed.
final class DependencyDialog {

    private static final String ID = "dependency-dialog";

    private final Workbench bench;
    private final Messages text;
    private final TextField name;
    private final TextField range;
    private final VBox body;

    private DependencyDialog(Workbench bench, DependencyEdit before) {
        this.bench = bench;
        this.text = bench.text();
        this.name = new TextField(before.name());
        this.range = new TextField(Objects.requireNonNullElse(before.requiredVersion(), ""));
        name.setId("dependency-name");
        range.setId("dependency-range");
        range.setPromptText(text.get("overview.dependency.range.hint"));
        body = new VBox(
                12,
                Form.field(text.get("overview.dependency.name"), name),
                Form.field(text.get("overview.dependency.range"), range));
    }

    static void add(Workbench bench, BiConsumer<DependencyEdit, InputDialog> then) {
        new DependencyDialog(bench, new DependencyEdit("", null))
                .open("overview.dependency.add", "overview.dependency.add.go", then);
    }

    /// @param install a command line to copy; empty if nobody knows one
    /// @param remove takes it away
    static void edit(
            Workbench bench,
            Dependency dependency,
            String install,
            BiConsumer<DependencyEdit, InputDialog> then,
            Runnable remove) {
        var dialog = new DependencyDialog(bench, DependencyEdit.of(dependency));
        var about = new Label(dialog.about(dependency));
        about.setId("dependency-about");
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        var away = new Button(dialog.text.get("overview.dependency.remove"));
        away.setId("dependency-remove");
        away.setOnAction(_ -> {
            bench.overlays().close(ID);
            remove.run();
        });
        away.setDisable(bench.edits().isReadOnly());
        dialog.body.getChildren().addFirst(about);
        if (!install.isEmpty()) {
            dialog.body.getChildren().add(dialog.install(install));
        }
        dialog.body.getChildren().add(away);
        dialog.open("overview.dependency.edit", "overview.dependency.edit.go", then);
    }

    private String about(Dependency dependency) {
        var standing = dependency.standing();
        var lines = new StringBuilder(DependencySection.reason(dependency, text));
        var why = standing.reason();
        lines.append('\n').append(DependencySection.found(dependency, text));
        if (why != null) {
            lines.append(": ").append(text.find("dependency.reason." + why).orElse(why));
        }
        if (standing.path() != null) {
            lines.append('\n').append(standing.path());
        }
        var checked = standing.checkedAt();
        if (checked != null) {
            lines.append('\n')
                    .append(text.get(
                            "overview.dependencies.checked", bench.time().ago(checked)));
        }
        return lines.toString();
    }

    /// Shown to be copied; nobody runs it.
    private Node install(String command) {
        var line = new TextField(command);
        line.setId("dependency-install");
        line.setEditable(false);
        line.getStyleClass().add("mono");
        HBox.setHgrow(line, Priority.ALWAYS);
        var copy = new Button(text.get("overview.dependency.copy"));
        copy.setId("dependency-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(command);
            Clipboard.getSystemClipboard().setContent(content);
            bench.notices().done(text.get("overview.dependency.copied", command));
        });
        return Form.field(text.get("overview.dependency.install"), new HBox(8, line, copy));
    }

    private void open(String titleKey, String verbKey, BiConsumer<DependencyEdit, InputDialog> then) {
        var go = new Button(text.get(verbKey));
        go.setId("dependency-go");
        new InputDialog(bench, ID, name)
                .open(
                        text.get(titleKey),
                        body,
                        go,
                        name.textProperty()
                                .map(typed -> typed.isBlank() || bench.edits().isReadOnly()),
                        asked -> then.accept(new DependencyEdit(name.getText(), range.getText()), asked));
    }
}
