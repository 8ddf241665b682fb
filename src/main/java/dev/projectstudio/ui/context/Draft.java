package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.OpenContext;
import dev.projectstudio.core.unsaved.UnsavedText;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.task.Refresh;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The text of one context file while it is edited. It outlives the page: what could not be saved is still here when
/// the file is opened again. Used on the JavaFX thread.
final class Draft {

    private static final String GONE = "context-text-without-file";

    private record Waiting(Runnable then, Runnable otherwise) {}

    /// A text for the editor to show in the place of what is in it.
    record Given(String text, int revision) {}

    private final ReadOnlyObjectWrapper<DraftState> state = new ReadOnlyObjectWrapper<>(DraftState.SAVED);
    private final ReadOnlyObjectWrapper<Given> given;
    private final List<Waiting> waiting = new ArrayList<>();
    private final ContextService contexts;
    private final UnsavedTexts unsaved;
    private final Workbench bench;
    private final Refresh keeps;
    private OpenContext seen;
    private @Nullable OpenContext theirs;
    private String text;
    private boolean saving;
    private boolean isKept;

    /// @param opened a file whose content is text
    Draft(OpenContext opened, ContextService contexts, UnsavedTexts unsaved, Workbench bench) {
        this.contexts = contexts;
        this.unsaved = unsaved;
        this.bench = bench;
        this.keeps = bench.background().refresh();
        this.seen = opened;
        this.text = kept(opened);
        this.given = new ReadOnlyObjectWrapper<>(new Given(text, 0));
    }

    /// Takes over what is in the editor now.
    void typed(String now) {
        text = now;
        if (state.get() != DraftState.CONFLICT && !saving) {
            state.set(isDirty() ? DraftState.UNSAVED : DraftState.SAVED);
        }
    }

    /// Takes over what is kept by now: shown at once while nothing is unsaved, otherwise a choice for the user.
    void found(OpenContext now) {
        if (saving) {
            return;
        }
        var kept = kept(now);
        boolean isUnchanged = now.text().contentHash().equals(seen.text().contentHash());
        if (!isUnchanged && !isSame(kept, text)) {
            if (isDirty()) {
                theirs = now;
                state.set(DraftState.CONFLICT);
                return;
            }
            give(kept);
        }
        seen = now;
        theirs = null;
        state.set(isDirty() ? DraftState.UNSAVED : DraftState.SAVED);
    }

    /// Gives an editor that has not seen it what was written so far.
    void resume() {
        give(text);
    }

    /// Takes up again what was typed and not saved when the window was closed, or crashed. Where the file became
    /// another one since, both are there to choose from.
    void resume(UnsavedText typed) {
        isKept = true;
        if (isSame(typed.text(), kept(seen))) {
            drop();
            return;
        }
        boolean isOvertaken = !seen.text().contentHash().equals(typed.baseHash());
        theirs = isOvertaken ? seen : null;
        give(typed.text());
        state.set(isOvertaken ? DraftState.CONFLICT : DraftState.UNSAVED);
    }

    /// Keeps what was typed and is not saved yet, so that a crash does not lose it.
    void keep() {
        if (!isDirty()) {
            drop();
        } else if (!bench.edits().isReadOnly()) {
            var now = text;
            var base = seen.text().contentHash();
            isKept = true;
            keeps.run(
                    () -> unsaved.keep(place(), base, now),
                    _ -> {},
                    failure -> bench.notices().failed(failure));
        }
    }

    void save() {
        save(() -> {}, () -> {});
    }

    /// Saves, and then does what needs the text to be saved.
    ///
    /// @param otherwise where the user has to choose first
    void save(Runnable then, Runnable otherwise) {
        waiting.add(new Waiting(then, otherwise));
        if (!saving) {
            settle();
        }
    }

    /// Puts the other text in the place of the user's.
    void takeTheirs() {
        if (theirs != null) {
            seen = theirs;
            theirs = null;
            give(kept(seen));
            state.set(DraftState.SAVED);
            drop();
        }
    }

    /// Puts the user's text in the place of the other one, which stays in the history.
    void keepMine() {
        if (theirs != null) {
            seen = theirs;
            theirs = null;
            state.set(DraftState.UNSAVED);
            save();
        }
    }

    boolean isDirty() {
        return !isSame(text, kept(seen));
    }

    /// The text that is kept by now in the place of the one that was edited, while that is a choice for the user.
    Optional<String> theirs() {
        return Optional.ofNullable(theirs).map(Draft::kept);
    }

    String text() {
        return text;
    }

    /// The same as it was written to the file, with a line break at its end.
    String kept() {
        return kept(seen);
    }

    OpenContext seen() {
        return seen;
    }

    ReadOnlyObjectProperty<DraftState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Given> givenProperty() {
        return given.getReadOnlyProperty();
    }

    private void settle() {
        if (state.get() == DraftState.CONFLICT) {
            takeWaiting().forEach(each -> each.otherwise().run());
        } else if (isDirty()) {
            saving = true;
            state.set(DraftState.SAVING);
            var base = seen;
            var typed = text;
            bench.background().run(() -> DraftSave.run(contexts, base, typed), this::ended);
        } else {
            state.set(DraftState.SAVED);
            drop();
            takeWaiting().forEach(each -> each.then().run());
        }
    }

    private void ended(DraftSave save) {
        saving = false;
        switch (save) {
            case DraftSave.Done(var now) -> {
                seen = now;
                settleRest();
            }
            case DraftSave.Overtaken(var now) -> {
                theirs = now;
                state.set(DraftState.CONFLICT);
                settle();
            }
            case DraftSave.Failed(var failure) -> {
                state.set(DraftState.UNSAVED);
                waiting.clear();
                keep();
                bench.notices()
                        .failed(
                                failure instanceof NotFound
                                        ? new NotFound(GONE, seen.file().filename())
                                        : failure);
            }
        }
    }

    /// What is saved needs no keeping.
    private void drop() {
        if (isKept && !bench.edits().isReadOnly()) {
            isKept = false;
            keeps.run(
                    () -> {
                        unsaved.drop(place());
                        return "";
                    },
                    _ -> {},
                    failure -> bench.notices().failed(failure));
        }
    }

    private String place() {
        return Drafts.place(seen.file().id());
    }

    private List<Waiting> takeWaiting() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /// What was typed meanwhile waits for the next pause, unless somebody waits for it.
    private void settleRest() {
        if (isDirty() && waiting.isEmpty()) {
            state.set(DraftState.UNSAVED);
        } else {
            settle();
        }
    }

    private void give(String next) {
        text = next;
        given.set(new Given(next, given.get().revision() + 1));
    }

    private static String kept(OpenContext opened) {
        return opened.text().text().orElse("");
    }

    private static boolean isSame(String one, String other) {
        return withoutEnd(one).equals(withoutEnd(other));
    }

    /// Saving puts one line break at the end, which is no edit.
    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
