package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryChanged;
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

/// Where the text of an item is written. What is wrong with it is said while it is typed, and keeps nobody from saving.
/// Where its file becomes another one meanwhile, both texts stay until somebody chooses.
final class ItemEditor {

    private static final int LINES = 22;
    private static final Duration PAUSE = Duration.millis(150);
    private static final String FIELD = "text";

    private final RegistryService registry;
    private final Workbench bench;
    private final Messages text;
    private final Followed<OpenItem> followed;
    private final MarkdownEditor editor;
    private final EditorFindings findings;
    private final PauseTransition beforeCheck = new PauseTransition(PAUSE);
    private final Lane checks;

    ItemEditor(RegistryService registry, Workbench bench, OpenItem seen) {
        this.registry = registry;
        this.bench = bench;
        this.text = bench.text();
        this.followed = new Followed<>(
                seen, () -> registry.open(seen.item().id()), ItemEditor::shown, List.of(RegistryChanged.class));
        this.checks = bench.background().lane();
        var blank = isJson(seen) ? new MarkdownEditor().ofJson() : new MarkdownEditor();
        this.editor = Form.written(blank, "item-editor-text", text.get("registry.text"), words(seen), LINES);
        this.findings = new EditorFindings(editor, text);
        VBox.setVgrow(editor, Priority.ALWAYS);
    }

    /// What is to be saved, and of what.
    record Save(OpenItem seen, String text) {}

    /// @param then is given what is to be saved
    void open(DraftPlace draft, BiConsumer<Save, InputDialog> then) {
        var go = new Button(text.get("cycles.ask.save"));
        go.setId("item-save");
        var fields = new FormFields().markdown(FIELD, editor);
        // a check reads the whole text, and of a template its files
        beforeCheck.setOnFinished(_ -> check());
        editor.textProperty().subscribe(_ -> beforeCheck.playFromStart());
        new InputDialog(bench, "item-editor", editor.focusTarget())
                .broad()
                .keeping(draft, fields, followed)
                .offering(findings.commands())
                .open(
                        text.get("registry.ask.edit", followed.now().item().name()),
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
        var kept = TypedText.of(now.files().text());
        return new Save(now, kept.saved(editor.textProperty().get()));
    }

    private void check() {
        var words = editor.textProperty().get();
        var item = followed.now().item();
        boolean isFolder = followed.now().files().main().contains("/");
        checks.run(() -> registry.validate(item.kind(), item.slug(), isFolder, words), findings::show);
    }

    private static boolean isJson(OpenItem seen) {
        return seen.item().kind().isJson() || seen.files().main().endsWith(".json");
    }

    private static TypedFields shown(OpenItem item) {
        return TypedFields.of(Map.of(FIELD, words(item)));
    }

    private static String words(OpenItem item) {
        return TypedText.of(item.files().text()).shown();
    }
}
