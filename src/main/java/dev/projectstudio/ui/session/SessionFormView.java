package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.MarkdownWriting;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation.Status;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The form that captures a session, or edits one: what is short at the left, the notes with their preview at the
/// right.
final class SessionFormView extends BorderPane {

    /// So much of what was typed a crash can take.
    private static final Duration PAUSE = Duration.millis(500);
    private static final double FIELDS = 420;
    private static final double FIELDS_LEAST = 320;

    private final SessionFormModel model;
    private final SessionFormCommands commands;
    private final Messages text;
    private final SessionFields fields;
    private final MarkdownWriting notes;
    private final BooleanProperty previewing = new SimpleBooleanProperty(true);
    private final PauseTransition beforeKeep = new PauseTransition(PAUSE);
    private boolean filling;

    SessionFormView(SessionFormModel model, TextLinks links, SessionFormCommands.Asks asks, Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.notes = new MarkdownWriting("session-form-notes", text.get("sessions.form.notes"), links, bench)
                .previewing(previewing);
        this.commands = SessionFormCommands.of(model, notes, previewing, asks, bench);
        this.fields = new SessionFields(model, commands, this::typed, bench);
        getStyleClass().add("session-form");
        getStylesheets()
                .add(Objects.requireNonNull(SessionFormView.class.getResource("session.css"))
                        .toExternalForm());
        setTop(new VBox(head(), conflict()));
        setLeft(scrolled());
        setCenter(written());
        setBottom(foot());
        beforeKeep.setOnFinished(_ -> model.keep());
        model.draftProperty().subscribe(this::fill);
        notes.textProperty().subscribe(this::typed);
    }

    Node focusTarget() {
        return fields.focusTarget();
    }

    SessionFormCommands commands() {
        return commands;
    }

    private Node head() {
        var title = new Label();
        title.textProperty()
                .bind(model.newProperty()
                        .map(isNew -> text.get(isNew ? "session.command.add" : "session.command.edit")));
        title.getStyleClass().add("dialog-title");
        var state = new StatusLabel();
        state.setId("session-form-state");
        model.stateWords().subscribe(words -> state.show(tone(), words));
        var head = new HBox(16, title, space(), state);
        head.getStyleClass().add("session-form-head");
        return head;
    }

    private Tone tone() {
        return switch (model.stateProperty().get()) {
            case SAVED -> Tone.QUIET;
            case TYPED, SAVING, KEPT -> Tone.WARNING;
            case CONFLICT -> Tone.DANGER;
        };
    }

    /// Both texts are kept until somebody chooses.
    private Node conflict() {
        var sentence = new Label(text.get("sessions.form.conflict"));
        sentence.setWrapText(true);
        var ways = new FlowPane(
                8,
                8,
                new CommandButton(commands.compare(), text),
                new CommandButton(commands.mine(), text),
                new CommandButton(commands.theirs(), text));
        var bar = new VBox(sentence, ways);
        bar.setId("session-form-conflict");
        bar.getStyleClass().add("session-conflict");
        showWhile(bar, model.theirsProperty().map(Objects::nonNull));
        return bar;
    }

    private Node scrolled() {
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        scroll.setPrefWidth(FIELDS);
        scroll.setMinWidth(FIELDS_LEAST);
        return scroll;
    }

    private Node written() {
        var name = new Label(text.get("sessions.form.notes"));
        name.getStyleClass().add("caption");
        var preview = new CommandButton(commands.preview(), text.get("sessions.form.preview"), text);
        preview.getStyleClass().add("link-button");
        var learning = new CommandButton(commands.learning(), text.get("sessions.act.learning"), text);
        learning.getStyleClass().add("link-button");
        var line = new HBox(8, name, space(), learning, preview);
        line.getStyleClass().add("session-notes-head");
        VBox.setVgrow(notes, Priority.ALWAYS);
        var column = new VBox(4, line, notes);
        column.getStyleClass().add("session-notes");
        return column;
    }

    private Node foot() {
        var trouble = new StatusLabel();
        trouble.setId("session-form-trouble");
        trouble.setWrapText(true);
        trouble.setMinWidth(0);
        HBox.setHgrow(trouble, Priority.ALWAYS);
        trouble.setMaxWidth(Double.MAX_VALUE);
        model.troubleProperty().subscribe(words -> trouble.show(Tone.DANGER, words));
        showWhile(trouble, model.troubleProperty().map(words -> !words.isEmpty()));
        var discard = new CommandButton(commands.discard(), text.get("sessions.form.discard"), text);
        discard.getStyleClass().add("link-button");
        showWhile(discard, model.stateProperty().map(state -> state != FormState.SAVED));
        var leave = new CommandButton(commands.leave(), text.get("sessions.form.leave"), text);
        var save = new CommandButton(commands.save(), text.get("sessions.form.save"), text).primary();
        var buttons = List.of(discard, leave, save);
        buttons.forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        var foot = new HBox(8, trouble, space());
        foot.getChildren().addAll(buttons);
        foot.getStyleClass().add("session-form-foot");
        return foot;
    }

    private void fill(SessionDraft draft) {
        filling = true;
        fields.fill(draft);
        notes.standAt(model.textPlace());
        notes.follow(draft.notes());
        filling = false;
    }

    private void typed() {
        if (!filling) {
            model.typed(fields.draft(notes.textProperty().get()));
            if (beforeKeep.getStatus() != Status.RUNNING) {
                beforeKeep.playFromStart();
            }
        }
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static void showWhile(Node node, ObservableValue<Boolean> isShown) {
        node.visibleProperty().bind(isShown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
