package dev.projectstudio.ui.common;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A question that is answered by typing or choosing. It stays open, with what was typed and chosen, until what it
/// asked for is done; what was refused stands in it. Used on the JavaFX thread.
public final class InputDialog {

    /// What takes no longer needs no word.
    private static final Duration PATIENCE = Duration.millis(300);

    private final StatusLabel error = new StatusLabel();
    private final Label work = new Label();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isStoppable = new ReadOnlyBooleanWrapper();
    private final Workbench bench;
    private final String id;
    private final Node first;
    private final Map<String, Supplier<? extends Node>> blamed = new HashMap<>();
    private Node refusedAt;
    private @Nullable DraftKeeping draft;
    private List<Class<? extends Change>> changes = List.of();
    private List<Command> commands = List.of();
    private Runnable look = () -> {};
    private Subscription followed = () -> {};
    private @Nullable String width;
    private @Nullable Button apart;
    private Runnable stop = () -> {};
    private boolean isOpen;

    /// @param id what it is, so that it is not opened twice
    /// @param first what has focus at first, and after a refusal where no other field is known to be its reason: a
    ///     field, or the button that does it
    public InputDialog(Workbench bench, String id, Node first) {
        this.bench = bench;
        this.id = id;
        this.first = first;
        this.refusedAt = first;
        error.setId(id + "-error");
        error.getStyleClass().add("dialog-error");
        error.setWrapText(true);
        error.setMinHeight(StatusLabel.USE_PREF_SIZE);
        say("");
        work.setId(id + "-work");
        work.getStyleClass().add("caption");
        work.managedProperty().bind(work.visibleProperty());
        patience.setOnFinished(_ -> work.setVisible(busy.get()));
        busy.subscribe(_ -> work.setVisible(false));
    }

    /// Says which field it is about where something is refused: that has focus then, to be put right at once.
    ///
    /// @param codes of the refusals
    public InputDialog blaming(Supplier<? extends Node> field, String... codes) {
        for (var code : codes) {
            blamed.put(code, field);
        }
        return this;
    }

    /// The same of a field that is always there.
    public InputDialog blaming(Node field, String... codes) {
        return blaming(() -> field, codes);
    }

    /// With room for a list.
    public InputDialog wide() {
        width = "wide";
        return this;
    }

    /// With room for fields beside a list.
    public InputDialog broad() {
        width = "broad";
        return this;
    }

    /// With a button away from the others, which does something else than what is asked, such as removing it.
    public InputDialog apart(@Nullable Button button) {
        apart = button;
        return this;
    }

    /// With what else can be done in it, by key.
    public InputDialog offering(List<Command> commands) {
        this.commands = List.copyOf(commands);
        return this;
    }

    /// Keeps what is typed in its fields until it is done, or thrown away: what was kept before stands in them then.
    ///
    /// @param fields with what is saved, or what a new one begins with
    public InputDialog keeping(DraftPlace place, FormFields fields) {
        draft = new DraftKeeping(place, fields, bench);
        return this;
    }

    /// The same of something that may become another one meanwhile: what nobody typed over follows it, the rest is kept
    /// beside it.
    public <T> InputDialog keeping(DraftPlace place, FormFields fields, Followed<T> followed) {
        var keeping = new DraftKeeping(place, fields, bench);
        draft = keeping;
        var reads = bench.background().lane();
        return following(
                followed.changes(),
                () -> reads.run(
                        followed::read,
                        now -> {
                            if (isOpen && !busy.get()) {
                                keeping.found(followed.become(now));
                            }
                        },
                        this::tell));
    }

    /// Looks once it is open, and again whenever something of these kinds has changed, but not while what it asked for
    /// is being done.
    public InputDialog following(List<Class<? extends Change>> changes, Runnable look) {
        this.changes = changes;
        this.look = look;
        return this;
    }

