package dev.projectstudio.ui.common;

import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.core.unsaved.UnsavedText;
import dev.projectstudio.platform.task.Refresh;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What is typed in a dialog: kept as a draft until it is saved or thrown away, also over a crash.
public final class FormDraft {

    /// How what is typed stands.
    enum State {
        /// Nothing is typed that is not saved.
        UNTOUCHED,
        TYPED,
        KEPT,
        /// It was kept before, and stands in the dialog again.
        RESTORED,
        /// The same, and what it was typed over was changed meanwhile: both are kept.
        OVERTAKEN
    }

    private final DraftPlace place;
    private final Set<String> choices;
    private final Workbench bench;
    private final Refresh keeps;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNTOUCHED);
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    /// Held here: a binding that nobody holds is forgotten.
    private final ObservableValue<String> words = Bindings.createStringBinding(this::words, state, keptAt, trouble);
    private TypedFields saved;
    private @Nullable String baseHash;
    private TypedFields now;
    private boolean ended;

    /// @param saved what the fields show of what is saved, or what a new one begins with
    /// @param choices the fields that alone make no draft of something new
    public FormDraft(DraftPlace place, TypedFields saved, Set<String> choices, Workbench bench) {
        this.place = place;
        this.saved = saved;
        this.choices = Set.copyOf(choices);
        this.bench = bench;
        this.keeps = bench.background().refresh();
        this.now = saved;
        var kept = place.kept();
        if (kept != null) {
            resume(kept);
        }
        var own = place.isNew() ? null : saved.hash();
        this.baseHash = kept != null && state.get() == State.OVERTAKEN ? kept.baseHash() : own;
    }

    /// What is to stand in the dialog when it is opened.
    public TypedFields typed() {
        return now;
    }

    /// What is saved.
    TypedFields saved() {
        return saved;
    }

    /// Takes over what stands in the dialog now.
    public void typed(TypedFields next) {
        if (ended || next.equals(now)) {
            return;
        }
        now = next;
        trouble.set("");
        if (state.get() != State.OVERTAKEN) {
            state.set(isDirty() ? State.TYPED : State.UNTOUCHED);
        }
    }

    /// What is saved became another one. Fields in which nothing was typed follow it; where both changed one, both
    /// texts stay, until somebody saves or throws away what was typed.
    ///
    /// @param before what the fields showed of it
    /// @param after what they would show of it now
    public void found(TypedFields before, TypedFields after) {
        if (ended || before.equals(after)) {
            return;
        }
        var changed = new TreeSet<>(before.fields().keySet());
        changed.addAll(after.fields().keySet());
        changed.removeIf(field -> before.get(field).equals(after.get(field)));
        boolean isOvertaken = changed.stream()
                .anyMatch(field -> !now.get(field).equals(saved.get(field))
                        && !now.get(field).equals(after.get(field)));
        saved = with(saved, changed, after);
        if (isOvertaken) {
            state.set(State.OVERTAKEN);
            keep();
            return;
        }
        now = with(now, changed, after);
        if (state.get() != State.OVERTAKEN) {
            baseHash = saved.hash();
            state.set(isDirty() ? State.TYPED : State.UNTOUCHED);
            keep();
        }
    }

    private static TypedFields with(TypedFields fields, Set<String> changed, TypedFields after) {
        var next = new TreeMap<>(fields.fields());
        changed.forEach(field -> next.put(field, after.get(field)));
        return new TypedFields(next);
    }

    /// Keeps what was typed, so that nothing loses it.
    public void keep() {
        if (ended || bench.edits().isReadOnly()) {
            return;
        }
        if (!isDirty()) {
            drop();
            return;
        }
        var what = now;
        var base = baseHash;
        keeps.run(
                () -> place.unsaved().keep(place.place(), base, what.written()),
                kept -> kept(kept, what),
                this::notKept);
    }

    /// It is saved, or thrown away.
    public void forget() {
        ended = true;
        state.set(State.UNTOUCHED);
        drop();
    }

    /// Whether something is typed that is not saved.
    public boolean isDirty() {
        if (ended) {
            return false;
        }
        return place.isNew()
                ? now.fields().entrySet().stream()
                        .anyMatch(field -> !choices.contains(field.getKey())
                                && !field.getValue().isBlank())
                : !now.equals(saved);
    }

    /// Where it goes when the dialog is opened again, in a sentence.
    String leftWords() {
        return bench.text().get(place.isNew() ? "draft.left.new" : "draft.left.edit");
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How it stands, in words; empty while there is nothing to say.
    ObservableValue<String> stateWords() {
        return words;
    }

    /// Whether it could not be kept.
    ObservableValue<Boolean> troubledProperty() {
        return trouble.isNotEmpty();
    }

    private String words() {
        var text = bench.text();
        if (!trouble.get().isEmpty()) {
            return trouble.get();
        }
        var at = keptAt.get();
        var when = at == null ? "" : bench.time().timeOrDay(at);
        return switch (state.get()) {
            case UNTOUCHED -> "";
            case TYPED -> text.get("draft.typed");
            case KEPT -> text.get("draft.kept", when);
            case RESTORED -> text.get("draft.restored", when);
            case OVERTAKEN -> at == null ? text.get("draft.overtaken.unkept") : text.get("draft.overtaken", when);
        };
    }

    private void resume(UnsavedText kept) {
        TypedFields.read(kept.text()).ifPresent(typed -> {
            now = typed;
            keptAt.set(kept.writtenAt());
            if (isDirty()) {
                boolean isOvertaken = !place.isNew() && !saved.hash().equals(kept.baseHash());
                state.set(isOvertaken ? State.OVERTAKEN : State.RESTORED);
            } else {
                now = saved;
            }
        });
    }

    private void kept(UnsavedText kept, TypedFields what) {
        keptAt.set(kept.writtenAt());
        trouble.set("");
        if (state.get() == State.TYPED && now.equals(what)) {
            state.set(State.KEPT);
        }
    }

    private void notKept(Throwable failure) {
        trouble.set(bench.text()
                .get("draft.not-kept", FailureWords.of(failure, bench.text()).together()));
    }

    private void drop() {
        if (!bench.edits().isReadOnly()) {
            keeps.run(
                    () -> {
                        place.unsaved().drop(place.place());
                        return "";
                    },
                    _ -> {},
                    this::notKept);
        }
    }
}
