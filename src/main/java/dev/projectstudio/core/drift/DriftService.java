package dev.projectstudio.core.drift;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.KnownTargets.Known;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.Database;
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
import org.jspecify.annotations.Nullable;

/// Looks for drift, keeps its records, and lists them. Safe to use from any thread.
public final class DriftService {

    private final DriftRecordRepository records = new DriftRecordRepository();
    private final DriftQueries queries = new DriftQueries();
    private final Database database;
    private final Clock clock;
    private final KnownTargets known;
    private final Recorder recorder;
    private final DriftCheck check;
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
        var targets = new ContextTargets(database, clock);
        this.database = database;
        this.clock = clock;
        this.known = new KnownTargets(database, targets, bus);
        this.recorder = new Recorder(targets, new Contents(clock), activity);
        var chunks = new Chunks(executor, Runtime.getRuntime().availableProcessors());
        this.check = new DriftCheck(database, targets, known, sides, recorder, pause, chunks);
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

    /// How many targets drift, by project; projects without any are left out.
    public Map<ProjectId, Integer> counts() {
        return database.read(queries::counts);
    }

    /// When and how a file drifted, newest first.
    public List<DriftRecord> history(ContextFileId file, int skipped, int limit) {
        return database.read(sql -> records.history(sql, file, skipped, limit));
    }

    private DriftReport check(Known which, CheckOptions options) {
        var now = clock.instant();
        var outcome = check.run(which, options);
        if (which.hasAstray() && !database.isReadOnly()) {
            database.write(tx -> recorder.closeAstray(tx, now));
        }
        return new DriftReport(which.targets().size(), outcome.events(), outcome.heldBack(), now);
    }
}
