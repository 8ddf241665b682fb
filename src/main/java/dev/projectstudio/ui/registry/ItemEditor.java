package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.TypedText;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.FormFields;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// Where the text of an item is written. What is wrong with it is said while it is typed, and keeps nobody from saving.
final class ItemEditor {

    private static final int LINES = 22;
    private static final int MOST_FINDINGS = 4;

    private final RegistryService registry;
    private final Workbench bench;
    private final Messages text;
    private final OpenItem seen;
    private final TypedText typed;
    private final Lane checks;
    private final VBox findings = new VBox(4);
    private final RegistryRows rows;

    ItemEditor(RegistryService registry, Workbench bench, OpenItem seen) {
        this.registry = registry;
        this.bench = bench;
        this.text = bench.text();
        this.seen = seen;
        this.typed = TypedText.of(seen.files().text());
        this.checks = bench.background().lane();
        this.rows = new RegistryRows(text);
        findings.setId("item-findings");
    }

    /// @param then is given the text to be saved
    void open(DraftPlace draft, BiConsumer<String, InputDialog> then) {
        var fields = new FormFields();
        var go = new Button(text.get("cycles.ask.save"));
        go.setId("item-save");
        if (seen.item().kind().isJson() || seen.files().main().endsWith(".json")) {
            var area = area();
            fields.text("text", area);
            area.textProperty().subscribe(this::check);
            show(draft, fields, area, area, go, asked -> then.accept(typed.saved(area.getText()), asked));
        } else {
            var editor = Form.markdown("item-editor-text", text.get("registry.text"), typed.shown(), LINES);
            fields.markdown("text", editor);
            editor.textProperty().subscribe(this::check);
            show(
                    draft,
                    fields,
                    editor,
                    editor.focusTarget(),
                    go,
                    asked -> then.accept(typed.saved(editor.textProperty().get()), asked));
        }
    }

    private void show(
            DraftPlace draft, FormFields fields, Node editor, Node focus, Button go, Consumer<InputDialog> submit) {
        new InputDialog(bench, "item-editor", focus)
                .wide()
                .keeping(draft, fields)
                .open(
                        text.get("registry.ask.edit", seen.item().name()),
                        new VBox(8, editor, findings),
                        go,
                        new ReadOnlyBooleanWrapper(false),
                        submit);
    }

    private TextArea area() {
        var area = Form.lines("item-editor-text", typed.shown(), LINES);
        area.setWrapText(false);
        area.getStyleClass().add("mono");
        area.setAccessibleText(text.get("registry.text"));
        return area;
    }

    private void check(String words) {
        var item = seen.item();
        checks.run(
                () -> registry.validate(
                        item.kind(), item.slug(), seen.files().main().contains("/"), words),
                this::tell);
    }

    private void tell(List<ItemFinding> found) {
        findings.getChildren()
                .setAll(found.stream().limit(MOST_FINDINGS).map(rows::finding).toList());
        if (found.size() > MOST_FINDINGS) {
            findings.getChildren()
                    .add(new StatusLabel(
                            StatusLabel.Tone.QUIET, text.get("registry.more-findings", found.size() - MOST_FINDINGS)));
        }
    }
}
