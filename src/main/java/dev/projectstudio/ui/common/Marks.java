package dev.projectstudio.ui.common;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The rows of a list that are marked, by their keys, so that one act is done to all of them. Kept by the list's view
/// model, which forgets those that are gone.
public final class Marks<K> {

    private final ReadOnlyObjectWrapper<Set<K>> marked = new ReadOnlyObjectWrapper<>(Set.of());

    /// In no order that means anything.
    public ReadOnlyObjectProperty<Set<K>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return marked.get().isEmpty();
    }

    public boolean has(K key) {
        return marked.get().contains(key);
    }

    public void toggle(K key) {
        var next = new LinkedHashSet<>(marked.get());
        if (!next.remove(key)) {
            next.add(key);
        }
        marked.set(Set.copyOf(next));
    }

    public void addAll(Collection<? extends K> keys) {
        var next = new LinkedHashSet<>(marked.get());
        next.addAll(keys);
        marked.set(Set.copyOf(next));
    }

    public void clear() {
        marked.set(Set.of());
    }

    /// Forgets what is no longer there.
    public void keepOnly(Collection<? extends K> there) {
        if (!isEmpty()) {
            var next = new LinkedHashSet<>(marked.get());
            next.retainAll(there);
            marked.set(Set.copyOf(next));
        }
    }
}
