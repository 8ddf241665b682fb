package dev.projectstudio.ui.common;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.UndoChanged;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Notices.WayBack;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Runs the user's edits in the background and says what was done, with the way back that the edit left in the journal.
public final class Edits {

    private record Outcome<T>(T result, @Nullable String stepId) {}

    /// @param project the name of the one it was about; empty where the step itself names it, or where it was
    ///     about several
    private record Turned(UndoneStep step, String project) {}

    private final Background background;
    private final Notices notices;
    private final UndoJournal journal;
    private final ProjectService projects;
    private final Messages text;
    private final boolean readOnly;
    private final ReadOnlyStringWrapper takenBack = new ReadOnlyStringWrapper("");

    /// @param readOnly whether the home can only be looked at
    public Edits(
            Background background,
            Notices notices,
            UndoJournal journal,
            ProjectService projects,
            Messages text,
            boolean readOnly) {
        this.background = background;
        this.notices = notices;
        this.journal = journal;
        this.projects = projects;
        this.text = text;
        this.readOnly = readOnly;
    }

    /// Keeps the news from offering to take back what somebody else took back, or what is no longer the latest.
    public Subscription follow(ChangeFeed feed) {
        var reads = background.lane();
        return feed.on(UndoChanged.class, () -> reads.run(this::nextUndo, notices::knowNextUndo));
    }

    /// Whether nothing can be changed.
    public boolean isReadOnly() {
        return readOnly;
    }

    /// A command that changes something: the same, refused with the reason where nothing can be changed.
    public Command changing(Command command) {
        return readOnly ? command.unless(new ReadOnlyStringWrapper(text.get("command.blocked.read-only"))) : command;
    }

    /// Says that nothing can be changed, where that is why a command was refused.
    public void tellReadOnly(String reason) {
        if (readOnly && reason.equals(text.get("command.blocked.read-only"))) {
            notices.nothing(reason);
        }
    }

    /// Runs an edit, and says it is done.
    ///
    /// @param sentence says what was done, for the toast
    public <T> void run(Callable<T> edit, Function<? super T, String> sentence) {
        run(edit, sentence, _ -> {});
    }

    /// Runs an edit that may find nothing to do, which it says then.
    public <T> void runIfAny(
            Callable<Optional<T>> edit,
            Function<? super T, String> sentence,
            String nothing,
            Consumer<? super T> then) {
        background.run(
                () -> apply(edit),
                outcome -> outcome.result()
                        .ifPresentOrElse(
                                result -> told(new Outcome<>(result, outcome.stepId()), sentence, then),
                                () -> notices.nothing(nothing)));
    }

    /// Runs an edit whose outcome is seen where it was made; it can be taken back like any other.
    public <T> void runQuietly(Callable<T> edit) {
        background.run(edit, _ -> {});
    }

    /// The same, and then something on the JavaFX thread.
    public <T> void run(Callable<T> edit, Function<? super T, String> sentence, Consumer<? super T> then) {
        background.run(() -> apply(edit), outcome -> told(outcome, sentence, then));
    }

    /// The same, with what becomes of a refusal.
    public <T> void run(
            Callable<T> edit,
            Function<? super T, String> sentence,
            Consumer<? super T> then,
            Consumer<? super Throwable> refused) {
        background.run(() -> apply(edit), outcome -> told(outcome, sentence, then), refused);
    }

    /// The same of what looks for something, whose news may be bad.
    ///
    /// @param isBad whether what it found is not as it should be, so that the toast warns
    public <T> void run(
            Callable<T> edit,
            Function<? super T, String> sentence,
            Predicate<? super T> isBad,
            Consumer<? super T> then,
            Consumer<? super Throwable> refused) {
        background.run(() -> apply(edit), outcome -> told(outcome, sentence, isBad, then), refused);
    }

    /// The same, told by which id [#takenBackProperty] would name it; empty where there is no way back.
    public <T> void runTraced(Callable<T> edit, Function<? super T, String> sentence, Consumer<String> step) {
        runTraced(edit, sentence, step, notices::failed);
    }

    /// The same, with what becomes of a refusal.
    public <T> void runTraced(
            Callable<T> edit,
            Function<? super T, String> sentence,
            Consumer<String> step,
            Consumer<? super Throwable> refused) {
        background.run(
                () -> apply(edit),
                outcome -> {
                    told(outcome, sentence, _ -> {});
                    step.accept(Objects.requireNonNullElse(outcome.stepId(), ""));
                },
                refused);
    }

