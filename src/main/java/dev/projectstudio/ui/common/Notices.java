package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Short news for the user, shown as toasts: what was done, with its undo, and what failed.
/// Used on the JavaFX thread.
public final class Notices {

    /// One toast. Two that say the same are two.
    public static final class Notice {

        private final Kind kind;
        private final String text;
        private final String hint;
        private final @Nullable WayBack undo;

        private Notice(Kind kind, String text, String hint, @Nullable WayBack undo) {
            this.kind = kind;
            this.text = text;
            this.hint = hint;
            this.undo = undo;
        }

        public Kind kind() {
            return kind;
        }

        public String text() {
            return text;
        }

        /// What to do about it; empty for nothing.
        public String hint() {
            return hint;
        }

        /// Whether it is the same as another, and neither says that something was done.
        boolean says(Notice other) {
            return undo == null
                    && kind != Kind.DONE
                    && kind == other.kind
                    && text.equals(other.text)
                    && hint.equals(other.hint);
        }

        /// Takes back what the text says was done, or after a failure what was done before; null where there is no way
        /// back.
        public @Nullable WayBack undo() {
            return undo;
        }
    }

    /// What takes a step of the journal back, or after a failure passes over it.
    public record WayBack(String stepId, Runnable action) {

        public void run() {
            action.run();
        }
    }

    /// Whether something was done, whether what was done found something that is not as it should be, whether there was
    /// nothing to do, or whether it failed.
    public enum Kind {
        DONE,
        WARNED,
        NOTHING,
        FAILED
    }

    private static final int MOST = 3;

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    // one view for all: it hears of changes only while somebody holds it
    private final ObservableList<Notice> shownView = FXCollections.unmodifiableObservableList(shown);
    private final DoubleProperty reach = new SimpleDoubleProperty();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper("");
    private final Messages text;
    private final OneMoment moment;
    private @Nullable Notice lastTurn;

    /// Waits for what is being read as long as that takes.
    public Notices(Messages text) {
        this(text, new OneMoment(_ -> {}));
    }

    /// @param moment when that is shown what was done, together with what shows it
    public Notices(Messages text, OneMoment moment) {
        this.text = text;
        this.moment = moment;
    }

    OneMoment moment() {
        return moment;
    }

    /// What is to be seen now, the newest last.
    public ObservableList<Notice> shown() {
        return shownView;
    }

    /// How far up from the lower edge of the window they stand; 0 while there are none. Who draws them sets it, and
    /// what must not be covered leaves them room.
    public DoubleProperty reachProperty() {
        return reach;
    }

    /// Says what was done, in words already chosen.
    public void done(String sentence) {
        moment.with(() -> add(new Notice(Kind.DONE, sentence, "", null)));
    }

    /// The same with a way back, which is offered for as long as it is what Undo would take back.
    public void done(String sentence, WayBack undo) {
        nextUndo.set(undo.stepId());
        moment.with(() -> add(new Notice(Kind.DONE, sentence, "", undo)));
    }

    /// Says that something was done and found what is not as it should be.
    ///
    /// @param undo takes it back; null where nothing does
    public void warned(String sentence, @Nullable WayBack undo) {
        if (undo != null) {
            nextUndo.set(undo.stepId());
        }
        moment.with(() -> add(new Notice(Kind.WARNED, sentence, "", undo)));
    }

    /// Says that a step was taken back or made again, in the place of what said so last.
    void turned(String sentence) {
        moment.with(() -> {
            if (lastTurn != null) {
                shown.remove(lastTurn);
            }
            var next = new Notice(Kind.DONE, sentence, "", null);
            lastTurn = next;
            add(next);
        });
    }

    /// Says that nothing was done, and why.
    public void nothing(String sentence) {
        add(new Notice(Kind.NOTHING, sentence, "", null));
    }

    /// Says that something cannot be taken back, with a way to what was done before it.
    public void blocked(Throwable failure, Runnable passOver) {
        var said = FailureWords.of(failure, text).what();
        add(new Notice(Kind.FAILED, said, text.get("edit.blocked"), new WayBack(nextUndo.get(), passOver)));
    }

    /// Takes over which step Undo would take back now; empty for none.
    void knowNextUndo(String stepId) {
        nextUndo.set(stepId);
    }

    /// Whether what it says can be taken back now.
    public ObservableValue<Boolean> canUndo(Notice notice) {
        var undo = notice.undo();
        return nextUndo.map(next -> undo != null && next.equals(undo.stepId()));
    }

    /// Puts away what says that a step was done, once that was taken back.
    void takenBack(String stepId) {
        shown.removeIf(notice -> notice.undo() != null && notice.undo().stepId().equals(stepId));
    }

    /// Words a failure, and logs what is a bug of ours.
    public void failed(Throwable failure) {
        var words = FailureWords.of(failure, text);
        add(new Notice(Kind.FAILED, words.what(), words.hint(), null));
    }

    /// Puts away all that is to be seen.
    public Command dismissAll() {
        var none =
                Bindings.createStringBinding(() -> shown.isEmpty() ? text.get("command.blocked.no-notice") : "", shown);
        return Command.of("command.dismiss", shown::clear).unless(none);
    }

    /// Puts away what says a sentence that is true no longer.
    void dismiss(String sentence) {
        shown.removeIf(notice -> notice.text().equals(sentence));
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    /// What is said again stands there once, as the newest.
    private void add(Notice notice) {
        shown.removeIf(notice::says);
        if (shown.size() == MOST) {
            shown.removeFirst();
        }
        shown.add(notice);
    }
}
