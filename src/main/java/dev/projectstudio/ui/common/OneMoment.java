package dev.projectstudio.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Shows at one moment all that was read because of one change, and what is said of it: a count beside a list that is
/// still being read, or a toast beside both, would contradict each other. Used on the JavaFX thread.
public final class OneMoment {

    private final List<Runnable> held = new ArrayList<>();
    private final Consumer<Runnable> later;
    private int reading;

    /// @param later runs something on the JavaFX thread after as long as nobody should have to wait for what takes
    ///     longer to read
    public OneMoment(Consumer<Runnable> later) {
        this.later = later;
    }

    /// Something is being read that will be shown.
    void begin() {
        reading++;
    }

    /// It has been read.
    void end(Runnable show) {
        reading--;
        with(show);
    }

    /// Shows something together with what is being read, if anything is.
    void with(Runnable show) {
        held.add(show);
        if (reading <= 0) {
            showAll();
        } else if (held.size() == 1) {
            later.accept(this::showAll);
        }
    }

    private void showAll() {
        var all = List.copyOf(held);
        held.clear();
        all.forEach(Runnable::run);
    }
}
