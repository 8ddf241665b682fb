package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Input;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.file.FileStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file, or entry, that installing an item is about.
///
/// @param wanted what would be written; where the item is installed and the repository has moved on, what Studio holds
/// @param detail of a place that is taken the context file that has it; of one that cannot be used the reason; else
/// null
public record PlannedFile(
        ItemText wanted, Spot spot, State state, @Nullable String detail) {

    public enum State {
        /// There is nothing yet.
        NEW,
        /// The same text is there already: it is taken over, and not written.
        IDENTICAL,
        /// Another text is there. It is left unless it is to be replaced.
        DIFFERS,
        /// The item is installed there.
        INSTALLED,
        /// The item is installed there, and the repository holds another text than Studio. It is left unless it is to
        /// be replaced: what Studio holds is written then.
        CHANGED,
        /// The item is installed there, and the repository has it no more. Like what is changed.
        DELETED,
        /// Another context file goes there.
        TAKEN,
        /// Nothing can be written there.
        UNUSABLE
    }

    public Consumer consumer() {
        return wanted.consumer();
    }

    /// Relative to the repository; of an entry with its pointer.
    public String place() {
        return wanted.place();
    }

    /// Whether installing does anything here.
    public boolean isChosen(boolean replaces) {
        return state == State.NEW || state == State.IDENTICAL || (replaces && isReplaceable());
    }

    /// Whether it is written only if that is asked for.
    public boolean isReplaceable() {
        return state == State.DIFFERS || isDrifting();
    }

    /// Whether the item is installed there, and the repository has moved on.
    boolean isDrifting() {
        return state == State.CHANGED || state == State.DELETED;
    }

    /// Whether what is there cannot be run, and what the item has can.
    boolean lacksRight() {
        var whole = spot.whole();
        return FileStore.knowsRights()
                && whole != null
                && spot.place().pointer() == null
                && wanted.text().isProgram()
                && !whole.isProgram();
    }

    /// Whether something is missing afterwards.
    public boolean isLeft(boolean replaces) {
        return state != State.INSTALLED && !isChosen(replaces);
    }

    /// The variables that are put into the file with a server's entry, since it names them and the file does not define
    /// them.
    public List<Input> inputs() {
        boolean isWritten = state == State.NEW || state == State.IDENTICAL || isReplaceable();
        return isWritten ? undefined() : List.of();
    }

    /// The variables that a server names and its file does not define.
    List<Input> undefined() {
        return spot.reason() == null ? InputVariables.lacking(spot.place(), spot.whole(), wanted.text()) : List.of();
    }

    /// What would be another in the repository, as a patch tool reads it; empty where nothing would, and for what is no
    /// text.
    public String unified() {
        var inputs = new StringBuilder();
        for (var input : inputs()) {
            var place = InputVariables.place(spot.place().filePath(), input.id());
            inputs.append(TextDiff.of("", input.json()).unified("repo/" + place, "registry/" + wanted.filename()));
        }
        return entry() + inputs;
    }

    private String entry() {
        var next = wanted.text().text().orElse(null);
        var now = spot.text() == null ? "" : spot.text().text().orElse(null);
        return next == null || now == null || now.equals(next)
                ? ""
                : TextDiff.of(now, next).unified("repo/" + place(), "registry/" + wanted.filename());
    }

    /// Whether what would be written can be shown.
    public boolean isText() {
        return wanted.text().isText();
    }

    /// What would be written, as Studio keeps it.
    public ContextText content() {
        return wanted.text();
    }

    /// The text that would be written; empty for what is no text.
    public String text() {
        return wanted.text().text().orElse("");
    }
}
