package dev.projectstudio.platform.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs work away from the window and brings the outcome back to it.
///
/// The two executors are all it knows of threads: in the application a virtual thread per task
/// and the JavaFX thread, in tests the calling thread for both.
public final class Background {

    private final Executor worker;
    private final Executor front;
    private final Consumer<Throwable> errors;

    public Background(Executor worker, Executor front, Consumer<Throwable> errors) {
        this.worker = worker;
        this.front = front;
        this.errors = errors;
    }

    /// `onSuccess` and the error report run on the front thread.
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess) {
        worker.execute(() -> {
            try {
                T result = work.call();
                front.execute(() -> onSuccess.accept(result));
            } catch (Throwable failure) {
                front.execute(() -> errors.accept(failure));
            }
        });
    }

    public Lane lane() {
        return new Lane(this);
    }
}
