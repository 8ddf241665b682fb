package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.ForeignChange;
import dev.projectstudio.platform.event.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The stream of what happens to drift records, in this process or another one: what `studio watch` prints.
///
/// Records that were open before are no events. The listener is called on the thread that committed, one call at a
/// time.
public final class WatchEvents implements AutoCloseable {

    private final WatchQueries queries = new WatchQueries();
    private final Map<String, OpenDrift> known = new HashMap<>();
    private final Database database;
    private final Clock clock;
    private final Consumer<WatchEvent> listener;
    private final Subscription changes;

    public WatchEvents(Database database, ChangeBus bus, Clock clock, Consumer<WatchEvent> listener) {
        this.database = database;
        this.clock = clock;
        this.listener = listener;
        database.lookForForeignChanges(); // what other processes commit from now on counts as news
        synchronized (known) {
            changes = bus.subscribe(this::heard);
            known.putAll(database.read(queries::open));
        }
    }

    @Override
    public void close() {
        changes.close();
    }

    private void heard(Change change) {
        synchronized (known) {
            switch (change) {
                case DriftChanged drift -> compare(known(drift.target()), open(drift.target()));
                case ForeignChange() -> compare(Map.copyOf(known), database.read(queries::open));
                default -> {}
            }
        }
    }

    private Map<String, OpenDrift> open(TargetId target) {
        return database.read(sql -> queries.openOf(sql, target));
    }

    private Map<String, OpenDrift> known(TargetId target) {
        Map<String, OpenDrift> ofTarget = new HashMap<>(known);
        ofTarget.values().removeIf(drift -> !drift.target().equals(target));
        return ofTarget;
    }

    private void compare(Map<String, OpenDrift> before, Map<String, OpenDrift> now) {
        before.values().stream()
                .filter(drift -> !now.containsKey(drift.recordId()))
                .forEach(this::resolved);
        for (var drift : List.copyOf(now.values())) {
            known.put(drift.recordId(), drift);
            var was = before.get(drift.recordId());
            if (was == null) {
                tell(WatchEvent.Kind.DETECTED, drift);
            } else if (!was.saysTheSameAs(drift)) {
                tell(WatchEvent.Kind.UPDATED, drift);
            }
        }
    }

    private void resolved(OpenDrift drift) {
        known.remove(drift.recordId());
        var closed = database.read(sql -> queries.closed(sql, drift));
        listener.accept(drift.resolved(closed, Objects.requireNonNullElseGet(closed.at(), clock::instant)));
    }

    private void tell(WatchEvent.Kind kind, OpenDrift drift) {
        Instant at = Objects.requireNonNullElseGet(drift.updatedAt(), clock::instant);
        listener.accept(drift.event(kind, at));
    }
}
