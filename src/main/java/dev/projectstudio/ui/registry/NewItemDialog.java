package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks what a new item is, what it is called and what it is for.
final class NewItemDialog {

    /// What was answered.
    record Answer(RegistryKind kind, String name, String description) {}

    private NewItemDialog() {}

    static void ask(Workbench bench, RegistryKind first, BiConsumer<Answer, InputDialog> then) {
        var text = bench.text();
        var kind = new ComboBox<RegistryKind>();
        kind.setId("item-kind");
        kind.getItems().setAll(RegistryKind.values());
        kind.setValue(first);
        kind.setMaxWidth(Double.MAX_VALUE);
        Worded.show(kind, each -> RegistryRows.sentence(text.get("registry.kind." + each.word())));
        var name = new TextField();
        name.setId("item-name");
        var description = new TextField();
        description.setId("item-description");
        var file = new Label();
        file.setId("item-file");
        file.setWrapText(true);
        file.setMinHeight(Label.USE_PREF_SIZE);
        name.textProperty().subscribe(_ -> show(file, kind.getValue(), name.getText(), text));
        kind.valueProperty().subscribe(_ -> show(file, kind.getValue(), name.getText(), text));
        var go = new Button(text.get("registry.ask.add"));
        go.setId("item-go");
        new InputDialog(bench, "item-dialog", name)
                .open(
                        text.get("registry.command.add"),
                        new VBox(
                                12,
                                Form.field(text.get("registry.ask.kind"), kind),
                                new VBox(4, Form.field(text.get("registry.ask.name"), name), file),
                                Form.field(text.get("registry.ask.description"), description)),
                        go,
                        name.textProperty().map(typed -> Slug.of(typed).isEmpty()),
                        asked -> then.accept(
                                new Answer(
                                        kind.getValue(),
                                        name.getText().strip(),
                                        description.getText().strip()),
                                asked));
    }

    /// Where the item will be, once that can be told.
    private static void show(Label file, RegistryKind kind, String name, Messages text) {
        var slug = Slug.of(name);
        if (slug.isEmpty()) {
            file.setText(text.get("registry.ask.no-file"));
            file.getStyleClass().setAll("label", "caption");
        } else {
            var ending = kind.ending().isEmpty() ? "/" : kind.ending();
            file.setText("registry/" + kind.folder() + "/" + slug + ending);
            file.getStyleClass().setAll("label", "caption", "mono");
        }
    }
}
