package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.ForeignChange;
import dev.projectstudio.platform.event.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The stream of what happens to drift, in this process or another one, and to what cannot be told: what `studio watch`
/// prints.
///
/// What was so before is no event. The listener is called on the thread that committed, one call at a
/// time.
public final class WatchEvents implements AutoCloseable {

    private final WatchQueries queries = new WatchQueries();
    private final Map<TargetId, OpenDrift> known = new HashMap<>();
    private final Map<TargetId, Instant> told = new HashMap<>();
    private final Instant begun;
    private final Database database;
    private final Clock clock;
    private final Consumer<WatchEvent> listener;
    private final Subscription changes;

    public WatchEvents(Database database, ChangeBus bus, Clock clock, Consumer<WatchEvent> listener) {
        this.database = database;
        this.clock = clock;
        this.begun = clock.instant();
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
                case DriftChanged drift -> compare(known(drift.target()), sql -> queries.openOf(sql, drift.target()));
                case ContextChanged context -> // its copy may be gone
                    compare(known(context.projectId()), sql -> queries.openOf(sql, context.projectId()));
                case ForeignChange() -> compare(Map.copyOf(known), queries::open);
                default -> {}
            }
        }
    }

    private Map<TargetId, OpenDrift> known(ProjectId project) {
        Map<TargetId, OpenDrift> ofProject = new HashMap<>(known);
        ofProject.values().removeIf(drift -> !drift.projectId().equals(project));
        return ofProject;
    }

    private Map<TargetId, OpenDrift> known(TargetId target) {
        var drift = known.get(target);
        return drift == null ? Map.of() : Map.of(target, drift);
    }

    private void compare(Map<TargetId, OpenDrift> before, Function<DSLContext, Map<TargetId, OpenDrift>> open) {
        var now = database.read(sql -> since(sql, before, open.apply(sql)));
        now.over().forEach(this::resolved);
        for (var drift : now.open().values()) {
            var was = known.put(drift.target(), drift);
            if (was == null || !was.saysTheSameAs(drift)) {
                tell(isUpdate(was, drift) ? WatchEvent.Kind.UPDATED : WatchEvent.Kind.DETECTED, drift);
            }
        }
    }

    /// What has become of what was known, all of it as it was at one moment.
    private Since since(DSLContext sql, Map<TargetId, OpenDrift> before, Map<TargetId, OpenDrift> open) {
        Map<OpenDrift, ClosedDrift> over = new LinkedHashMap<>();
        for (var drift : before.values()) {
            var now = open.get(drift.target());
            if (isOver(drift, now)) {
                over.put(drift, queries.closed(sql, drift, now != null));
            }
        }
        return new Since(over, open);
    }

    private record Since(Map<OpenDrift, ClosedDrift> over, Map<TargetId, OpenDrift> open) {}

    /// Where no record was open, or none is now, something else was found than before.
    private static boolean isUpdate(@Nullable OpenDrift was, OpenDrift now) {
        return was != null && was.recordId() != null && now.recordId() != null;
    }

    /// A record that is not open any more is over, whatever else is found by now. That nothing can be told of a target
    /// for a while goes on with the same record.
    private static boolean isOver(OpenDrift before, @Nullable OpenDrift now) {
        return now == null || (before.recordId() != null && !before.recordId().equals(now.recordId()));
    }

    private void resolved(OpenDrift drift, ClosedDrift closed) {
        known.remove(drift.target());
        listener.accept(drift.resolved(closed, at(drift.target(), closed.at())));
    }

    private void tell(WatchEvent.Kind kind, OpenDrift drift) {
        listener.accept(drift.event(kind, at(drift.target(), drift.updatedAt())));
    }

    /// When it happened, as the rows say. A record that is told of again, such as one whose directory came back, says
    /// when it was written; what happened is later than all that was told of the target before.
    private Instant at(TargetId target, @Nullable Instant written) {
        var last = told.getOrDefault(target, begun);
        var at = written != null && written.isAfter(last) ? written : clock.instant();
        told.put(target, at);
        return at;
    }
}
