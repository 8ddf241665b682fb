package dev.projectstudio.core.watch;

import dev.projectstudio.platform.event.Change;

/// The watcher's status is no longer what it was.
public record WatchStatusChanged() implements Change {

    @Override
    public boolean isStored() {
        return false;
    }
}
