package dev.projectstudio.platform.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Works through a long list on other threads, a little ahead of the one that takes the results, which come part by
/// part in the order of the list. To be used by one thread, and closed by it: then nobody works on it any more.
public final class Ahead<T, R> implements AutoCloseable {

    private static final int SIZE = 32;
    private static final int PARTS = 64;

    private final List<T> all;
    private final Function<T, R> work;
    private final Executor executor;
    private final Deque<Begun<List<R>>> begun = new ArrayDeque<>();
    private int next;

    /// @param work done for each, on any thread and for several at a time
    public Ahead(List<T> all, Function<T, R> work, Executor executor) {
        this.all = all;
        this.work = work;
        this.executor = executor;
    }

    /// The results of the next part; empty at the end. Throws what the work on any of it threw.
    public List<R> next() {
        while (begun.size() < PARTS && next < all.size()) {
            var part = all.subList(next, Math.min(all.size(), next + SIZE));
            next += part.size();
            begun.add(Begun.on(executor, () -> part.stream().map(work).toList()));
        }
        return begun.isEmpty() ? List.of() : begun.removeFirst().result();
    }

    /// What is being worked on is waited for, the rest is left undone.
    @Override
    public void close() {
        begun.forEach(Begun::close);
        begun.clear();
    }
}
