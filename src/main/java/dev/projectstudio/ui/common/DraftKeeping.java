package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation.Status;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Keeps what is typed in a dialog, and says in it how that stands.
final class DraftKeeping {

    /// So much of what was typed a crash can take.
    private static final Duration PAUSE = Duration.millis(500);

    private final PauseTransition beforeKeep = new PauseTransition(PAUSE);
    private final StatusLabel state = new StatusLabel();
    private final FormFields fields;
    private final FormDraft draft;
    private final Workbench bench;

    DraftKeeping(DraftPlace place, FormFields fields, Workbench bench) {
        this.fields = fields;
        this.bench = bench;
        this.draft = new FormDraft(place, fields.read(), fields.choices(), bench);
        if (draft.isDirty()) {
            fields.fill(draft.typed());
            bench.notices().dismiss(draft.leftWords()); // here it is again
        }
        fields.onTyped(this::typed);
        beforeKeep.setOnFinished(_ -> draft.keep());
        state.setId("dialog-draft");
        state.setMinWidth(Region.USE_PREF_SIZE);
        draft.stateWords().subscribe(this::say);
    }

    /// The dialog with the state beside its title, and with a way to throw away what was typed.
    ///
    /// @param cancel leaves what was typed for later, once something was
    /// @param close closes the dialog
    DialogCard card(String title, VBox body, Button go, Button cancel, Runnable close) {
        var text = bench.text();
        var isDraft = draft.stateProperty().map(now -> now != FormDraft.State.UNTOUCHED);
        cancel.textProperty().bind(isDraft.map(now -> text.get(now ? "draft.leave" : "dialog.cancel")));
        var discard = new Button(text.get("draft.discard"));
        discard.setId("dialog-discard");
        discard.getStyleClass().add("link-button");
        discard.visibleProperty().bind(isDraft);
        discard.managedProperty().bind(discard.visibleProperty());
        discard.setOnAction(_ -> discard(close));
        body.getChildren().addFirst(overtaken());
        return new DialogCard(title, state, body, List.of(go, cancel, discard));
    }

    /// What it means that what is saved has changed, and a way to see both.
    private Node overtaken() {
        var text = bench.text();
        var means = new Label(text.get("draft.overtaken.means"));
        means.getStyleClass().add("caption");
        means.setWrapText(true);
        means.setMinHeight(Region.USE_PREF_SIZE);
        means.setMinWidth(0);
        HBox.setHgrow(means, Priority.ALWAYS);
        var compare = new Button(text.get("draft.compare"));
        compare.setId("dialog-compare");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setOnAction(_ -> compare());
        var both = new HBox(16, means, compare);
        both.setAlignment(Pos.CENTER_LEFT);
        both.visibleProperty().bind(draft.stateProperty().map(now -> now == FormDraft.State.OVERTAKEN));
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    /// What it edits became another one.
    void found(Followed.Became became) {
        draft.found(became.before(), became.after());
        fields.fill(draft.typed());
    }

    private void compare() {
        var mine = fields.asText(fields.read());
        var saved = fields.asText(draft.saved());
        bench.background().run(() -> TextDiff.of(saved, mine).rows(), this::show);
    }

    private void show(List<DiffRow> rows) {
        var text = bench.text();
        var sides = new DiffView.Sides(text.get("draft.compare.saved"), text.get("draft.compare.mine"));
        var unified = new SimpleBooleanProperty();
        var view = new DiffView(rows, Set.of(), sides, unified, text);
        Peek.show(
                bench,
                text.get("draft.compare.title"),
                new Peeked(view, view.focusTarget()),
                List.of(Command.of("peek.command.unified", () -> unified.set(!unified.get()))
                        .on("u")));
    }

    /// Whether what was kept before stands in the fields.
    boolean isResumed() {
        return draft.isDirty();
    }

    /// It is saved.
    void forget() {
        beforeKeep.stop();
        draft.forget();
    }

    /// The dialog was closed.
    ///
    /// @param isSaving whether what it asked for is still being done
    void leave(boolean isSaving) {
        beforeKeep.stop();
        draft.keep();
        if (draft.isDirty() && !isSaving) {
            bench.notices().done(draft.leftWords());
        }
    }

    private void typed() {
        draft.typed(fields.read());
        if (beforeKeep.getStatus() != Status.RUNNING) {
            beforeKeep.playFromStart();
        }
    }

    private void discard(Runnable close) {
        var text = bench.text();
        new Confirmation(
                        text.get("draft.discard.ask"),
                        text.get("draft.discard.means"),
                        text.get("draft.discard"),
                        null,
                        () -> {
                            forget();
                            close.run();
                        })
                .ask(bench.overlays(), text);
    }

    private void say(String words) {
        boolean isOvertaken = draft.stateProperty().get() == FormDraft.State.OVERTAKEN;
        boolean isDanger = isOvertaken || draft.troubledProperty().getValue();
        state.show(isDanger ? Tone.DANGER : Tone.WARNING, words);
        state.setVisible(!words.isEmpty());
        state.setManaged(!words.isEmpty());
    }
}
