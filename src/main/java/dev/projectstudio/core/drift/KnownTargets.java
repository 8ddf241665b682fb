package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The targets and open records as they were last read, kept until anything in the database changes: reading ten
/// thousand rows takes longer than looking at their files.
final class KnownTargets {

    private final DriftRecordRepository records = new DriftRecordRepository();
    private final DriftQueries queries = new DriftQueries();
    private final Database database;
    private final ContextTargets targets;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();

    KnownTargets(Database database, ContextTargets targets, ChangeBus bus) {
        this.database = database;
        this.targets = targets;
        bus.subscribe(change -> {
            if (change.isStored()) {
                forget();
            }
        });
    }

    /// Of all projects that are not archived.
    Known all() {
        var kept = latest.get();
        if (kept != null && kept.asOf() == changes.get()) {
            return kept;
        }
        long asOf = changes.get();
        var loaded = load(asOf, targets.all(), records::open);
        latest.set(loaded);
        return loaded;
    }

    /// Of one project; nothing if it is archived.
    Known of(ProjectId project) {
        var kept = latest.get();
        if (kept != null && kept.asOf() == changes.get()) {
            return kept.only(tracked -> tracked.file().projectId().equals(project));
        }
        return some(database.read(sql -> queries.isArchived(sql, project)) ? List.of() : targets.ofProject(project));
    }

    /// Of these, without those that are archived.
    Known ofProjects(Set<ProjectId> projects) {
        return projects.size() == 1
                ? of(projects.iterator().next())
                : all().only(tracked -> projects.contains(tracked.file().projectId()));
    }

    /// Those of the given that still exist.
    Known of(Set<TargetId> ids) {
        var kept = latest.get();
        if (kept != null && kept.asOf() == changes.get()) {
            return kept.only(tracked -> ids.contains(tracked.target().id()));
        }
        return some(targets.some(List.copyOf(ids)));
    }

    void forget() {
        changes.incrementAndGet();
    }

    private Known some(List<TrackedTarget> tracked) {
        var ids = tracked.stream().map(each -> each.target().id()).toList();
        return load(changes.get(), tracked, sql -> records.open(sql, ids));
    }

    private Known load(long asOf, List<TrackedTarget> tracked, Function<DSLContext, Map<TargetId, OpenRecord>> open) {
        return new Known(asOf, tracked, database.read(open), database.read(records::hasAstray));
    }

    /// @param asOf how many changes had been seen
    /// @param open of these targets; may hold others as well
    /// @param hasAstray whether there are open records without a target
    record Known(long asOf, List<TrackedTarget> targets, Map<TargetId, OpenRecord> open, boolean hasAstray) {

        Known only(Predicate<TrackedTarget> which) {
            return new Known(asOf, targets.stream().filter(which).toList(), open, hasAstray);
        }
    }
}
