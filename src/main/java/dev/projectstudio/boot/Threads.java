package dev.projectstudio.boot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// All threads that are not the window's. None is started before there is something to do, and none keeps the process
/// alive.
final class Threads implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Lazy<ExecutorService> workers = new Lazy<>(() -> Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("worker-", 1).daemon().factory()));
    private final Lazy<ExecutorService> helpers = new Lazy<>(() -> Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().name("helper-", 1).daemon().factory()));
    private final Lazy<ExecutorService> waiters = new Lazy<>(() -> Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("task-", 1).factory()));
    private final Lazy<ScheduledExecutorService> timer = new Lazy<>(() -> Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("timer").daemon().factory()));

    private volatile boolean closed;

    /// Runs an ending when the process is told to end, and lets what ends by it have a moment to do so.
    static void whenTold(Runnable ending, CountDownLatch ended) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending").unstarted(() -> {
            ending.run();
            try {
                ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /// Whether the process was told to end, and is about to: nothing can be hooked to that any more.
    static boolean isEnding() {
        try {
            var probe = Thread.ofPlatform().unstarted(() -> {});
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /// For work that keeps a processor busy.
    void compute(Runnable work) {
        workers.get().execute(work);
    }

    /// The same for work beside a thread that is busy as well: one processor is left to that.
    void computeBeside(Runnable work) {
        helpers.get().execute(work);
    }

    /// For work that mostly waits for the disk or another program. Once this is closed, nobody is there who would hear
    /// of it, and it is left undone.
    void background(Runnable work) {
        try {
            waiters.get().execute(work);
        } catch (RejectedExecutionException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    ScheduledExecutorService timer() {
        return timer.get();
    }

    @Override
    public void close() {
        closed = true;
        if (timer.isBuilt()) {
            timer.get().shutdownNow();
        }
        if (workers.isBuilt()) {
            workers.get().shutdownNow();
        }
        if (helpers.isBuilt()) {
            helpers.get().shutdownNow();
        }
        if (waiters.isBuilt()) {
            end(waiters.get());
        }
    }

    /// What was begun, such as saving a text, has a moment to come to its end.
    private static void end(ExecutorService executor) {
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdownNow();
    }
}
