package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.ForeignChange;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.watch.FileListener;
import dev.projectstudio.platform.watch.FileWatcher;
import dev.projectstudio.platform.watch.OsEvents;
import dev.projectstudio.platform.watch.Reach;
import dev.projectstudio.platform.watch.Sight;
import dev.projectstudio.platform.watch.WatchTimes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Sees drift within a blink: watches every target and every canonical file, and has those checked that were touched.
///
/// Everything is also looked at by stat at the start, every minute, on [#rescanNow] and whenever events may have been
/// missed. What is found arrives as changes on the bus, from threads of the executor; one check runs at a time.
public final class DriftWatcher implements AutoCloseable {

    private final Pending pending = new Pending();
    private final PlaceBook book;
    private final WatchChecks checks;
    private final ChangeBus bus;
    private final Clock clock;
    private volatile WatchStatus status = WatchStatus.STOPPED;
    private @Nullable Running running;

    public DriftWatcher(
            ProjectService projects,
            ContextTargets targets,
            StudioHome home,
            HomeContent content,
            DriftService drift,
            ChangeBus bus,
            Clock clock) {
        this.book = new PlaceBook(projects, targets, home);
        this.checks = new WatchChecks(content, drift);
        this.bus = bus;
        this.clock = clock;
    }

    /// Takes two tasks of the executor until it is closed. Everything is watched when this returns; the first look at
    /// what happened before follows by itself.
    public void start(Executor executor) {
        start(executor, OsEvents.ofSystem(), WatchTimes.DEFAULT);
    }

    synchronized void start(Executor executor, OsEvents os, WatchTimes times) {
        if (running == null) {
            var files = new FileWatcher(os, times, new Listener(), clock, System::nanoTime);
            book.refreshAll();
            files.watch(book.places().list());
            var work = new Coalesced(executor, () -> work(files));
            running = new Running(files, work, bus.subscribe(this::heard));
            tell(statusOf(files, null));
            files.start(executor);
        }
    }

    /// Looks at everything soon, as when the window comes to the front or the user asks.
    public void rescanNow() {
        pending.rescan();
        requestWork();
    }

    public WatchStatus status() {
        return status;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
            tell(WatchStatus.STOPPED);
        }
    }

    private void heard(Change change) {
        switch (change) {
            case ContextChanged context -> pending.stale(context.projectId());
            case ProjectChanged(var project) -> pending.stale(project);
            case ForeignChange() -> pending.allStale();
            default -> {
                return;
            }
        }
        requestWork();
    }

    private synchronized void requestWork() {
        if (running != null) {
            running.work().request();
        }
    }

    private void work(FileWatcher files) {
        var todo = pending.take();
        Set<TargetId> added = Set.of();
        var before = book.places();
        if (todo.movesPlaces()) {
            added = todo.allStale() ? book.refreshAll() : book.refresh(todo.stale());
        }
        var places = book.places();
        if (places != before) {
            files.watch(places.list());
        }
        var touched = places.sort(todo.touched());
        touched.changed().addAll(added);
        var heldBack = checks.run(touched, todo.rescan());
        if (!heldBack.isEmpty()) {
            files.suspect(places.placesOf(heldBack));
        }
        touched.gitMoved().forEach(project -> bus.publish(new GitStateTouched(project)));
        if (isRunning()) {
            tell(statusOf(files, todo.rescan() ? clock.instant() : status.lastCheck()));
        }
    }

    private WatchStatus statusOf(FileWatcher files, @Nullable Instant lastCheck) {
        var places = book.places();
        return new WatchStatus(
                true,
                places.targetCount(),
                places.projectCount(),
                lastCheck,
                files.reach().polled());
    }

    private synchronized boolean isRunning() {
        return running != null;
    }

    private void tell(WatchStatus next) {
        if (!next.equals(status)) {
            status = next;
            bus.publish(new WatchStatusChanged());
        }
    }

    private record Running(FileWatcher files, Coalesced work, Subscription changes) implements AutoCloseable {

        @Override
        public void close() {
            changes.close();
            files.close();
        }
    }

    private final class Listener implements FileListener {

        @Override
        public void settled(Map<Path, Sight> paths) {
            pending.touched(paths);
            requestWork();
        }

        @Override
        public void rescan() {
            rescanNow();
        }

        @Override
        public void reached(Reach reach) {
            requestWork();
        }
    }
}
