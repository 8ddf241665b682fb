package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The fields of the form but the notes.
final class SessionFields extends VBox {

    private static final int LINES = 3;
    private static final double SUMMARY = 72;

    private final SessionFormModel model;
    private final Messages text;
    private final ComboBox<String> project = new ComboBox<>();
    private final ComboBox<String> cycle = new ComboBox<>();
    private final TextField title = new TextField();
    private final TextField date = new TextField();
    private final TextField duration = new TextField();
    private final TextField range = new TextField();
    private final MarkdownEditor summary = new MarkdownEditor().leftByTab().withoutNumbers();
    private final TextArea decisions = Form.lines("session-form-decisions", "", LINES);
    private final TextArea questions = Form.lines("session-form-questions", "", LINES);
    private final TextArea files = Form.lines("session-form-files", "", LINES);
    private final Runnable typed;
    private boolean filling;

    /// @param typed is run whenever something was typed or chosen
    SessionFields(SessionFormModel model, SessionFormCommands commands, Runnable typed, Workbench bench) {
        this.model = model;
        this.typed = typed;
        this.text = bench.text();
        getStyleClass().add("session-fields");
        title.setId("session-form-title");
        date.setId("session-form-date");
        date.setPromptText(text.get("sessions.form.date.prompt"));
        duration.setId("session-form-duration");
        duration.setPromptText(text.get("sessions.form.duration.prompt"));
        range.setId("session-form-range");
        range.setPromptText(text.get("sessions.form.range.prompt"));
        range.setAccessibleText(text.get("sessions.form.range"));
        range.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                model.offered().between(range.getText());
                event.consume();
            }
        });
        summary.setId("session-form-summary");
        summary.focusTarget().setAccessibleText(text.get("sessions.summary"));
        summary.setMinHeight(SUMMARY);
        summary.setPrefHeight(SUMMARY);
        summary.setEditable(!bench.edits().isReadOnly());
        summary.getStyleClass().add("framed");
        choices();
        getChildren()
                .addAll(
                        field("sessions.form.title", title),
                        new HBox(12, grown("sessions.form.project", project), grown("sessions.form.cycle", cycle)),
                        new HBox(12, grown("sessions.form.date", date), grown("sessions.duration", duration)),
                        field("sessions.summary", summary),
                        field("sessions.form.decisions", decisions),
                        field("sessions.form.questions", questions),
                        field("sessions.form.files", files),
                        git(commands));
        hear();
    }

    Node focusTarget() {
        return title;
    }

    /// Brings focus to where two points are typed.
    void askRange() {
        range.requestFocus();
    }

    /// What stands in the fields, with these notes.
    SessionDraft draft(String notes) {
        var chosen = project.getValue();
        return new SessionDraft(
                chosen == null ? model.draftProperty().get().project() : chosen,
                title.getText(),
                cycle.getValue() == null ? "" : cycle.getValue(),
                date.getText(),
                duration.getText(),
                summary.textProperty().get(),
                files.getText(),
                decisions.getText(),
                questions.getText(),
                notes);
    }

    /// Puts another draft into the fields; those that hold it already stay as they are.
    void fill(SessionDraft draft) {
        filling = true;
        project.setValue(draft.project());
        if (!cycle.getItems().contains(draft.cycle())) {
            cycle.getItems().add(draft.cycle());
        }
        cycle.setValue(draft.cycle());
        put(title, draft.title());
        put(date, draft.date());
        put(duration, draft.duration());
        summary.follow(draft.summary());
        put(files, draft.files());
        put(decisions, draft.decisions());
        put(questions, draft.questions());
        filling = false;
    }

    private void choices() {
        project.setId("session-form-project");
        project.setMaxWidth(Double.MAX_VALUE);
        project.disableProperty().bind(model.newProperty().not());
        Worded.show(project, this::projectName);
        project.getItems()
                .setAll(model.projects().stream().map(each -> each.id().value()).toList());
        cycle.setId("session-form-cycle");
        cycle.setMaxWidth(Double.MAX_VALUE);
        Worded.show(cycle, written -> written.isEmpty() ? text.get("sessions.form.no-cycle") : written);
        model.cyclesProperty().subscribe(this::offer);
    }

    /// The cycle that is chosen stays among the choices, whatever they are.
    private void offer(List<Cycle> cycles) {
        var chosen = model.draftProperty().get().cycle();
        filling = true;
        cycle.getItems()
                .setAll(Stream.concat(Stream.of("", chosen), cycles.stream().map(SessionService::written))
                        .distinct()
                        .toList());
        cycle.setValue(chosen);
        filling = false;
    }

    private String projectName(String id) {
        return model.projects().stream()
                .filter(each -> each.id().value().equals(id))
                .map(Project::name)
                .findFirst()
                .orElse(id);
    }

    private Node git(SessionFormCommands commands) {
        var since = new CommandButton(commands.sinceLast(), text.get("sessions.form.since-last"), text);
        var said = new Label();
        said.setId("session-form-offered");
        said.getStyleClass().add("caption");
        said.setWrapText(true);
        said.textProperty().bind(model.offered().wordsProperty());
        since.setMinWidth(USE_PREF_SIZE);
        range.setMinWidth(0);
        HBox.setHgrow(range, Priority.ALWAYS);
        var line = new HBox(8, since, range);
        line.getStyleClass().add("session-git");
        return new VBox(4, line, said);
    }

    private void hear() {
        Stream.of(title, date, duration, files, decisions, questions)
                .forEach(field -> field.textProperty().subscribe(this::tell));
        summary.textProperty().subscribe(this::tell);
        project.valueProperty().subscribe(this::tell);
        cycle.valueProperty().subscribe(this::tell);
    }

    private void tell() {
        if (!filling) {
            typed.run();
        }
    }

    private Node field(String key, Node field) {
        return Form.field(text.get(key), field);
    }

    private Node grown(String key, Node field) {
        var named = Form.field(text.get(key), field);
        named.setPrefWidth(0);
        HBox.setHgrow(named, Priority.ALWAYS);
        return named;
    }

    private static void put(TextInputControl field, String words) {
        if (!field.getText().equals(words)) {
            field.setText(words);
        }
    }
}
