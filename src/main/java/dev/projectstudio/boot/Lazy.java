package dev.projectstudio.boot;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of the graph that is built when it is first asked for, once.
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        var known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }

    synchronized boolean isBuilt() {
        return value != null;
    }
}
