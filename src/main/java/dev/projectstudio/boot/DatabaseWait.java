package dev.projectstudio.boot;

import dev.projectstudio.platform.db.Patience;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Knows how long the window has been waiting for another program to finish writing, and can stop waiting. Asked by the
/// threads that wait; what it shows changes on the front.
final class DatabaseWait implements Patience.Listener {

    private final Map<Thread, Duration> waiting = new ConcurrentHashMap<>();
    private final Set<Thread> stopped = ConcurrentHashMap.newKeySet();
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
    private final Executor front;

    DatabaseWait(Executor front) {
        this.front = front;
    }

    @Override
    public boolean waiting(Duration soFar) {
        waiting.put(Thread.currentThread(), soFar);
        front.execute(this::show);
        return !stopped.contains(Thread.currentThread());
    }

    @Override
    public void over() {
        waiting.remove(Thread.currentThread());
        stopped.remove(Thread.currentThread());
        front.execute(this::show);
    }

    /// Ends every wait there is now; what was to be written is refused with `database-wait-cancelled`.
    void stop() {
        stopped.addAll(waiting.keySet());
    }

    /// Of the one who waits longest; 0 while nobody waits long enough to be told.
    ReadOnlyLongProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    private void show() {
        seconds.set(
                waiting.values().stream().mapToLong(Duration::toSeconds).max().orElse(0));
    }
}
