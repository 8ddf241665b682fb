package dev.projectstudio.core.sample;

import dev.projectstudio.core.activity.ActDetail;
import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.PhaseMove;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.sample.Sample.Cycle;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFormat;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The work of some weeks in the sample's projects: cycles, sessions, decisions, technologies and dependencies, and an
/// activity log that tells of all that as if it had happened then.
public final class SampleRows {

    /// The short number of a home's first cycle.
    private static final int FIRST_NUMBER = 101;

    private final SampleRepository rows = new SampleRepository();
    private final Database database;
    private final Filing filing;
    private final StudioHome home;
    private final Clock clock;

    /// @param clock in the zone in which people read the time
    public SampleRows(Database database, Filing filing, StudioHome home, Clock clock) {
        this.database = database;
        this.filing = filing;
        this.home = home;
        this.clock = clock;
    }

    void requireWritable() {
        database.requireWritable();
    }

    boolean isEmpty() {
        return database.read(rows::isEmpty);
    }

    Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }

    /// Adds everything in one step, and takes the steps away by which the projects were made: the sample goes as a
    /// whole, not piece by piece.
    void insert(Map<SampleProject, ProjectId> made) {
        var cycles = cycles(made);
        var sessions = sessions(made, cycles);
        filing.apply(sessions.stream().map(this::file).toList(), tx -> {
            var ids = made.values().stream().map(ProjectId::value).toList();
            rows.deleteActivity(tx.sql(), ids);
            rows.deleteUndoSteps(tx.sql(), ids);
            made.forEach((project, id) -> insert(tx, project, id.value()));
            cycles.values().forEach(cycle -> insert(tx, cycle));
            rows.countTo(tx.sql(), FIRST_NUMBER + cycles.size() - 1);
            sessions.forEach(session -> insert(tx, session));
            made.forEach((project, id) -> decisions(tx, project, id.value(), cycles));
            made.values().forEach(id -> {
                tx.publish(new ProjectChanged(id));
                rows.targets(tx.sql(), id.value()).forEach(target -> tx.publish(new DriftChanged(target, id)));
            });
            return ids;
        });
    }

    /// That the sample was removed is no news.
    void forgetRemoval(Tx tx, Collection<ProjectId> ids) {
        rows.deleteRemovals(tx.sql(), ids.stream().map(ProjectId::value).toList());
    }

    private record NewCycle(String id, String project, int number, Cycle cycle) {}

    private record NewSession(String id, String project, NewCycle cycle, Sample.Session session) {}

    /// By key; numbered in the order in which they were made up.
    private Map<String, NewCycle> cycles(Map<SampleProject, ProjectId> made) {
        var all = new ArrayList<Map.Entry<Cycle, ProjectId>>();
        made.forEach((project, id) -> project.cycles().forEach(cycle -> all.add(Map.entry(cycle, id))));
        all.sort(Comparator.comparingInt(entry -> -entry.getKey().createdHoursAgo()));
        var cycles = new HashMap<String, NewCycle>();
        for (int i = 0; i < all.size(); i++) {
            var cycle = all.get(i).getKey();
            cycles.put(cycle.key(), new NewCycle(newId(), all.get(i).getValue().value(), FIRST_NUMBER + i, cycle));
        }
        return cycles;
    }

    private static List<NewSession> sessions(Map<SampleProject, ProjectId> made, Map<String, NewCycle> cycles) {
        var sessions = new ArrayList<NewSession>();
        made.forEach((project, id) -> project.sessions()
                .forEach(session ->
                        sessions.add(new NewSession(newId(), id.value(), required(cycles, session.cycle()), session))));
        return sessions;
    }

    private FileChange file(NewSession session) {
        var cycle = session.cycle();
        var at = hoursAgo(session.session().hoursAgo()).atZone(clock.getZone());
        var text = SessionFormat.write(content(session.session(), at, cycle));
        var path = home.sessionPath(session.project(), session.id());
        return new FileChange(
                home.fileRoot(), path, null, text.getBytes(StandardCharsets.UTF_8), "session", session.id());
    }

    private static SessionContent content(Sample.Session session, ZonedDateTime at, NewCycle cycle) {
        return new SessionContent(
                session.title(),
                at,
                session.minutes(),
                "%s (CYC-%d)".formatted(cycle.cycle().name(), cycle.number()),
                session.summary(),
                session.files().stream()
                        .map(file -> new ChangedFile(file.path(), file.added(), file.removed()))
                        .toList(),
                session.decisions(),
                session.questions(),
                session.notes());
    }

    private void insert(Tx tx, SampleProject project, String id) {
        var registered = hoursAgo(project.registeredHoursAgo());
        rows.dateProject(tx.sql(), id, registered, hoursAgo(project.usedHoursAgo()));
        tell(tx, id, "project_registered", project.name(), "project", id, registered);
        for (var file : project.files()) {
            boolean drifts = file.driftHoursAgo() > 0;
            var noticed = drifts ? hoursAgo(file.driftHoursAgo()) : registered;
            var context = rows.fileId(tx.sql(), id, file.name());
            rows.dateFile(tx.sql(), context, registered, noticed);
            tell(tx, adopted(id, file.name(), context), registered);
            rows.dateDrift(tx.sql(), context, noticed)
                    .forEach(drift -> tell(tx, id, "drift_detected", file.name(), "drift", drift, noticed));
        }
        for (int i = 0; i < project.stack().size(); i++) {
            rows.insert(tx.sql(), newId(), id, project.stack().get(i), i, registered);
        }
        for (var dependency : project.dependencies()) {
            rows.insert(tx.sql(), newId(), id, dependency, registered, hoursAgo(project.usedHoursAgo()));
        }
    }

    private void insert(Tx tx, NewCycle made) {
        var cycle = made.cycle();
        var created = hoursAgo(cycle.createdHoursAgo());
        rows.insert(
                tx.sql(),
                made.id(),
                made.project(),
                made.number(),
                cycle,
                new SampleRepository.CycleTimes(
                        created,
                        ago(cycle.startedHoursAgo()),
                        ago(cycle.completedHoursAgo()),
                        cycle.dueInHours() == null ? null : hoursAgo(-cycle.dueInHours()),
                        hoursAgo(cycle.updatedHoursAgo())));
        for (int i = 0; i < cycle.tasks().size(); i++) {
            rows.insert(tx.sql(), newId(), made.id(), cycle.tasks().get(i), i, created);
        }
        tellOfMoves(tx, made);
    }

    /// From phase to phase in even steps; the last one is completion, where it came to that.
    private void tellOfMoves(Tx tx, NewCycle made) {
        var cycle = made.cycle();
        tellOfMove(tx, made, "cycle_added", null, Phase.BRAINSTORM, cycle.createdHoursAgo());
        var started = cycle.startedHoursAgo();
        var completed = cycle.completedHoursAgo();
        if (started == null) {
            return;
        }
        var reached = Phase.of(cycle.phase()).orElseThrow();
        int step = (started - cycle.updatedHoursAgo()) / reached.ordinal();
        for (var to = Phase.DEFINE; ; to = to.next()) {
            boolean isEnd = to == Phase.COMPLETE && completed != null;
            var type = isEnd ? "cycle_completed" : to == Phase.DEFINE ? "cycle_started" : "cycle_phase_changed";
            int hours = isEnd ? completed : started - (to.ordinal() - 1) * step;
            tellOfMove(tx, made, type, to.previous(), to, hours);
            if (to == reached) {
                return;
            }
        }
    }

    private void tellOfMove(Tx tx, NewCycle made, String type, @Nullable Phase from, Phase to, int hours) {
        var detail = PhaseMove.logged(from, to);
        tell(tx, new Activity(made.project(), type, made.cycle().name(), "cycle", made.id(), detail), hoursAgo(hours));
    }

    private void insert(Tx tx, NewSession made) {
        var session = made.session();
        var at = hoursAgo(session.hoursAgo());
        rows.insert(tx.sql(), made.id(), made.project(), made.cycle().id(), session, at);
        tell(tx, made.project(), "session_captured", session.title(), "session", made.id(), at);
    }

    private void decisions(Tx tx, SampleProject project, String id, Map<String, NewCycle> cycles) {
        for (var decision : project.decisions()) {
            var key = newId();
            var at = hoursAgo(decision.hoursAgo());
            rows.insert(tx.sql(), key, id, required(cycles, decision.cycle()).id(), decision, at);
            tell(tx, id, "decision_recorded", decision.title(), "decision", key, at);
        }
    }

    private void tell(
            Tx tx, String project, String type, String title, String referenceType, String reference, Instant at) {
        tell(tx, new Activity(project, type, title, referenceType, reference), at);
    }

    private void tell(Tx tx, Activity activity, Instant at) {
        rows.insertActivity(tx.sql(), newId(), activity, at);
    }

    private static Activity adopted(String project, String name, String file) {
        return new Activity(project, "context_updated", name, "context_file", file, ActDetail.of("adopted"));
    }

    private @Nullable Instant ago(@Nullable Integer hours) {
        return hours == null ? null : hoursAgo(hours);
    }

    private static NewCycle required(Map<String, NewCycle> cycles, String key) {
        return Objects.requireNonNull(cycles.get(key), key);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
