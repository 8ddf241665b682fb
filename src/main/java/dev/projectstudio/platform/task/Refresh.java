package dev.projectstudio.platform.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Background work that finds out how things stand, however often it is asked for: one runs at a time, and of what is
/// asked meanwhile only the last runs, after it. Only the outcome of the last counts. Use it on one thread only.
public final class Refresh {

    private final Background background;
    private boolean running;
    private @Nullable Runnable next;

    Refresh(Background background) {
        this.background = background;
    }

    /// `onSuccess` and `onFailure` run on the front thread.
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        if (running) {
            next = () -> start(work, onSuccess, onFailure);
        } else {
            start(work, onSuccess, onFailure);
        }
    }

    private <T> void start(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        running = true;
        background.run(work, ended(onSuccess), ended(onFailure));
    }

    private <T> Consumer<T> ended(Consumer<? super T> take) {
        return outcome -> {
            var asked = next;
            next = null;
            running = false;
            if (asked == null) {
                take.accept(outcome);
            } else {
                asked.run();
            }
        };
    }
}
