package dev.projectstudio.core.drift;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.KnownTargets.Known;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.Contents;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for drift, keeps its records, and lists them. Safe to use from any thread.
public final class DriftService {

    private final DriftRecordRepository records = new DriftRecordRepository();
    private final DriftQueries queries = new DriftQueries();
    private final Database database;
    private final ChangeBus bus;
    private final Clock clock;
    private final ContextTargets targets;
    private final Contents contents;
    private final Sides sides;
    private final KnownTargets known;
    private final Recorder recorder;
    private final DriftCheck check;
    private final Pause pause;
    private final AtomicReference<@Nullable Instant> lastCheck = new AtomicReference<>();

    /// @param executor what large checks are spread over
    public DriftService(
            Database database,
            ChangeBus bus,
            Sides sides,
            ActivityLog activity,
            Executor executor,
            Pause pause,
            Clock clock) {
        this.database = database;
        this.bus = bus;
        this.clock = clock;
        this.pause = pause;
        this.targets = new ContextTargets(database, clock);
        this.contents = new Contents(clock);
        this.sides = sides;
        this.known = new KnownTargets(database, targets, bus);
        this.recorder = new Recorder(targets, contents, activity);
        var chunks = new Chunks(executor, Runtime.getRuntime().availableProcessors());
        this.check = new DriftCheck(database, targets, known, sides, recorder, pause, chunks);
        bus.subscribe(this::hear);
    }

    /// Looks at every target of every project that is not archived.
    public DriftReport checkAll(CheckOptions options) {
        var report = check(known.all(), options);
        lastCheck.set(report.at());
        return report;
    }

    /// Looks at the targets of a project; at none if it is archived.
    public DriftReport check(ProjectId project, CheckOptions options) {
        return check(known.of(project), options);
    }

    public DriftReport check(Collection<TargetId> targets, CheckOptions options) {
        return check(known.of(Set.copyOf(targets)), options);
    }

    /// When everything was last looked at by this process.
    public Optional<Instant> lastCheck() {
        return Optional.ofNullable(lastCheck.get());
    }

    /// What the last checks found: drift, and what cannot be told, the newest first. Without what was dismissed, files
    /// without a target, and archived projects.
    public List<DriftItem> list(int skipped, int limit) {
        return database.read(sql -> queries.list(sql, null, skipped, limit));
    }

    public List<DriftItem> list(ProjectId project, int skipped, int limit) {
        return database.read(sql -> queries.list(sql, project, skipped, limit));
    }

    /// How many alerts there are, as [#list(int, int)] lists them, by project; projects without any are left out.
    public Map<ProjectId, Integer> counts() {
        return database.read(queries::counts);
    }

    /// How many of them are unknown: the others are stale or diverged.
    public Map<ProjectId, Integer> unknown() {
        return database.read(queries::unknown);
    }

    /// What waits for somebody in the window: what [#list(int, int)] lists, but of a project whose directory is gone
    /// that one fact only, and of a folder that may not be read one alert for all targets in it. The records are
    /// kept, and come up again with the directory.
    ///
    /// @param most how many alerts are listed
    public DriftAlerts alerts(int most) {
        var closed = ClosedPlaces.of(database.read(queries::unread));
        var all = database.read(sql -> queries.alerts(sql, most + closed.spared()));
        return closed.fold(all, most);
    }

    /// The projects whose context files are all tied to nothing: there is no telling whether they drift.
    public Set<ProjectId> untied() {
        return database.read(queries::untied);
    }

    /// A target's texts as they are at this moment; empty if there is no such target.
    public Optional<DriftDetail> detail(TargetId id) {
        return targets.some(List.of(id)).stream().findFirst().map(tracked -> detail(sides.read(tracked)));
    }

    /// The other targets of the same file that its new text goes on to when the repository's is accepted: those that
    /// have not moved since their last sync. Reads the disk.
    public List<DriftPlace> followers(DriftDetail detail) {
        var place = detail.place();
        var text = detail.repoHash();
        if (!detail.status().isDrift() || text == null) {
            return List.of();
        }
        return targets.ofFile(place.file()).stream()
                .filter(tracked -> !tracked.target().id().equals(place.target()))
                .map(sides::read)
                .filter(other ->
                        other.isAtItsBase() && !text.equals(other.repo().hash()))
                .map(other -> DriftPlace.of(other.tracked()))
                .toList();
    }

    /// The same of several targets.
    public List<DriftPlace> followers(Collection<TargetId> ids) {
        return targets.some(List.copyOf(ids)).stream()
                .filter(tracked -> targets.ofFile(tracked.file().id()).size() > 1)
                .flatMap(tracked -> followers(detail(sides.read(tracked))).stream())
                .distinct()
                .toList();
    }

    /// When and how a file drifted, newest first.
    public List<DriftRecord> history(ContextFileId file, int skipped, int limit) {
        return database.read(sql -> records.history(sql, file, skipped, limit));
    }

    /// Rows that an undo or a redo brought back are looked at again at once, of every project that it concerned.
    /// Whatever the look finds, their targets do not stand as they stood: a redo leaves rows with which there is
    /// nothing new to find.
    private void hear(Change change) {
        if (change instanceof RowsRestored restored) {
            var projects = concerned(restored);
            if (!projects.isEmpty()) {
                check(known.ofProjects(projects), CheckOptions.NORMAL);
            }
            var step = restored.projectId();
            if (step != null) {
                restored.rows().stream()
                        .filter(row -> row.table().equals(Rewriter.TARGETS))
                        .forEach(row -> bus.publish(new DriftChanged(new TargetId(row.id()), new ProjectId(step))));
            }
        }
    }

    /// A step that changed several projects names none of them.
    private static Set<ProjectId> concerned(RowsRestored restored) {
        return Stream.concat(
                        Stream.ofNullable(restored.projectId()),
                        restored.rows().stream()
                                .filter(row -> row.table().equals("projects"))
                                .map(RowsRestored.Row::id))
                .map(ProjectId::new)
                .collect(Collectors.toSet());
    }

    Recorder recorder() {
        return recorder;
    }

    Pause pause() {
        return pause;
    }

    private DriftReport check(Known which, CheckOptions options) {
        var now = clock.instant();
        var outcome = check.run(which, options);
        if (which.hasAstray() && !database.isReadOnly()) {
            if (database.write(tx -> recorder.closeAstray(tx, now)) > 0) {
                known.forgetAll();
            }
        }
        return new DriftReport(which.targets().size(), outcome.events(), outcome.heldBack(), now);
    }

    private DriftDetail detail(Look look) {
        var base = look.base();
        var hash = base == null ? null : base.contentHash();
        var before = hash == null
                ? null
                : database.read(sql -> contents.find(sql, hash))
                        .map(ContextText::of)
                        .orElse(null);
        var studio = text(look.studio().text());
        var repo = text(look.repo().text());
        var status = look.status();
        var place = DriftPlace.of(look.tracked());
        return new DriftDetail(
                place,
                database.read(sql -> queries.nameOf(sql, place.project())),
                status,
                DriftDetail.safeDefault(status, studio, repo),
                Shown.of(look),
                text(before),
                studio,
                repo);
    }

    private static @Nullable String text(@Nullable ContextText side) {
        return side == null ? null : side.text().orElse(null);
    }
}
