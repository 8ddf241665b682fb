package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Work in the background that takes long enough to be seen: the status bar shows it, with progress and a way to
/// stop it.
public final class Jobs {

    /// One piece of such work. Reporting and finishing is for any thread.
    public final class Job {

        private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
        private final AtomicBoolean pending = new AtomicBoolean();
        private final String title;
        private final Runnable cancel;
        private volatile double latestProgress = -1;
        private volatile String latestDetail = "";

        private Job(String title, Runnable cancel) {
            this.title = title;
            this.cancel = cancel;
        }

        public String title() {
            return title;
        }

        /// From 0 to 1; below 0 while nobody knows.
        public ReadOnlyDoubleProperty progressProperty() {
            return progress.getReadOnlyProperty();
        }

        /// What it is at, such as a path.
        public ReadOnlyStringProperty detailProperty() {
            return detail.getReadOnlyProperty();
        }

        /// Says how far it is; many calls in a burst are shown as one.
        public void report(double progressNow, String detailNow) {
            latestProgress = progressNow;
            latestDetail = detailNow;
            if (pending.compareAndSet(false, true)) {
                front.execute(() -> {
                    pending.set(false);
                    progress.set(latestProgress);
                    detail.set(latestDetail);
                });
            }
        }

        /// Asks the work to stop; it finishes by itself.
        public void cancel() {
            cancel.run();
        }

        /// Takes it off the status bar.
        public void finish() {
            front.execute(() -> running.remove(this));
        }
    }

    private final ObservableList<Job> running = FXCollections.observableArrayList();
    // one view for all: it hears of changes only while somebody holds it
    private final ObservableList<Job> runningView = FXCollections.unmodifiableObservableList(running);
    private final Executor front;

    public Jobs(Executor front) {
        this.front = front;
    }

    /// Begins one, on the JavaFX thread.
    ///
    /// @param title what is done, worded, such as 'Scanning'
    /// @param cancel asks the work to stop
    public Job start(String title, Runnable cancel) {
        var job = new Job(title, cancel);
        running.add(job);
        return job;
    }

    /// Stops the oldest.
    public Command stop(Messages text) {
        var none = Bindings.createStringBinding(
                () -> running.isEmpty() ? text.get("command.blocked.no-job") : "", running);
        return Command.of("command.stop-job", () -> running.getFirst().cancel()).unless(none);
    }

    public ObservableList<Job> running() {
        return runningView;
    }
}
