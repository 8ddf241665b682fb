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
        run(work, onSuccess, errors);
    }

    /// The same with a failure reported elsewhere; a fault of `onSuccess` counts as one of the work.
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        worker.execute(() -> {
            try {
                T result = work.call();
                front.execute(() -> take(result, onSuccess, onFailure));
            } catch (Throwable failure) {
                front.execute(() -> onFailure.accept(failure));
            }
        });
    }

    public Lane lane() {
        return new Lane(this);
    }

    public Refresh refresh() {
        return new Refresh(this);
    }

    private static <T> void take(T result, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
        try {
            onSuccess.accept(result);
        } catch (RuntimeException | Error fault) {
            onFailure.accept(fault);
        }
    }
}
