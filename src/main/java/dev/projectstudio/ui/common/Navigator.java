package dev.projectstudio.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where one is in the window, and the way back. Pages open each other through it; the shell shows what it says.
public final class Navigator {

    private final ReadOnlyObjectWrapper<@Nullable Route> current = new ReadOnlyObjectWrapper<>();
    private final Deque<Route> past = new ArrayDeque<>();
    private final Deque<Route> future = new ArrayDeque<>();

    /// Goes there, and remembers where one was. Going where one is does nothing.
    public void open(Route route) {
        var here = current.get();
        if (route.equals(here)) {
            return;
        }
        if (here != null) {
            past.push(here);
        }
        future.clear();
        current.set(route);
    }

    public void back() {
        step(past, future);
    }

    public void forward() {
        step(future, past);
    }

    public boolean canGoBack() {
        return !past.isEmpty();
    }

    public boolean canGoForward() {
        return !future.isEmpty();
    }

    public ReadOnlyObjectProperty<@Nullable Route> currentProperty() {
        return current.getReadOnlyProperty();
    }

    private void step(Deque<Route> from, Deque<Route> to) {
        var next = from.poll();
        var here = current.get();
        if (next != null && here != null) {
            to.push(here);
            current.set(next);
        }
    }
}
