package dev.projectstudio.ui.common;

import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.event.Change;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// What a dialog edits, as it was read last: it may become another one while the dialog is open.
public final class Followed<T> {

    /// What the fields show of it, before and after it became another one.
    record Became(TypedFields before, TypedFields after) {}

    private final Callable<T> read;
    private final Function<? super T, TypedFields> shown;
    private final List<Class<? extends Change>> changes;
    private T now;

    /// @param seen what the dialog is opened with
    /// @param read reads the database
    /// @param shown what the fields show of one
    /// @param changes those that may be of it
    public Followed(
            T seen, Callable<T> read, Function<? super T, TypedFields> shown, List<Class<? extends Change>> changes) {
        this.now = seen;
        this.read = read;
        this.shown = shown;
        this.changes = List.copyOf(changes);
    }

    /// What the dialog tells of now, which is what an edit puts another in the place of.
    public T now() {
        return now;
    }

    List<Class<? extends Change>> changes() {
        return changes;
    }

    T read() throws Exception {
        return read.call();
    }

    Became become(T next) {
        var became = new Became(shown.apply(now), shown.apply(next));
        now = next;
        return became;
    }
}
