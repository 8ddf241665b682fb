package dev.projectstudio.ui.overview;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.dependency.ToolOffer;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/// Asks which program is needed and in which versions, and says why, what is there, and how it could be installed.
final class DependencyDialog {

    private static final String ID = "dependency-dialog";

    private final Workbench bench;
    private final Messages text;
    private final TextField name;
    private final TextField range;
    private final VBox body;
    private @Nullable Button away;

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

    /// Asks about one that is there.
    static DependencyDialog of(Workbench bench, Dependency dependency) {
        var dialog = new DependencyDialog(bench, DependencyEdit.of(dependency));
        dialog.body.getChildren().addFirst(dialog.about(dependency));
        return dialog;
    }

    /// Offers to let a command line be run, after showing it word by word; nothing where there is none.
    DependencyDialog allowing(ToolOffer offer, Runnable allow) {
        if (!offer.words().isEmpty()) {
            var words = offer.words().stream().map(word -> "“" + word + "”").collect(Collectors.joining("  "));
            var line = new Label(words);
            line.setId("dependency-words");
            line.getStyleClass().add("mono");
            line.setWrapText(true);
            var place = offer.program().isEmpty()
                    ? text.get("overview.dependency.nowhere", offer.words().getFirst())
                    : offer.program();
            var program = new Label(text.get("overview.dependency.runs", place));
            program.getStyleClass().add("muted");
            program.setWrapText(true);
            body.getChildren()
                    .add(new VBox(
                            4,
                            caption(text.get("overview.dependency.asked-by", offer.slug())),
                            line,
                            program,
                            closing("dependency-allow", "overview.dependency.allow", allow)));
        }
        return this;
    }

    /// Shows a command line to be copied, which nobody runs; nothing where it is empty.
    DependencyDialog installing(String install) {
        if (!install.isEmpty()) {
            body.getChildren().add(install(install));
        }
        return this;
    }

    DependencyDialog removing(Runnable remove) {
        away = closing("dependency-remove", "overview.dependency.remove", remove);
        return this;
    }

    void open(BiConsumer<DependencyEdit, InputDialog> then) {
        open("overview.dependency.edit", "overview.dependency.edit.go", then);
    }

    /// A button that ends the question in another way.
    private Button closing(String id, String key, Runnable act) {
        var button = new Button(text.get(key));
        button.setId(id);
        button.setOnAction(_ -> {
            bench.overlays().close(ID);
            act.run();
        });
        button.setDisable(bench.edits().isReadOnly());
        return button;
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    /// First how it stands, then where that was found and why it is needed.
    private Node about(Dependency dependency) {
        var standing = dependency.standing();
        var why = standing.reason();
        var found = DependencySection.found(dependency, text);
        var reason = why == null ? "" : text.find("dependency.reason." + why).orElse(why);
        var status = DependencySection.status(
                dependency, why == null ? found : text.get("overview.dependency.version", found, reason));
        status.setId("dependency-standing");
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        var lines = new VBox(4, status);
        lines.setId("dependency-about");
        var where = standing.path();
        if (where != null) {
            var path = muted(where);
            path.getStyleClass().add("mono");
            lines.getChildren().add(path);
        }
        lines.getChildren().add(muted(DependencySection.reason(dependency, text)));
        var checked = standing.checkedAt();
        if (checked != null) {
            var when = text.get("overview.dependencies.checked", bench.time().ago(checked));
            lines.getChildren().add(caption(when));
        }
        return lines;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

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
                .blaming(name, "dependency-name-refused", "dependency-name-taken")
                .blaming(range, "version-range-refused")
                .apart(away)
                .open(
                        text.get(titleKey),
                        body,
                        go,
                        name.textProperty()
                                .map(typed -> typed.isBlank() || bench.edits().isReadOnly()),
                        asked -> then.accept(new DependencyEdit(name.getText(), range.getText()), asked));
    }
}
