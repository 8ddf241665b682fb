package dev.projectstudio.ui.drift;

import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.DiffItem;
import dev.projectstudio.ui.common.DiffLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The difference of the alert that is shown, in the form that is wanted: equal lines are folded until somebody unfolds
/// them. Used on the JavaFX thread.
final class ShownLines implements AutoCloseable {

    private final ReadOnlyObjectWrapper<List<DiffItem>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Integer> unfolded = new HashSet<>();
    private final DiffForm form;
    private final Subscription forms;
    private @Nullable DriftShown shown;

    ShownLines(DiffForm form) {
        this.form = form;
        this.forms = form.unifiedProperty().subscribe(_ -> arrange());
    }

    ReadOnlyObjectProperty<List<DiffItem>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    DiffForm form() {
        return form;
    }

    /// What is unfolded stays so while it is the same place.
    ///
    /// @param next null for none
    void show(@Nullable DriftShown next) {
        var before = shown;
        if (before == null
                || next == null
                || !before.detail().place().equals(next.detail().place())) {
            unfolded.clear();
        }
        shown = next;
        arrange();
    }

    void unfold(int start) {
        unfolded.add(start);
        arrange();
    }

    @Override
    public void close() {
        forms.unsubscribe();
    }

    private void arrange() {
        var current = shown;
        if (current == null) {
            lines.set(List.of());
        } else {
            var layout = new DiffLayout(current.rows(), current.guardRails(), unfolded);
            lines.set(form.unifiedProperty().get() ? layout.unified() : layout.sideBySide());
        }
    }
}
