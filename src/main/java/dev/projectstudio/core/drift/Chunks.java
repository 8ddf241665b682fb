package dev.projectstudio.core.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Works through a long list on several threads. The calling thread works too, so that nothing waits for an executor
/// that is busy.
final class Chunks {

    private static final int SIZE = 256;

    private final Executor executor;
    private final int threads;

    Chunks(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /// The results in the order of the list. The first failure is thrown once all threads are done.
    <T, R> List<R> each(List<T> all, Function<List<T>, R> work) {
        int count = (all.size() + SIZE - 1) / SIZE;
        var next = new AtomicInteger();
        List<CompletableFuture<R>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(new CompletableFuture<>());
        }
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                complete(results.get(i), all.subList(i * SIZE, Math.min(all.size(), (i + 1) * SIZE)), work);
            }
        };
        for (int i = 1; i < Math.min(threads, count); i++) {
            executor.execute(worker);
        }
        worker.run();
        return results.stream().map(Chunks::result).toList();
    }

    // Whatever goes wrong is thrown where the results are collected.
    private static <T, R> void complete(CompletableFuture<R> result, List<T> chunk, Function<List<T>, R> work) {
        try {
            result.complete(work.apply(chunk));
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }

    private static <R> R result(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