    /// The same for what a dialog asked for: it closes once that is done, and says what was refused.
    public <T> void run(
            InputDialog asked, Callable<T> edit, Function<? super T, String> sentence, Consumer<? super T> then) {
        background.run(
                () -> apply(edit),
                outcome -> {
                    asked.done();
                    told(outcome, sentence, then);
                },
                asked::refused);
    }

    /// Runs what leaves nothing to take back, and says it is done. What an earlier edit left is not offered for it.
    public <T> void runForGood(Callable<T> edit, Function<? super T, String> sentence) {
        background.run(edit, result -> notices.done(sentence.apply(result)));
    }

    /// The id of what was taken back last in this window.
    public ReadOnlyStringProperty takenBackProperty() {
        return takenBack.getReadOnlyProperty();
    }

    /// Takes back the latest edit.
    public void undo() {
        takeBack(journal::undoLast);
    }

    /// Takes back the latest edit that can be, and passes over those after it.
    public void undoPassingOver() {
        takeBack(journal::undoPassingOver);
    }

    /// Makes the edit again that was taken back last.
    public void redo() {
        background.run(
                () -> journal.redo().map(this::turned),
                step -> say(step, "edit.redone", "edit.redone.in", "edit.redo.none"));
    }

    /// Takes back one edit, and none that came after it.
    public void undo(String stepId) {
        background.run(() -> journal.undo(stepId).map(this::turned), this::undone);
    }

    private void takeBack(Function<Consumer<UndoneStep>, Optional<UndoneStep>> undo) {
        var passed = new ConcurrentLinkedQueue<UndoneStep>();
        background.run(
                () -> undo.apply(passed::add).map(this::turned),
                step -> {
                    passed.forEach(each -> notices.done(worded("edit.passed-over", each)));
                    undone(step);
                },
                failure -> {
                    if (UndoJournal.isBlocked(failure)) {
                        notices.blocked(failure, this::undoPassingOver);
                    } else {
                        notices.failed(failure);
                    }
                });
    }

    private <T> void told(Outcome<T> outcome, Function<? super T, String> sentence, Consumer<? super T> then) {
        told(outcome, sentence, _ -> false, then);
    }

    private <T> void told(
            Outcome<T> outcome,
            Function<? super T, String> sentence,
            Predicate<? super T> isBad,
            Consumer<? super T> then) {
        var stepId = outcome.stepId();
        var said = sentence.apply(outcome.result());
        var back = stepId == null ? null : new WayBack(stepId, () -> undo(stepId));
        if (isBad.test(outcome.result())) {
            notices.warned(said, back);
        } else if (back == null) {
            notices.done(said);
        } else {
            notices.done(said, back);
        }
        then.accept(outcome.result());
    }

    private <T> Outcome<T> apply(Callable<T> edit) throws Exception {
        var before = nextUndo();
        var result = edit.call();
        var after = nextUndo();
        return new Outcome<>(result, after.equals(before) || after.isEmpty() ? null : after);
    }

    private String nextUndo() {
        return journal.nextUndo().map(UndoneStep::id).orElse("");
    }

    private Turned turned(UndoneStep step) {
        var id = step.projectId();
        if (id == null || step.labelKey().startsWith("undo.project.")) {
            return new Turned(step, "");
        }
        return new Turned(
                step, projects.find(new ProjectId(id)).map(Project::name).orElse(""));
    }

    private void undone(Optional<Turned> turned) {
        say(turned, "edit.undone", "edit.undone.in", "edit.undo.none");
        turned.ifPresent(each -> {
            takenBack.set(""); // the same may be taken back again
            takenBack.set(each.step().id());
        });
    }

    private void say(Optional<Turned> turned, String done, String doneIn, String none) {
        turned.ifPresentOrElse(
                each -> {
                    notices.takenBack(each.step().id());
                    notices.turned(sentence(each, done, doneIn));
                },
                () -> notices.nothing(text.get(none)));
    }

    private String sentence(Turned turned, String done, String doneIn) {
        return turned.project().isEmpty()
                ? worded(done, turned.step())
                : text.get(doneIn, words(turned.step()), turned.project());
    }

    private String worded(String key, UndoneStep step) {
        return text.get(key, words(step));
    }

    private String words(UndoneStep step) {
        return text.get(step.labelKey(), step.labelArgs().toArray());
    }
}
