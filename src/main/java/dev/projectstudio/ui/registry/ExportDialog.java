package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.OutsideForm;
import dev.projectstudio.core.exchange.OutsideForms;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks in what form an item is to be written, and where. What looks like a secret in it is pointed out first.
final class ExportDialog {

    /// What was answered.
    ///
    /// @param form null for that of the registry itself
    record Answer(@Nullable OutsideForm form, Path folder, boolean replaces) {}

    private static final int MOST_NAMED = 3;

    private final ComboBox<Optional<OutsideForm>> form = new ComboBox<>();
    private final CheckBox replace = new CheckBox();
    private final CheckBox allow = new CheckBox();
    private final PathField folder;
    private final Workbench bench;
    private final Messages text;
    private final OpenItem item;

    /// @param secrets those of the item
    static void ask(Workbench bench, OpenItem item, List<Danger> secrets, BiConsumer<Answer, InputDialog> then) {
        new ExportDialog(bench, item).open(secrets, then);
    }

    private ExportDialog(Workbench bench, OpenItem item) {
        this.bench = bench;
        this.text = bench.text();
        this.item = item;
        this.folder = new PathField("export-path", text.get("registry.export.where"), text);
    }

    private void open(List<Danger> secrets, BiConsumer<Answer, InputDialog> then) {
        var forms = new ArrayList<Optional<OutsideForm>>();
        OutsideForms.of(item.item()).forEach(each -> forms.add(Optional.of(each)));
        forms.add(Optional.empty());
        form.setId("export-form");
        form.getItems().setAll(forms);
        form.setValue(forms.getFirst());
        form.setMaxWidth(Double.MAX_VALUE);
        Worded.show(
                form,
                each -> text.get("registry.form." + each.map(OutsideForm::word).orElse("registry")));
        replace.setId("export-replace");
        replace.setText(text.get("registry.export.replace"));
        var body = new VBox(
                12,
                Form.field(text.get("registry.export.form"), form),
                Form.field(text.get("registry.export.where"), folder.node()),
                replace);
        if (!secrets.isEmpty()) {
            allow.setId("export-allow");
            allow.setText(text.get("registry.export.allow"));
            body.getChildren().addAll(warning(secrets), allow);
        }
        var go = new Button(text.get("registry.export.go"));
        go.setId("export-go");
        new InputDialog(bench, "export-dialog", folder.field())
                .wide()
                .open(
                        text.get("registry.export.title", item.item().name()),
                        body,
                        go,
                        Bindings.createBooleanBinding(
                                () -> folder.field().getText().isBlank() || (!secrets.isEmpty() && !allow.isSelected()),
                                folder.field().textProperty(),
                                allow.selectedProperty()),
                        asked -> then.accept(
                                new Answer(form.getValue().orElse(null), folder.path(), replace.isSelected()), asked));
    }

    private StatusLabel warning(List<Danger> secrets) {
        var places = secrets.stream()
                .limit(MOST_NAMED)
                .map(secret -> secret.file() + ":" + secret.line() + " " + secret.excerpt())
                .collect(Collectors.joining("\n"));
        var label = new StatusLabel(Tone.DANGER, text.get("registry.export.secrets", secrets.size()) + "\n" + places);
        label.setId("export-secrets");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
