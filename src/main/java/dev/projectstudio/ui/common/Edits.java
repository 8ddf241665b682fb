package dev.projectstudio.ui.common;

import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// Runs the user's edits in the background and says what was done, with the way back.
public final class Edits {

    private final Background background;
    private final Notices notices;
    private final Messages text;
    private final Callable<Optional<String>> undo;
    private final Callable<Optional<String>> redo;

    /// @param undo takes back the last edit and words what it was; empty if there is none
    /// @param redo the same the other way
    public Edits(
            Background background,
            Notices notices,
            Messages text,
            Callable<Optional<String>> undo,
            Callable<Optional<String>> redo) {
        this.background = background;
        this.notices = notices;
        this.text = text;
        this.undo = undo;
        this.redo = redo;
    }

    /// Runs an edit that can be undone.
    ///
    /// @param sentence says what was done, for the toast
    public <T> void run(Callable<T> edit, Function<? super T, String> sentence) {
        run(edit, sentence, _ -> {});
    }

    /// The same, and then something on the JavaFX thread.
    public <T> void run(Callable<T> edit, Function<? super T, String> sentence, Consumer<? super T> then) {
        background.run(edit, result -> {
            notices.done(sentence.apply(result), this::undo);
            then.accept(result);
        });
    }

    /// Runs something that has no way back, or needs none.
    public <T> void runForGood(Callable<T> edit, Function<? super T, String> sentence, Consumer<? super T> then) {
        background.run(edit, result -> {
            notices.done(sentence.apply(result));
            then.accept(result);
        });
    }

    public void undo() {
        background.run(
                undo,
                label -> notices.done(
                        label.map(name -> text.get("edit.undone", name)).orElseGet(() -> text.get("edit.undo.none"))));
    }

    public void redo() {
        background.run(
                redo,
                label -> notices.done(
                        label.map(name -> text.get("edit.redone", name)).orElseGet(() -> text.get("edit.redo.none"))));
    }
}
