package dev.projectstudio.core.context;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The targets as those see them who check and sync them. Nothing here reads or writes a file.
public final class ContextTargets {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextTargetRepository targets = new ContextTargetRepository();
    private final ContextQueries queries = new ContextQueries();
    private final Database database;
    private final ContextVersions versions;
    private final ActivityLog activity;
    private final Clock clock;

    public ContextTargets(Database database, Clock clock) {
        this.database = database;
        this.versions = new ContextVersions(database, new Contents(clock), clock);
        this.activity = new ActivityLog(clock);
        this.clock = clock;
    }

    /// Every target of every project that is not archived, by project, file and order.
    public List<TrackedTarget> all() {
        return database.read(this::all);
    }

    public List<TrackedTarget> all(DSLContext sql) {
        return queries.unarchived(sql);
    }

    /// Those of one project, archived or not.
    public List<TrackedTarget> ofProject(ProjectId project) {
        return database.read(sql -> ofProject(sql, project));
    }

    public List<TrackedTarget> ofProject(DSLContext sql, ProjectId project) {
        return queries.ofProject(sql, project);
    }

    public List<TrackedTarget> ofFile(ContextFileId file) {
        return database.read(sql -> ofFile(sql, file));
    }

    public List<TrackedTarget> ofFile(DSLContext sql, ContextFileId file) {
        return queries.ofFile(sql, file);
    }

    /// Those of the given that still exist.
    public List<TrackedTarget> some(List<TargetId> ids) {
        return database.read(sql -> some(sql, ids));
    }

    public List<TrackedTarget> some(DSLContext sql, List<TargetId> ids) {
        return queries.some(sql, ids);
    }

    public Optional<TrackedTarget> find(DSLContext sql, TargetId id) {
        return queries.some(sql, List.of(id)).stream().findFirst();
    }

    /// Whether the file's text is committed and still on its way to its place.
    public boolean isOnItsWay(DSLContext sql, ContextFile file) {
        return queries.isPending(sql, file);
    }

    /// The same of what was last written to a target, by this process or another.
    public boolean isOnItsWay(TrackedTarget tracked) {
        return database.read(sql -> queries.isPending(sql, tracked));
    }

    /// Stores what a check found or a sync left, and what their files show for it. A target that is gone is left out.
    /// Nobody is told: the caller knows what there is to tell.
    public void update(Tx tx, Collection<ContextTarget> changed) {
        var touched = new LinkedHashSet<ContextFileId>();
        for (var target : changed) {
            if (targets.update(tx.sql(), target, clock.instant())) {
                touched.add(target.contextFileId());
            }
        }
        touched.forEach(file -> refresh(tx, file));
    }

    /// Stores when and with which stat files were read that held what they held before: nobody is told.
    public void remember(Tx tx, Collection<ContextFile> readFiles, Collection<ContextTarget> readTargets) {
        files.updateStamps(tx.sql(), readFiles);
        targets.updateStamps(tx.sql(), readTargets);
    }

    /// Stores that the canonical file was found to hold another text than Studio wrote: an edit by hand, which becomes
    /// a version. Nothing happens while a text of Studio's own is still on its way to the file.
    public void updateCopy(Tx tx, ContextFileId id, ContextText found, @Nullable FileStamp stamp, Instant at) {
        var file = files.find(tx.sql(), id).orElse(null);
        if (file == null || queries.isPending(tx.sql(), file)) {
            return;
        }
        versions.keep(tx, id, null, ContextVersion.BY_HAND, found);
        files.update(tx.sql(), file.withCopy(StudioCopy.of(found, stamp, at)), clock.instant());
        if (!found.hash().equals(file.copy().hash()) || file.copy().reason() != null) {
            announce(tx, file);
        }
    }

    /// Stores that the canonical file cannot be had. What it held stays known; no target has a status meanwhile.
    public void loseCopy(Tx tx, ContextFileId id, String reason) {
        var file = files.find(tx.sql(), id).orElse(null);
        if (file == null || reason.equals(file.copy().reason()) || queries.isPending(tx.sql(), file)) {
            return;
        }
        files.update(tx.sql(), file.withCopy(file.copy().failing(reason)), clock.instant());
        for (var target : targets.ofFile(tx.sql(), id)) {
            var unknown = target.state().withStatus(SyncStatus.UNKNOWN, reason);
            targets.update(tx.sql(), target.withState(unknown), clock.instant());
        }
        refresh(tx, id);
        if (file.copy().hash() == null) { // nobody has ever seen it: nothing was done to it
            tx.publish(new ContextChanged(file.id(), file.projectId()));
        } else {
            announce(tx, file);
        }
    }

    /// Ties a context file to one place less. The file in the repository stays as it is.
    public void remove(Tx tx, ContextTarget target) {
        targets.delete(tx.sql(), target.id());
        refresh(tx, target.contextFileId());
        files.find(tx.sql(), target.contextFileId())
                .ifPresent(file -> tx.publish(new ContextChanged(file.id(), file.projectId())));
    }

    private void announce(Tx tx, ContextFile file) {
        var id = file.id().value();
        var title = targets.title(tx.sql(), file);
        activity.record(tx, new Activity(file.projectId().value(), "context_updated", title, "context_file", id));
        tx.publish(new ContextChanged(file.id(), file.projectId()));
    }

    /// Brings what a file shows in line with its targets. Nobody is told.
    void refresh(Tx tx, ContextFileId id) {
        var all = targets.ofFile(tx.sql(), id);
        if (all.isEmpty()) {
            files.find(tx.sql(), id).ifPresent(file -> files.updateSync(tx.sql(), id, untied(file.sync())));
        } else {
            files.updateSync(tx.sql(), id, summary(all));
        }
    }

    private static FileSync untied(FileSync before) {
        return new FileSync(SyncStatus.UNKNOWN.word(), null, before.lastSyncAt(), before.lastCheckedAt());
    }

    private static FileSync summary(List<ContextTarget> all) {
        var first = all.getFirst().state();
        var worst = SyncStatus.worst(all.stream().map(ContextTarget::status).toList());
        return new FileSync(worst.word(), first.repo().hash(), first.lastSyncAt(), latestCheck(all));
    }

    private static @Nullable Instant latestCheck(List<ContextTarget> all) {
        return all.stream()
                .map(target -> target.state().lastCheckedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
