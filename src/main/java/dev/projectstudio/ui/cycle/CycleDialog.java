package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.Followed;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.FormFields;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks what a cycle is to be.
final class CycleDialog {

    private static final String ID = "cycle-dialog";
    private static final int LINES = 3;
    private static final double DUE = 120;

    /// What was asked for of a cycle that is there.
    interface Save {

        void save(Cycle seen, CycleEdit edit, InputDialog asked);
    }

    private final Workbench bench;
    private final Messages text;
    private final TextField name = new TextField();
    private final ComboBox<String> type = new ComboBox<>();
    private final TextField due = new TextField();
    private final MarkdownEditor intent;
    private final FormFields fields = new FormFields();

    private CycleDialog(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
        this.intent = Form.markdown("cycle-intent", text.get("cycles.ask.intent"), "", LINES);
        name.setId("cycle-name");
        type.setId("cycle-type");
        Worded.show(type, word -> CycleWords.type(word, text));
        for (var each : CycleType.values()) {
            type.getItems().add(each.word());
        }
        type.getSelectionModel().selectFirst();
        type.setMaxWidth(Double.MAX_VALUE);
        due.setId("cycle-due");
        due.setPromptText(text.get("cycles.ask.due.prompt"));
        due.setPrefWidth(DUE);
    }

    /// @param suggested the project to begin with; the first one where it is not there
    static void begin(
            Workbench bench,
            List<Project> projects,
            @Nullable ProjectId suggested,
            DraftPlace draft,
            BiConsumer<NewCycle, InputDialog> then) {
        var dialog = new CycleDialog(bench);
        var text = bench.text();
        var project = new ComboBox<Project>();
        project.setId("cycle-project");
        Worded.show(project, Project::name);
        project.getItems().setAll(projects);
        project.setMaxWidth(Double.MAX_VALUE);
        project.getSelectionModel().selectFirst();
        projects.stream()
                .filter(each -> each.id().equals(suggested))
                .findFirst()
                .ifPresent(project.getSelectionModel()::select);
        var criteria = Form.lines("cycle-criteria", "", LINES);
        criteria.setPromptText(text.get("cycles.ask.criteria.prompt"));
        dialog.fields
                .choice("project", project.valueProperty(), each -> each.id().value(), id -> among(projects, id))
                .text("criteria", criteria);
        var body = dialog.body(Form.field(text.get("cycles.ask.project"), project));
        body.getChildren().add(Form.field(text.get("cycles.ask.criteria"), criteria));
        dialog.open(
                text.get("cycle.command.add"),
                text.get("cycles.ask.begin"),
                body,
                new InputDialog(bench, ID, dialog.name).keeping(draft, dialog.fields()),
                asked -> then.accept(
                        new NewCycle(
                                project.getValue().id(),
                                dialog.name.getText(),
                                CycleType.of(dialog.type.getValue()).orElse(CycleType.FEATURE),
                                null,
                                dialog.intent.textProperty().get(),
                                criteria(criteria.getText()),
                                dialog.dueAt(null)),
                        asked));
    }

    /// @param read the cycle as it is by now; reads the database
    static void edit(Workbench bench, Cycle cycle, Callable<Cycle> read, DraftPlace draft, Save then) {
        var seen = new Followed<>(cycle, read, each -> shown(each, bench), List.of(CycleChanged.class));
        var dialog = new CycleDialog(bench);
        var text = bench.text();
        var before = CycleEdit.of(cycle);
        dialog.name.setText(before.name());
        if (!dialog.type.getItems().contains(before.typeWord())) {
            dialog.type.getItems().add(before.typeWord());
        }
        dialog.type.setValue(before.typeWord());
        dialog.intent.show(before.intent() == null ? "" : before.intent());
        dialog.due.setText(before.dueAt() == null ? "" : bench.time().typed(before.dueAt()));
        var description = Form.markdown(
                "cycle-description",
                text.get("cycles.ask.description"),
                before.description() == null ? "" : before.description(),
                LINES);
        dialog.fields.markdown("description", description);
        var body = dialog.body(null);
        body.getChildren().add(Form.field(text.get("cycles.ask.description"), description));
        var asking = new InputDialog(bench, ID, dialog.name).keeping(draft, dialog.fields(), seen);
        dialog.open(
                text.get("cycles.ask.edit", cycle.name()),
                text.get("cycles.ask.save"),
                body,
                asking,
                asked -> then.save(
                        seen.now(),
                        new CycleEdit(
                                dialog.name.getText(),
                                dialog.type.getValue(),
                                textOrNull(description),
                                dialog.intent.textProperty().get(),
                                seen.now().criteria(),
                                dialog.dueAt(seen.now().dueAt())),
                        asked));
    }

    /// What the fields show of a cycle.
    private static TypedFields shown(Cycle cycle, Workbench bench) {
        var edit = CycleEdit.of(cycle);
        return TypedFields.of(Map.of(
                "name", edit.name(),
                "type", edit.typeWord(),
                "due", edit.dueAt() == null ? "" : bench.time().typed(edit.dueAt()),
                "intent", Objects.requireNonNullElse(edit.intent(), ""),
                "description", Objects.requireNonNullElse(edit.description(), "")));
    }

    private VBox body(@Nullable Node project) {
        var choices = new HBox(12);
        if (project != null) {
            HBox.setHgrow(project, Priority.ALWAYS);
            choices.getChildren().add(project);
        }
        var kind = Form.field(text.get("cycles.ask.type"), type);
        HBox.setHgrow(kind, Priority.ALWAYS);
        choices.getChildren().addAll(kind, Form.field(text.get("cycles.ask.due"), due));
        return new VBox(
                12,
                Form.field(text.get("cycles.ask.name"), name),
                choices,
                Form.field(text.get("cycles.ask.intent"), intent));
    }

    private void open(String title, String verb, VBox body, InputDialog asking, Consumer<InputDialog> submit) {
        var go = new Button(verb);
        go.setId("cycle-go");
        asking.blaming(name, "cycle-name-refused")
                .blaming(due, "not-a-date")
                .open(title, body, go, name.textProperty().map(String::isBlank), submit);
    }

    /// All of them, in the order in which they are filled.
    private FormFields fields() {
        return fields.choice(
                        "type",
                        type.valueProperty(),
                        word -> word,
                        word -> type.getItems().stream().filter(word::equals).findFirst())
                .text("name", name)
                .text("due", due)
                .markdown("intent", intent);
    }

    /// The end of the day that was typed; a moment that was there before stays, as long as its day does.
    private @Nullable Instant dueAt(@Nullable Instant before) {
        var typed = due.getText().strip();
        if (typed.isEmpty()) {
            return null;
        }
        return before != null && bench.time().typed(before).equals(typed)
                ? before
                : bench.time().endOf(typed);
    }

    private static Optional<Project> among(List<Project> projects, String id) {
        return projects.stream().filter(each -> each.id().value().equals(id)).findFirst();
    }

    private static @Nullable String textOrNull(MarkdownEditor editor) {
        var written = editor.textProperty().get();
        return written.isBlank() ? null : written;
    }

    private static List<Criterion> criteria(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(Criterion::open)
                .toList();
    }
}
