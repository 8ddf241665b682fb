package dev.projectstudio.platform.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Work that was handed to an executor. If no thread has begun it when its result is asked for, the one that asks does
/// it, so that nothing waits for an executor that is busy.
final class Begun<R> implements AutoCloseable {

    private final Supplier<R> work;
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final CompletableFuture<R> outcome = new CompletableFuture<>();

    private Begun(Supplier<R> work) {
        this.work = work;
    }

    static <R> Begun<R> on(Executor executor, Supplier<R> work) {
        var begun = new Begun<>(work);
        executor.execute(begun::run);
        return begun;
    }

    /// Throws what the work threw.
    R result() {
        run();
        try {
            return outcome.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /// What no thread has begun is left undone; what one has is waited for, whatever comes of it.
    @Override
    public void close() {
        if (!isTaken.compareAndSet(false, true)) {
            outcome.handle((_, _) -> true).join();
        }
    }

    // Whatever goes wrong is thrown where the result is asked for.
    private void run() {
        if (isTaken.compareAndSet(false, true)) {
            try {
                outcome.complete(work.get());
            } catch (Throwable failure) {
                outcome.completeExceptionally(failure);
            }
        }
    }
}
