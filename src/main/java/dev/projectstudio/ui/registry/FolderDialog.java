package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.core.template.TemplateCreation;
import dev.projectstudio.core.template.TemplateDraft;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.common.FolderField;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.KeyWord;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Asks which folder a template is to be made of, and which of its texts become variables, and shows what is taken.
final class FolderDialog {

    /// Nobody reads a folder at every letter of its name.
    private static final Duration REST = Duration.millis(200);
    private static final double FIELDS = 300;
    private static final double HEIGHT = 416;

    private final TextField name = new TextField();
    private final TextField description = new TextField();
    private final ComboBox<String> type = new ComboBox<>();
    private final CheckBox allow = new CheckBox();
    private final StatusLabel standing = new StatusLabel();
    private final PauseTransition rest = new PauseTransition(REST);
    private final FolderViewModel model;
    private final Messages text;
    private final Workbench bench;
    private final FolderField folder;
    private final TextArea replacements;
    private final FolderFiles files;
    private final KeyWord ticks;
    private String suggested = "";

    FolderDialog(FolderViewModel model, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.text = bench.text();
        this.folder = new FolderField("folder-path", text.get("template.folder"), text);
        this.replacements = Form.lines("folder-replace", "", 3);
        this.files = new FolderFiles(model, text);
        this.ticks = new KeyWord("Space", text.get("registry.import.tick"), text);
    }

    void open(Consumer<InputDialog> submit) {
        var go = new Button(text.get("template.make"));
        go.setId("folder-go");
        name.setId("folder-name");
        description.setId("folder-description");
        type.setId("folder-type");
        type.getItems().setAll(TemplateCreation.TYPES);
        type.setValue(TemplateCreation.TYPES.getFirst());
        type.setMaxWidth(Double.MAX_VALUE);
        Worded.show(type, word -> text.get("template.type." + word));
        rest.setOnFinished(_ -> read());
        folder.field().textProperty().subscribe((_, _) -> typing());
        replacements.textProperty().subscribe((_, _) -> typing());
        model.draftProperty().subscribe(_ -> show());
        model.failureProperty().subscribe(_ -> show());
        model.allowsSecretsProperty().subscribe(_ -> show());
        new InputDialog(bench, "folder-dialog", folder.field())
                .broad()
                .open(text.get("template.make.title"), new VBox(12, columns()), go, lacking(), submit);
    }

    String slug() {
        return Slug.of(name.getText());
    }

    String name() {
        return name.getText().strip();
    }

    String description() {
        return description.getText().strip();
    }

    String type() {
        return type.getValue();
    }

    private Node columns() {
        var hint = new Label(text.get("template.replace-texts.hint"));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(StatusLabel.USE_PREF_SIZE);
        replacements.getStyleClass().add("mono");
        var fields = new VBox(
                12,
                Form.field(text.get("template.folder"), folder),
                Form.field(text.get("registry.ask.name"), name),
                Form.field(text.get("registry.ask.description"), description),
                Form.field(text.get("template.type"), type),
                new VBox(4, Form.field(text.get("template.replace-texts"), replacements), hint));
        fields.setMinWidth(FIELDS);
        fields.setPrefWidth(FIELDS);
        allow.setId("folder-allow");
        allow.setText(text.get("template.allow-secrets"));
        allow.managedProperty().bind(allow.visibleProperty());
        allow.selectedProperty().bindBidirectional(model.allowsSecretsProperty());
        standing.setId("folder-standing");
        standing.setWrapText(true);
        standing.setMinHeight(StatusLabel.USE_PREF_SIZE);
        VBox.setVgrow(files.node(), Priority.ALWAYS);
        var heading = new Label(text.get("template.taken"));
        heading.getStyleClass().add("caption");
        var taken = new VBox(8, ticks.behind(heading), files.node(), allow, standing);
        taken.setMinWidth(0);
        HBox.setHgrow(taken, Priority.ALWAYS);
        var both = new HBox(24, fields, taken);
        both.setPrefHeight(HEIGHT);
        both.setMaxHeight(HEIGHT);
        both.setMinHeight(0); // it gives way in a low window
        return both;
    }

    private void typing() {
        model.awaiting();
        rest.playFromStart();
    }

    private void read() {
        var typed = folder.typed().orElse(null);
        suggest(typed);
        model.replacing(replacements.getText());
        model.from(typed);
    }

    /// What nobody typed follows the folder: its name, and that it becomes the project's.
    private void suggest(@Nullable Path typed) {
        var last = typed == null ? null : typed.getFileName();
        var next = last == null ? "" : last.toString();
        if (name.getText().equals(suggested)) {
            name.setText(next);
        }
        var line = suggested.isEmpty() ? "" : suggested + "=PROJECT_NAME";
        if (replacements.getText().equals(line)) {
            replacements.setText(next.isEmpty() ? "" : next + "=PROJECT_NAME");
        }
        suggested = next;
    }

    private void show() {
        var draft = model.draftProperty().get();
        files.show(draft);
        files.node().setVisible(draft != null);
        files.node().setManaged(draft != null); // what to do stands in its place
        ticks.setVisible(draft != null);
        allow.setVisible(draft != null && !draft.secrets().isEmpty());
        tellStanding(draft);
    }

    private void tellStanding(@Nullable TemplateDraft draft) {
        var failure = model.failureProperty().get();
        if (failure != null) {
            standing.show(Tone.DANGER, FailureWords.of(failure, text).together());
        } else if (draft == null) {
            standing.show(Tone.QUIET, text.get("template.choose-folder"));
        } else if (hasSecrets(draft)) {
            standing.show(
                    Tone.DANGER,
                    text.get("template.has-secrets", draft.secrets().size()));
        } else {
            int replaced =
                    draft.counts().values().stream().mapToInt(Integer::intValue).sum();
            standing.show(
                    Tone.GOOD,
                    text.get(
                            "template.taking",
                            draft.files().size(),
                            draft.left().size(),
                            replaced));
        }
    }

    private boolean hasSecrets(TemplateDraft draft) {
        return !draft.secrets().isEmpty() && !model.allowsSecretsProperty().get();
    }

    private ObservableValue<Boolean> lacking() {
        return Bindings.createBooleanBinding(
                () -> {
                    var draft = model.draftProperty().get();
                    return draft == null
                            || draft.files().isEmpty()
                            || model.readingProperty().get()
                            || hasSecrets(draft)
                            || Slug.of(name.getText()).isEmpty();
                },
                model.draftProperty(),
                model.readingProperty(),
                model.allowsSecretsProperty(),
                name.textProperty());
    }
}
