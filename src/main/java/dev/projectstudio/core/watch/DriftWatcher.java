package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sees drift within a blink: watches every target and every canonical file, and has those checked that were touched.
///
/// Everything is also looked at by stat at the start, every minute, on [#rescanNow] and whenever events may have been
/// missed. What is found arrives as changes on the bus, from threads of the executor. What was touched never waits for
/// a look at everything, which may take a second: one of either kind runs at a time.
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
            book.refreshAll(files::watch);
            var touched = new Coalesced(executor, () -> lookAtTouched(files));
            var all = new Coalesced(executor, () -> lookAtAll(files));
            running = new Running(files, touched, all, bus.subscribe(this::heard));
            tellWhereItStands(files, null);
            files.start(executor);
        }
    }

    /// Looks at everything soon, as when the window comes to the front or the user asks.
    public void rescanNow() {
        pending.rescan();
        request(Running::all);
    }

    public WatchStatus status() {
        return status;
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
            tell(WatchStatus.STOPPED); // under the lock, so that nothing is told after it
        }
    }

    private void heard(Change change) {
        switch (change) {
            case ContextChanged context -> movedPerhaps(context.projectId());
            case ProjectChanged(var project) -> movedPerhaps(project);
            case ForeignChange() -> request(Running::all);
            default -> {}
        }
    }

    private void movedPerhaps(ProjectId project) {
        pending.stale(project);
        request(Running::touched);
    }

    private synchronized void request(Function<Running, Coalesced> work) {
        if (running != null) {
            work.apply(running).request();
        }
    }

    private void lookAtTouched(FileWatcher files) {
        var todo = pending.takeTouched();
        var added = todo.stale().isEmpty() ? Set.<TargetId>of() : book.refresh(todo.stale(), files::watch);
        var touched = book.places().sort(todo.paths());
        touched.changed().addAll(added);
        lookAgain(files, checks.touched(touched));
        if (touched.shared()) {
            book.refreshShared(files::watch);
        }
        touched.gitMoved().forEach(project -> bus.publish(new GitStateTouched(project)));
        tellWhereItStands(files, null);
    }

    private void lookAtAll(FileWatcher files) {
        boolean rescan = pending.takeAll();
        try {
            var added = book.refreshAll(files::watch);
            lookAgain(files, rescan ? checks.all() : checks.some(added));
        } finally {
            pending.lookedAtAll();
            request(Running::touched);
        }
        tellWhereItStands(files, rescan ? clock.instant() : null);
    }

    private void lookAgain(FileWatcher files, Set<TargetId> heldBack) {
        if (!heldBack.isEmpty()) {
            files.suspect(book.places().placesOf(heldBack));
        }
    }

    /// @param checked when everything was looked at just now; null if it was not
    private void tellWhereItStands(FileWatcher files, @Nullable Instant checked) {
        var polled = files.reach().polled();
        var places = book.places();
        synchronized (this) {
            if (running != null) {
                var last = checked == null ? status.lastCheck() : checked;
                tell(new WatchStatus(true, places.targetCount(), places.projectCount(), last, polled));
            }
        }
    }

    private void tell(WatchStatus next) {
        if (!next.equals(status)) {
            status = next;
            bus.publish(new WatchStatusChanged());
        }
    }

    private record Running(FileWatcher files, Coalesced touched, Coalesced all, Subscription changes)
            implements AutoCloseable {

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
            request(Running::touched);
        }

        @Override
        public void rescan() {
            rescanNow();
        }

        @Override
        public void reached(Reach reach) {
            request(Running::touched);
        }
    }
}
