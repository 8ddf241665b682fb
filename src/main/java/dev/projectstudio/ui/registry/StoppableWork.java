package dev.projectstudio.ui.registry;

import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Jobs;
import dev.projectstudio.ui.common.Workbench;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// What a dialog asked for and may be stopped half-way: by the dialog's own button, by closing it, or in the status
/// bar.
/// What is stopped has changed nothing.
final class StoppableWork {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final InputDialog asked;
    private final Workbench bench;
    private final String words;
    private final Jobs.Job job;

    /// @param title what the status bar calls it
    /// @param words say that it was stopped
    private StoppableWork(Workbench bench, InputDialog asked, String title, String words) {
        this.bench = bench;
        this.asked = asked;
        this.words = words;
        this.job = bench.jobs().start(title, this::stop);
        asked.stoppable(this::stop);
    }

    /// Begins it, on the JavaFX thread.
    ///
    /// @param titleKey of what the status bar calls it
    /// @param stoppedKey of what says that it was stopped
    static StoppableWork begin(Workbench bench, InputDialog asked, String titleKey, String stoppedKey) {
        return new StoppableWork(
                bench, asked, bench.text().get(titleKey), bench.text().get(stoppedKey));
    }

    /// Whether somebody has asked it to stop.
    BooleanSupplier stopped() {
        return stopped::get;
    }

    /// @throws CancellationException once somebody has asked it to stop
    void requireGoingOn() {
        if (stopped.get()) {
            throw new CancellationException();
        }
    }

    /// The same work, taken off the status bar where it ends.
    <T> Callable<T> of(Callable<T> work) {
        return () -> {
            try {
                return work.call();
            } finally {
                job.finish();
            }
        };
    }

    /// Says that it was stopped, or what else went wrong.
    void failed(Throwable failure) {
        if (failure instanceof CancellationException) {
            asked.stopped();
            bench.notices().nothing(words);
        } else {
            asked.refused(failure);
        }
    }

    private void stop() {
        stopped.set(true);
    }
}
