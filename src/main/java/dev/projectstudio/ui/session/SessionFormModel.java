package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.core.unsaved.UnsavedText;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.task.Refresh;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.common.Workbench;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The form that captures a session, or edits one. What is typed is kept as a draft until it is saved, also over a
/// crash; where the session became another one meanwhile, both are kept until somebody chooses.
final class SessionFormModel {

    /// Where what is typed for a new session is kept.
    static final String NEW = "session:new";

    private final SessionSources sources;
    private final ZoneId zone;
    private final Workbench bench;
    private final Lane reads;
    private final Consumer<OpenSession> saved;
    private final List<Project> projects;
    private final ReadOnlyObjectWrapper<List<Cycle>> cycles;
    private final ReadOnlyObjectWrapper<FormState> state = new ReadOnlyObjectWrapper<>(FormState.SAVED);
    private final ReadOnlyObjectWrapper<SessionDraft> draft;
    private final ReadOnlyObjectWrapper<@Nullable OpenSession> theirs = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final OfferedFiles offered;
    /// Held here: a binding that nobody holds is forgotten.
    private final ObservableValue<String> words;
    private final ReadOnlyBooleanWrapper fresh;
    private @Nullable OpenSession seen;
    private SessionDraft base;
    /// Those of one place: an order to another place must not take the place of one.
    private Refresh keeps;

    /// @param zone in which dates are typed
    /// @param saved is given what was saved
    SessionFormModel(
            FormOpening opening, SessionSources sources, ZoneId zone, Workbench bench, Consumer<OpenSession> saved) {
        this.sources = sources;
        this.zone = zone;
        this.bench = bench;
        this.saved = saved;
        this.keeps = bench.background().refresh();
        this.reads = bench.background().lane();
        this.projects = opening.projects();
        this.cycles = new ReadOnlyObjectWrapper<>(opening.cycles());
        this.seen = opening.seen();
        this.fresh = new ReadOnlyBooleanWrapper(opening.seen() == null);
        this.base = opening.saved();
        this.draft = new ReadOnlyObjectWrapper<>(base);
        this.offered = new OfferedFiles(sources.changes(), draft::get, this::typed, bench);
        this.words = Bindings.createStringBinding(this::words, state, keptAt, draft);
        if (opening.kept() != null) {
            resume(opening.kept());
        }
    }

    /// Takes over what stands in the form now.
    void typed(SessionDraft now) {
        if (now.equals(draft.get())) {
            return;
        }
        boolean isOtherProject = !now.project().equals(draft.get().project());
        draft.set(now);
        trouble.set("");
        if (state.get() != FormState.CONFLICT && state.get() != FormState.SAVING) {
            state.set(isDirty() ? FormState.TYPED : FormState.SAVED);
        }
        if (isOtherProject) {
            readCycles();
        }
    }

    /// Keeps what was typed, so that nothing loses it.
    void keep() {
        if (bench.edits().isReadOnly() || state.get() == FormState.SAVING) {
            return;
        }
        var now = draft.get();
        if (!isDirty()) {
            drop();
            return;
        }
        var hash = seen == null ? null : seen.text().hash();
        var place = place();
        keeps.run(() -> sources.unsaved().keep(place, hash, now.written()), kept -> kept(kept, now), this::notKept);
    }

    void save() {
        save(saved);
    }

    /// Makes a learning of a passage of the notes. It leads back to the session, so what is not saved yet is saved
    /// first; the form stays open.
    void learn(String passage) {
        var now = seen;
        if (now == null || isDirty()) {
            save(session -> learn(session, passage));
        } else {
            learn(now, passage);
        }
    }

    /// Throws away what was typed.
    void discard() {
        draft.set(base);
        theirs.set(null);
        state.set(FormState.SAVED);
        drop();
    }

    /// Looks again whether the session is still what was seen: what is not edited here follows it.
    void lookAgain() {
        var now = seen;
        if (now != null && state.get() != FormState.SAVING) {
            reads.run(() -> sources.sessions().open(now.session().id()), this::found, this::tell);
        }
    }

    /// Puts the other text in the place of what was typed.
    void takeTheirs() {
        var other = theirs.get();
        if (other != null) {
            follow(other);
            drop();
        }
    }

    /// Puts what was typed in the place of the other text, which stays in the history of what can be taken back.
    void keepMine() {
        var other = theirs.get();
        if (other != null) {
            seen = other;
            base = shown(other);
            theirs.set(null);
            state.set(FormState.TYPED);
            save();
        }
    }

    /// The files that git says were changed.
    OfferedFiles offered() {
        return offered;
    }

    boolean isNew() {
        return fresh.get();
    }

    /// Whether it is of a session that is not there yet.
    ReadOnlyBooleanProperty newProperty() {
        return fresh.getReadOnlyProperty();
    }

    boolean isDirty() {
        return !draft.get().equals(base) && !(isNew() && isBlank(draft.get()));
    }

    List<Project> projects() {
        return projects;
    }

    ReadOnlyObjectProperty<List<Cycle>> cyclesProperty() {
        return cycles.getReadOnlyProperty();
    }

    /// Where the notes stand.
    TextPlace textPlace() {
        var project = draft.get().project();
        return project.isEmpty() ? TextPlace.NOWHERE : TextPlace.of(new ProjectId(project));
    }

