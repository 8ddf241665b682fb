package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Work in the background that takes long enough to be seen: the status bar shows it, with progress and, where it can
/// be stopped, a way to do so.
public final class Jobs {

    /// One piece of such work. Reporting and finishing is for any thread.
    public final class Job {

        private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
        private final AtomicBoolean pending = new AtomicBoolean();
        private final String title;
        private final @Nullable Runnable cancel;
        private volatile double latestProgress = -1;
        private volatile String latestDetail = "";

        private Job(String title, @Nullable Runnable cancel) {
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

        /// Whether it may end half-way.
        public boolean canStop() {
            return cancel != null;
        }

        /// Asks the work to stop, where it can; it finishes by itself.
        public void cancel() {
            if (cancel != null) {
                cancel.run();
            }
        }

        /// Takes it off the status bar.
        public void finish() {
            front.execute(() -> running.remove(this));
        }
    }

    private final ObservableList<Job> running = FXCollections.observableArrayList();
    // one view for all: it hears of changes only while somebody holds it
    private final ObservableList<Job> runningView = FXCollections.unmodifiableObservableList(running);
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final Executor front;
    private final Messages text;
    private final Command stop;
    private Runnable giveUp = () -> {};

    public Jobs(Executor front, Messages text) {
        this.front = front;
        this.text = text;
        this.stop = Command.of("command.stop-job", this::stopNow)
                .on("Mod+.")
                .unless(Bindings.createStringBinding(this::whyNotStop, running, waiting))
                .called(Bindings.createStringBinding(this::whatStops, running, waiting));
    }

    /// Begins one, on the JavaFX thread.
    ///
    /// @param title what is done, worded, such as 'Scanning'
    /// @param cancel asks the work to stop
    public Job start(String title, Runnable cancel) {
        return begin(new Job(title, cancel));
    }

    /// Begins one that goes on to its end, on the JavaFX thread.
    public Job startForGood(String title) {
        return begin(new Job(title, null));
    }

    /// Lets [#stop] end a wait first, while there is one: no job goes on before that is over.
    public void waiting(ObservableValue<Boolean> isWaiting, Runnable end) {
        waiting.bind(isWaiting);
        giveUp = end;
    }

    /// Stops what waits or, where nothing does, the foremost job. There is one, which the window and what shows its
    /// key share.
    public Command stop() {
        return stop;
    }

    public ObservableList<Job> running() {
        return runningView;
    }

    /// The oldest that can be stopped, or else the oldest: what is shown, so that what is stopped is what is seen.
    public Optional<Job> foremost() {
        return stoppable().or(() -> running.stream().findFirst());
    }

    private Job begin(Job job) {
        running.add(job);
        return job;
    }

    private Optional<Job> stoppable() {
        return running.stream().filter(Job::canStop).findFirst();
    }

    private void stopNow() {
        if (waiting.get()) {
            giveUp.run();
        } else {
            stoppable().ifPresent(Job::cancel);
        }
    }

    private String whyNotStop() {
        return waiting.get() || stoppable().isPresent() ? "" : text.get("command.blocked.no-job");
    }

    private String whatStops() {
        return waiting.get()
                ? text.get("command.stop-waiting")
                : stoppable().map(job -> text.get("status.cancel", job.title())).orElse("");
    }
}
