package dev.projectstudio.core.drift;

import dev.projectstudio.core.activity.ActivityRecorded;
import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The targets and open records as they were last read, kept until the database says otherwise: reading ten thousand
/// rows takes longer than looking at their files, and reading one takes longer than looking at its file. Safe on any
/// thread.
final class KnownTargets {

    private final DriftRecordRepository records = new DriftRecordRepository();
    private final DriftQueries queries = new DriftQueries();
    private final Database database;
    private final ContextTargets targets;
    private final Moves moves = new Moves();
    private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();

    KnownTargets(Database database, ContextTargets targets, ChangeBus bus) {
        this.database = database;
        this.targets = targets;
        bus.subscribe(this::heard);
    }

    private void heard(Change change) {
        switch (change) {
            case DriftChanged drift -> moves.moved(Set.of(drift.target()));
            case ContextChanged context -> moves.moved(context.projectId());
            case ActivityRecorded _ -> {}
            default -> {
                if (change.isStored()) {
                    moves.everythingMoved();
                }
            }
        }
    }

    /// Of all projects that are not archived.
    Known all() {
        var kept = latest.get();
        if (kept != null && moves.areNoneSince(kept.asOf())) {
            return kept;
        }
        var loaded = load(targets::all, (sql, _) -> records.open(sql));
        latest.set(loaded);
        moves.forgetUntil(loaded.asOf());
        return loaded;
    }

    /// Of one project; nothing if it is archived.
    Known of(ProjectId project) {
        var kept = latest.get();
        if (kept != null && moves.areNoneSince(kept.asOf())) {
            return kept.only(tracked -> tracked.file().projectId().equals(project));
        }
        return some(sql -> queries.isArchived(sql, project) ? List.of() : targets.ofProject(sql, project));
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
        if (kept != null && ids.stream().allMatch(id -> isStillSo(kept, id))) {
            return kept.only(ids);
        }
        return some(sql -> targets.some(sql, List.copyOf(ids)));
    }

    private boolean isStillSo(Known kept, TargetId id) {
        var tracked = kept.byId().get(id);
        return tracked != null
                && !moves.isMovedSince(kept.asOf(), id, tracked.file().projectId());
    }

    /// To be called where something was stored of these without a word to anybody.
    void forget(Collection<TargetId> ids) {
        moves.moved(ids);
    }

    void forgetAll() {
        moves.everythingMoved();
    }

    private Known some(Function<DSLContext, List<TrackedTarget>> which) {
        return load(
                which,
                (sql, tracked) -> records.open(
                        sql, tracked.stream().map(each -> each.target().id()).toList()));
    }

    private Known load(
            Function<DSLContext, List<TrackedTarget>> which,
            BiFunction<DSLContext, List<TrackedTarget>, Map<TargetId, OpenRecord>> open) {
        long asOf = moves.now();
        return database.read(sql -> {
            var tracked = which.apply(sql);
            return Known.of(asOf, tracked, open.apply(sql, tracked), records.hasAstray(sql));
        });
    }

    /// @param asOf after how many moves
    /// @param open of these targets; may hold others as well
    /// @param hasAstray whether there are open records without a target
    record Known(
            long asOf,
            List<TrackedTarget> targets,
            Map<TargetId, TrackedTarget> byId,
            Map<TargetId, OpenRecord> open,
            boolean hasAstray) {

        private static Known of(
                long asOf, List<TrackedTarget> targets, Map<TargetId, OpenRecord> open, boolean hasAstray) {
            Map<TargetId, TrackedTarget> byId = HashMap.newHashMap(targets.size());
            targets.forEach(tracked -> byId.put(tracked.target().id(), tracked));
            return new Known(asOf, targets, byId, open, hasAstray);
        }

        Known only(Predicate<TrackedTarget> which) {
            return of(asOf, targets.stream().filter(which).toList(), open, hasAstray);
        }

        private Known only(Set<TargetId> ids) {
            var some = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
            return of(asOf, some, open, hasAstray);
        }
    }
}
