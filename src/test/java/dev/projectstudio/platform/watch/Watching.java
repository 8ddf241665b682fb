package dev.projectstudio.platform.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A running watcher over real files, and what it has told.
final class Watching implements AutoCloseable {

    /// Quicker sweeps than in real life, and a longer quiet time, so that a busy machine does not split a save in two.
    static final WatchTimes TIMES = new WatchTimes(
            Duration.ofMillis(250),
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            Duration.ofMillis(300),
            Duration.ofMinutes(1));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Path> settled = new CopyOnWriteArrayList<>();
    private final AtomicInteger rescans = new AtomicInteger();
    private final FileWatcher watcher;
    private final Consumer<Path> onSettled;

    Watching(OsEvents os, WatchTimes times, WatchList list, Consumer<Path> onSettled) {
        this.onSettled = onSettled;
        watcher = new FileWatcher(os, times, new Recorder(), Clock.systemUTC(), System::nanoTime);
        watcher.watch(list);
        watcher.start(threads);
        Eventually.until("the rescan at the start", () -> rescans.get() == 1);
    }

    static Watching files(Path... files) {
        return new Watching(OsEvents.ofSystem(), TIMES, new WatchList(Set.of(files), Set.of()), _ -> {});
    }

    static Watching folder(Path folder) {
        return new Watching(OsEvents.ofSystem(), TIMES, new WatchList(Set.of(), Set.of(folder)), _ -> {});
    }

    FileWatcher watcher() {
        return watcher;
    }

    List<Path> settled() {
        return List.copyOf(settled);
    }

    void forget() {
        settled.clear();
    }

    void untilSettled(Path... files) {
        Eventually.until("settled " + List.of(files), () -> settled.containsAll(List.of(files)));
    }

    @Override
    public void close() {
        watcher.close();
        threads.close();
    }

    private final class Recorder implements FileListener {

        @Override
        public void settled(Map<Path, Sight> paths) {
            paths.keySet().forEach(onSettled);
            settled.addAll(paths.keySet());
        }

        @Override
        public void rescan() {
            rescans.incrementAndGet();
        }

        @Override
        public void reached(Reach reach) {}
    }
}
