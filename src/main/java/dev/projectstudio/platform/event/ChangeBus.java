package dev.projectstudio.platform.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells every listener of committed changes, on the thread that committed.
public final class ChangeBus {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeBus.class);

    private final List<Consumer<? super Change>> listeners = new CopyOnWriteArrayList<>();

    public Subscription subscribe(Consumer<? super Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// One failing listener never keeps the others from hearing.
    public void publish(Change change) {
        for (var listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", change, e);
            }
        }
    }
}
