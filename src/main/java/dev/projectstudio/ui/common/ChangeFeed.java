package dev.projectstudio.ui.common;

import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.ForeignChange;
import dev.projectstudio.platform.event.Subscription;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Brings changes to the JavaFX thread, a burst of them as one call. What another process committed counts as a
/// change of every kind.
public final class ChangeFeed {

    private final ChangeBus bus;
    private final Executor front;

    public ChangeFeed(ChangeBus bus, Executor front) {
        this.bus = bus;
        this.front = front;
    }

    public Subscription on(Class<? extends Change> type, Runnable listener) {
        return on(List.of(type), listener);
    }

    /// One listener for changes of several kinds.
    public Subscription on(List<Class<? extends Change>> types, Runnable listener) {
        var pending = new AtomicBoolean();
        var closed = new AtomicBoolean();
        var subscription = bus.subscribe(change -> {
            if (concerns(types, change) && pending.compareAndSet(false, true)) {
                front.execute(() -> {
                    pending.set(false);
                    if (!closed.get()) {
                        listener.run();
                    }
                });
            }
        });
        return () -> {
            closed.set(true);
            subscription.close();
        };
    }

    private static boolean concerns(List<Class<? extends Change>> types, Change change) {
        return change instanceof ForeignChange || types.stream().anyMatch(type -> type.isInstance(change));
    }
}
