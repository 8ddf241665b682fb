package dev.projectstudio.boot;

import dev.projectstudio.core.watch.DriftWatcher;
import dev.projectstudio.core.watch.WatchEvent;
import dev.projectstudio.core.watch.WatchEvents;
import dev.projectstudio.core.watch.WatchStatus;
import dev.projectstudio.core.watch.WatchStatusChanged;
import dev.projectstudio.platform.db.ForeignChanges;
import dev.projectstudio.platform.event.Subscription;
import java.util.function.Consumer;

/// Everything under watch: what the system tells, what other processes commit, and what comes of it.
record Watching(DriftWatcher watcher, WatchEvents events, Subscription foreign, Subscription standing)
        implements AutoCloseable {

    /// @param standing hears of the watcher's status from when this returns
    static Watching start(Studio studio, Consumer<WatchEvent> listener, Consumer<WatchStatus> standing) {
        var watcher = new DriftWatcher(
                studio.projects(),
                studio.contextParts().targets(),
                studio.home(),
                studio.contextParts().content(),
                studio.drift(),
                studio.bus(),
                studio.clock());
        var events = new WatchEvents(studio.database(), studio.bus(), studio.clock(), listener);
        var foreign = ForeignChanges.follow(studio.database(), studio.threads().timer());
        watcher.start(studio.threads()::background);
        var changes = studio.bus().subscribe(change -> {
            if (change instanceof WatchStatusChanged) {
                standing.accept(watcher.status());
            }
        });
        return new Watching(watcher, events, foreign, changes);
    }

    WatchStatus status() {
        return watcher.status();
    }

    @Override
    public void close() {
        standing.close();
        watcher.close();
        foreign.close();
        events.close();
    }
}
