package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryChanged;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.TypedText;
import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.Followed;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.FormFields;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Where the text of an item, or of one of its further files, is written. What is wrong with it is said while it is
/// typed, and keeps nobody from saving. Where the file becomes another one meanwhile, both texts stay until somebody
/// has chosen one.
final class ItemEditor {

    private static final int LINES = 22;
    private static final Duration PAUSE = Duration.millis(150);
    private static final String FIELD = "text";

    private final RegistryService registry;
    private final Workbench bench;
    private final Messages text;
    private final Followed<OpenItem> followed;
    private final String path;
    private final MarkdownEditor editor;
    private final EditorFindings findings;
    private final PauseTransition beforeCheck = new PauseTransition(PAUSE);
    private final Lane checks;

    /// @param path of the file whose text is written, under the kind's folder
    ItemEditor(RegistryService registry, Workbench bench, OpenItem seen, String path) {
        this.registry = registry;
        this.bench = bench;
        this.text = bench.text();
        this.path = path;
        this.followed = new Followed<>(
                seen, () -> registry.open(seen.item().id()), this::shown, List.of(RegistryChanged.class));
        this.checks = bench.background().lane();
        this.editor = Form.written(blank(seen), "item-editor-text", text.get("registry.text"), words(seen), LINES);
        this.findings = new EditorFindings(editor, text);
        VBox.setVgrow(editor, Priority.ALWAYS);
    }

    /// What is to be saved, and of what.
    record Save(OpenItem seen, String path, String text) {}

    /// @param then is given what is to be saved
    void open(DraftPlace draft, BiConsumer<Save, InputDialog> then) {
        var go = new Button(text.get("cycles.ask.save"));
        go.setId("item-save");
        var fields = new FormFields().markdown(FIELD, editor);
        // a check reads the whole text, and of a template its files
        beforeCheck.setOnFinished(_ -> check());
        findings.setVisible(isChecked());
        findings.setManaged(isChecked());
        editor.textProperty().subscribe(_ -> beforeCheck.playFromStart());
        new InputDialog(bench, "item-editor", editor.focusTarget())
                .broad()
                .keeping(draft, fields, followed)
                .offering(isChecked() ? findings.commands() : List.of())
                .open(
                        title(),
                        new VBox(8, editor, findings),
                        go,
                        new ReadOnlyBooleanWrapper(false),
                        asked -> then.accept(typed(), asked));
        beforeCheck.stop();
        check();
    }

    /// Line endings are those of the file as it is now.
    private Save typed() {
        var now = followed.now();
        var kept = TypedText.of(now.files().text(path));
        return new Save(now, path, kept.saved(editor.textProperty().get()));
    }

    private void check() {
        if (!isChecked()) {
            return;
        }
        var words = editor.textProperty().get();
        var now = followed.now();
        boolean isMain = isMain();
        checks.run(
                () -> HiddenFindings.with(
                        isMain ? findings(now.item(), words) : registry.validate(now, path, words), words),
                findings::show);
    }

    private List<ItemFinding> findings(RegistryItem item, String words) {
        return registry.validate(item.kind(), item.slug(), path.contains("/"), words);
    }

    private boolean isMain() {
        return path.equals(followed.now().files().main());
    }

    /// Of the further files there is nothing to be said but of a template's, which have placeholders.
    private boolean isChecked() {
        return isMain() || followed.now().item().kind() == RegistryKind.TEMPLATE;
    }

    private String title() {
        var name = followed.now().item().name();
        return isMain()
                ? text.get("registry.ask.edit", name)
                : text.get("registry.ask.edit-file", EditableFiles.shown(path), name);
    }

    private MarkdownEditor blank(OpenItem seen) {
        if (path.endsWith(".json") || (isMain() && seen.item().kind().isJson())) {
            return new MarkdownEditor().ofJson();
        }
        return path.endsWith(".md") ? new MarkdownEditor() : new MarkdownEditor().ofCode();
    }

    private TypedFields shown(OpenItem item) {
        return TypedFields.of(Map.of(FIELD, words(item)));
    }

    private String words(OpenItem item) {
        return TypedText.of(item.files().text(path)).shown();
    }
}