    /// What stands in the form, or is to be put there.
    ReadOnlyObjectProperty<SessionDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FormState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the session became meanwhile; null while there is nothing to choose.
    ReadOnlyObjectProperty<@Nullable OpenSession> theirsProperty() {
        return theirs.getReadOnlyProperty();
    }

    /// Why it could not be saved or kept; empty while nothing went wrong.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The state in words.
    ObservableValue<String> stateWords() {
        return words;
    }

    /// What would be written, and what is there in its place, to be looked at side by side.
    String mine() {
        var other = theirs.get();
        if (other == null) {
            return "";
        }
        try {
            return other.text()
                    .edited(other.content(), draft.get().content(other.content(), zone))
                    .text();
        } catch (AppException unreadable) {
            // what is typed is shown as it is, for as long as it says no date
            return draft.get().notes();
        }
    }

    private String words() {
        var at = keptAt.get();
        var when = at == null ? "" : bench.time().timeOfDay(at);
        return SessionWords.state(state.get(), isNew(), when, bench.text());
    }

    private void resume(UnsavedText kept) {
        SessionDraft.read(kept.text()).ifPresent(typed -> {
            draft.set(typed);
            keptAt.set(kept.writtenAt());
            boolean isOvertaken = seen != null && !seen.text().hash().equals(kept.baseHash());
            if (isOvertaken && isDirty()) {
                theirs.set(seen);
            }
            state.set(isOvertaken && isDirty() ? FormState.CONFLICT : isDirty() ? FormState.KEPT : FormState.SAVED);
        });
    }

    private void kept(UnsavedText kept, SessionDraft what) {
        keptAt.set(kept.writtenAt());
        if (state.get() == FormState.TYPED && draft.get().equals(what)) {
            state.set(FormState.KEPT);
        }
    }

    private void notKept(Throwable failure) {
        trouble.set(bench.text()
                .get(
                        "sessions.form.not-kept",
                        FailureWords.of(failure, bench.text()).together()));
    }

    private void learn(OpenSession session, String passage) {
        bench.edits()
                .run(
                        () -> sources.passages().learn(session.session().id(), passage),
                        learning -> bench.text().get("sessions.done.learning", learning.title()),
                        _ -> {},
                        this::tell);
    }

    private void save(Consumer<OpenSession> then) {
        if (state.get() == FormState.CONFLICT || state.get() == FormState.SAVING) {
            return;
        }
        try {
            save(draft.get().content(seen == null ? null : seen.content(), zone), then);
        } catch (AppException refusal) {
            tell(refusal);
        }
    }

    private void save(SessionContent content, Consumer<OpenSession> then) {
        var before = seen;
        var what = draft.get();
        var project = new ProjectId(what.project());
        state.set(FormState.SAVING);
        bench.edits()
                .run(
                        () -> before == null
                                ? sources.sessions().capture(project, content)
                                : sources.sessions().edit(before, content),
                        now -> bench.text()
                                .get(
                                        before == null ? "sessions.done.capture" : "sessions.done.edit",
                                        now.session().title()),
                        now -> {
                            saved(now, what);
                            then.accept(now);
                        },
                        this::refused);
    }

    /// What was typed while it was saved stays.
    private void saved(OpenSession now, SessionDraft what) {
        drop();
        if (isNew()) {
            keeps = bench.background().refresh();
            fresh.set(false);
        }
        if (draft.get().equals(what)) {
            follow(now);
        } else {
            seen = now;
            base = shown(now);
            state.set(FormState.TYPED);
            keep();
        }
    }

    private void refused(Throwable failure) {
        state.set(FormState.TYPED);
        if (seen != null && failure instanceof Conflict) {
            lookAgain();
        }
        tell(failure);
        keep();
    }

    private void found(OpenSession now) {
        var before = seen;
        if (before == null || now.text().equals(before.text())) {
            seen = now;
            return;
        }
        if (isDirty()) {
            theirs.set(now);
            trouble.set("");
            state.set(FormState.CONFLICT);
        } else {
            follow(now);
        }
    }

    private void follow(OpenSession now) {
        seen = now;
        base = shown(now);
        theirs.set(null);
        draft.set(base);
        state.set(FormState.SAVED);
    }

    private SessionDraft shown(OpenSession session) {
        return SessionDraft.of(session.session().projectId().value(), session.content(), zone);
    }

    private void drop() {
        if (!bench.edits().isReadOnly()) {
            var place = place();
            keeps.run(
                    () -> {
                        sources.unsaved().drop(place);
                        return "";
                    },
                    _ -> {},
                    this::notKept);
        }
    }

    private String place() {
        return seen == null ? NEW : place(seen);
    }

    /// Where what is typed for a session is kept.
    static String place(OpenSession session) {
        return "session:" + session.session().id().value();
    }

    private void readCycles() {
        var project = new ProjectId(draft.get().project());
        reads.run(() -> sources.cycles().list(CycleFilter.of(project).withCompleted(true)), cycles::set);
    }

    private void tell(Throwable failure) {
        trouble.set(FailureWords.of(failure, bench.text()).together());
    }

    private static boolean isBlank(SessionDraft draft) {
        return Objects.equals(SessionDraft.empty(draft.project()), draft);
    }
}
