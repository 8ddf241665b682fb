package dev.projectstudio.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process and everything it started, also what has since let go of its parent: each carries a mark in its
/// environment, which Linux shows.
final class ProcessTree {

    /// The variable that holds the mark.
    static final String MARK = "STUDIO_CALL";

    private static final int ROUNDS = 10;
    private static final long PATIENCE_MILLIS = 200;

    private final Process root;
    private final String entry;

    ProcessTree(Process root, String mark) {
        this.root = root;
        this.entry = MARK + "=" + mark;
    }

    /// Ends them all, again and again while one of them starts others.
    void end() {
        for (int round = 0; round < ROUNDS; round++) {
            var alive = alive();
            if (alive.isEmpty()) {
                return;
            }
            alive.forEach(ProcessHandle::destroyForcibly);
            alive.forEach(ProcessTree::await);
        }
    }

    private Set<ProcessHandle> alive() {
        var found = new LinkedHashSet<ProcessHandle>();
        try (var descendants = root.descendants();
                var marked = marked()) {
            Stream.of(Stream.of(root.toHandle()), descendants, marked)
                    .flatMap(handles -> handles)
                    .filter(ProcessHandle::isAlive)
                    .forEach(found::add);
        }
        return found;
    }

    private Stream<ProcessHandle> marked() {
        return Files.isDirectory(Path.of("/proc"))
                ? ProcessHandle.allProcesses().filter(this::isMarked)
                : Stream.empty();
    }

    private boolean isMarked(ProcessHandle handle) {
        try {
            var environment = Files.readString(
                    Path.of("/proc", Long.toString(handle.pid()), "environ"), StandardCharsets.ISO_8859_1);
            return environment.contains(entry);
        } catch (IOException e) {
            return false; // gone, or another user's
        }
    }

    private static void await(ProcessHandle handle) {
        try {
            handle.onExit().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // the next round looks again
        }
    }
}