    /// Lays it over the page.
    ///
    /// @param go the button that does it
    /// @param isLacking whether what has to be typed is not there yet
    /// @param submit does it, and tells this dialog how that ended
    public void open(
            String title, VBox body, Button go, ObservableValue<Boolean> isLacking, Consumer<InputDialog> submit) {
        body.getStyleClass().add("dialog-body");
        work.setText(bench.text().get("dialog.working"));
        body.getChildren().addAll(work, error);
        body.lookupAll(".text-field").forEach(this::watch);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        // what has focus keeps it: pressed once more, it does nothing
        go.disableProperty().bind(busy.flatMap(now -> now && first != go ? busy : isLacking));
        go.setOnAction(_ -> submit(submit));
        if (first instanceof TextArea || first.getParent() instanceof MarkdownEditor) {
            go.setGraphic(new KeyCaps(Shortcut.parse("Mod+Enter"), bench.text())); // Enter begins a line there
            go.setContentDisplay(ContentDisplay.RIGHT);
        }
        var cancel = new Button();
        cancel.textProperty().bind(isStoppable.map(now -> bench.text().get(now ? "dialog.stop" : "dialog.cancel")));
        cancel.setOnAction(_ -> bench.overlays().close(id));
        isOpen = true;
        var keeping = draft;
        boolean isResumed = keeping != null && keeping.isResumed();
        var card = keeping == null
                ? new DialogCard(title, body, List.of(go, cancel))
                : keeping.card(title, body, go, cancel, () -> bench.overlays().close(id));
        if (width != null) {
            card.getStyleClass().add(width);
        }
        if (apart != null) {
            card.apart(apart);
        }
        var focus = first == go && go.isDisabled() ? cancel : first;
        bench.overlays().open(new Overlays.Overlay(id, card, focus, commands, Overlays.Place.CENTRE, this::closed));
        followed = bench.feed().on(changes, this::lookAgain);
        if (first instanceof TextField field) {
            if (isResumed) {
                field.end(); // the next key goes on with it
            } else {
                field.selectAll();
            }
        }
        lookAgain();
    }

    /// Whether what it asked for is being done.
    public boolean isBusy() {
        return busy.get();
    }

    /// What it asked for may be stopped half-way: closing the dialog does that from now on, and its button says so.
    ///
    /// @param ask asks the work to stop, which ends with [#stopped] or, where that comes too late, [#done]
    public void stoppable(Runnable ask) {
        stop = ask;
        isStoppable.set(true);
    }

    /// What it asked for was stopped before anything was done.
    public void stopped() {
        settle();
        if (isOpen) {
            first.requestFocus();
        }
    }

    /// What it asked for is done.
    public void done() {
        stop = () -> {};
        var keeping = draft;
        if (keeping != null) {
            keeping.forget();
        }
        if (isOpen) {
            bench.overlays().close(id);
        }
    }

    /// What it asked for could not be done; where it was closed meanwhile, a toast says so.
    public void refused(Throwable failure) {
        settle();
        var field = blamed.get(failure instanceof AppException refusal ? refusal.code() : "");
        if (field != null) {
            refusedAt = field.get();
        }
        tell(failure);
        if (isOpen) {
            refusedAt.requestFocus();
        }
    }

    private void settle() {
        stop = () -> {};
        isStoppable.set(false);
        busy.set(false);
        lookAgain();
    }

    /// Says what went wrong with something else in it, and leaves focus where it is.
    public void tell(Throwable failure) {
        if (isOpen) {
            say(FailureWords.of(failure, bench.text()).together());
        } else {
            bench.notices().failed(failure);
        }
    }

    /// What it said was about something that is no longer so.
    public void takeBack() {
        say("");
    }

    private void lookAgain() {
        if (isOpen && !busy.get()) {
            look.run();
        }
    }

    private void closed() {
        isOpen = false;
        stop.run();
        followed.close();
        var keeping = draft;
        if (keeping != null) {
            keeping.leave(busy.get());
        }
    }

    private void submit(Consumer<InputDialog> submit) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        say("");
        refusedAt = typing();
        patience.playFromStart();
        try {
            submit.accept(this);
        } catch (AppException refusal) {
            refused(refusal);
        }
    }

    /// The field that is being typed in, else the first.
    private Node typing() {
        var scene = error.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        return owner == null || owner instanceof ButtonBase || !isWithin(owner, error.getParent()) ? first : owner;
    }

    private static boolean isWithin(Node node, Node body) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(body)) {
                return true;
            }
        }
        return false;
    }

    private void watch(Node field) {
        if (field instanceof TextField typed) {
            typed.textProperty().subscribe((_, _) -> say(""));
        }
    }

    private void say(String words) {
        error.show(StatusLabel.Tone.DANGER, words);
        error.setVisible(!words.isEmpty());
        error.setManaged(!words.isEmpty());
        refusedAt.setAccessibleHelp(words);
    }
}
