package dev.projectstudio.platform.file;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Reads many files, one after the other, and opens each folder once for those of a root that follow each other: to
/// open a folder costs as much as to read a file. For one thread, and for a moment: a folder that is replaced
/// meanwhile is seen by the next one.
public final class Readings implements AutoCloseable {

    /// What is compared lies in two.
    private static final int MOST_ROOTS = 2;

    private final FileStore store;
    private final Deque<Reading> open = new ArrayDeque<>();

    Readings(FileStore store) {
        this.store = store;
    }

    /// The same as [FileStore#read].
    public FileState read(FileRoot root, String path, @Nullable String expected) {
        return in(root).read(path, expected);
    }

    @Override
    public void close() {
        open.forEach(Reading::close);
        open.clear();
    }

    private Reading in(FileRoot root) {
        for (var reading : open) {
            if (reading.root().equals(root)) {
                return reading;
            }
        }
        if (open.size() == MOST_ROOTS) {
            open.removeFirst().close();
        }
        var reading = new Reading(store, root);
        open.addLast(reading);
        return reading;
    }
}
