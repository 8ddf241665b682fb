package dev.projectstudio.ui.common;

import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Brings changes to the JavaFX thread, a burst of them as one call.
public final class ChangeFeed {

    private final ChangeBus bus;
    private final Executor front;

    public ChangeFeed(ChangeBus bus, Executor front) {
        this.bus = bus;
        this.front = front;
    }

    public Subscription on(Class<? extends Change> type, Runnable listener) {
        var pending = new AtomicBoolean();
        return bus.subscribe(change -> {
            if (type.isInstance(change) && pending.compareAndSet(false, true)) {
                front.execute(() -> {
                    pending.set(false);
                    listener.run();
                });
            }
        });
    }
}
