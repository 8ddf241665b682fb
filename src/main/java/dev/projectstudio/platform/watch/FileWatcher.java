package dev.projectstudio.platform.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a listener which of the wanted files have been touched, once each has been left alone.
///
/// `start` takes two tasks of the executor for as long as it runs: one that hears the system, so that what was touched
/// is known at once, and one that does everything else. The listener is called on the latter only.
public final class FileWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWatcher.class);

    private final Semaphore signals = new Semaphore(0);
    private final OsEvents os;
    private final FileListener listener;
    private final Clock clock;
    private final LongSupplier nanos;
    private final QuietTime quiet;
    private final FolderWatch folders;
    private final RescanTimer rescans;
    private final Interval polls;
    private final Interval sweeps;
    private Reach reach = Reach.NONE;
    private volatile boolean closed;

    /// @param clock wall-clock time, to notice that the machine slept
    /// @param nanos running time, as `System::nanoTime` gives it
    public FileWatcher(OsEvents os, WatchTimes times, FileListener listener, Clock clock, LongSupplier nanos) {
        this.os = os;
        this.listener = listener;
        this.clock = clock;
        this.nanos = nanos;
        this.quiet = new QuietTime(times);
        this.folders = new FolderWatch(os, path -> quiet.touched(path, nanos.getAsLong()));
        this.rescans = new RescanTimer(times.rescan());
        this.polls = new Interval(times.poll(), nanos.getAsLong());
        this.sweeps = new Interval(times.sweep(), nanos.getAsLong());
    }

    public void start(Executor executor) {
        executor.execute(this::waitForTheSystem);
        executor.execute(this::run);
    }

    /// From now on these, and nothing else. The watches are in place when this returns.
    public void watch(WatchList list) {
        folders.watch(list);
        wake();
    }

    /// Reports these as settled after the quiet time, with the patience that missing and empty files get.
    public void suspect(Collection<Path> files) {
        long now = nanos.getAsLong();
        files.forEach(file -> quiet.touched(file, now));
        wake();
    }

    public Reach reach() {
        return folders.reach();
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            var service = os.service();
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitForTheSystem() {
        var service = os.service();
        try {
            while (service != null && !closed) {
                take(service.take());
                wake();
            }
        } catch (ClosedWatchServiceException _) {
            LOG.debug("File events ended");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                turn();
                if (signals.tryAcquire(untilNextDeadline(), TimeUnit.NANOSECONDS)) {
                    signals.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(WatchKey key) {
        guarded(() -> folders.take(key));
    }

    private void turn() {
        // First: going through all folders takes its time.
        var ready = quiet.settled(nanos.getAsLong(), Sight::of);
        if (!ready.isEmpty()) {
            guarded(() -> listener.settled(ready));
        }
        long now = nanos.getAsLong();
        if (sweeps.isDue(now)) {
            guarded(folders::sweep);
        }
        if (polls.isDue(now)) {
            guarded(folders::poll);
        }
        var current = folders.reach();
        if (!current.equals(reach)) {
            reach = current;
            guarded(() -> listener.reached(current));
        }
        if (rescans.isDue(now, clock.instant())) {
            guarded(listener::rescan);
        }
    }

    private long untilNextDeadline() {
        long next = Math.min(Math.min(sweeps.next(), polls.next()), rescans.next());
        next = Math.min(next, quiet.nextDeadline().orElse(Long.MAX_VALUE));
        return Math.max(0, next - nanos.getAsLong());
    }

    private void wake() {
        signals.release();
    }

    /// One failure never ends the watching: that would be silent.
    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("A step of the file watcher failed", e);
        }
    }
}
