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
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The work of some weeks in the sample's projects: cycles, sessions, decisions, learnings, technologies and
/// dependencies, and an activity log that tells of all that as if it had happened then.
public final class SampleRows {

    /// The short number of a home's first cycle.
    private static final int FIRST_NUMBER = 101;

    private final SampleRepository rows = new SampleRepository();
    private final Database database;
    private final Filing filing;
    private final SamplePast past;
    private final SampleSessions sessions;
    private final SampleDecisions decisions;
    private final SampleLearnings learnings;
    private final SampleRegistry registry;

    /// @param clock in the zone in which people read the time
    public SampleRows(
            Database database,
            Filing filing,
            UndoJournal journal,
            StudioHome home,
            SampleRegistry registry,
            Clock clock) {
        this.database = database;
        this.registry = registry;
        this.filing = filing;
        this.past = new SamplePast(clock);
        this.sessions = new SampleSessions(home, past);
        var pieces = new SamplePieces();
        this.decisions = new SampleDecisions(past, pieces);
        this.learnings = new SampleLearnings(past, pieces, journal);
    }

    void requireWritable() {
        database.requireWritable();
    }

    boolean isEmpty() {
        return database.read(rows::isEmpty);
    }

    Instant hoursAgo(int hours) {
        return past.hoursAgo(hours);
    }

    /// Adds everything in one step, and takes the steps away by which the projects were made: the sample goes as a
    /// whole, not piece by piece.
    void insert(Map<SampleProject, ProjectId> made, Sample sample) {
        var cycles = cycles(made);
        var held = SampleSessions.of(made, cycles);
        filing.apply(held.values().stream().map(sessions::file).toList(), tx -> {
            var ids = made.values().stream().map(ProjectId::value).toList();
            rows.deleteActivity(tx.sql(), ids);
            rows.deleteUndoSteps(tx.sql(), ids);
            made.forEach((project, id) -> insert(tx, project, id.value()));
            cycles.values().forEach(cycle -> insert(tx, cycle));
            rows.countTo(tx.sql(), FIRST_NUMBER + cycles.size() - 1);
            held.values().forEach(session -> sessions.insert(tx, session));
            made.forEach((project, id) -> {
                decisions.insert(tx, project, id.value(), cycles, held);
                learnings.insert(tx, id.value(), project.learnings(), cycles, held);
            });
            learnings.insert(tx, null, sample.everyones(), cycles, held);
            made.values().forEach(id -> publish(tx, id));
            return ids;
        });
        registry.insert(sample, past);
    }

    /// What is left to be done once the sample's projects are removed: its learnings outlive them, and that it was
    /// removed is no news.
    void forget(Tx tx, Sample sample, Collection<ProjectId> ids) {
        learnings.delete(tx, sample);
        rows.deleteRemovals(tx.sql(), ids.stream().map(ProjectId::value).toList());
    }

    /// The same where no project of it is there any more.
    void forget(Sample sample) {
        database.write(tx -> {
            learnings.delete(tx, sample);
            return sample;
        });
    }

    /// What belongs to no project and is as it was made.
    void deleteRegistry(Sample sample) {
        registry.delete(sample);
    }

    private void publish(Tx tx, ProjectId id) {
        tx.publish(new ProjectChanged(id));
        rows.targets(tx.sql(), id.value()).forEach(target -> tx.publish(new DriftChanged(target, id)));
    }

    /// By key; numbered in the order in which they were made up.
    private Map<String, MadeCycle> cycles(Map<SampleProject, ProjectId> made) {
        var all = new ArrayList<Map.Entry<Cycle, ProjectId>>();
        made.forEach((project, id) -> project.cycles().forEach(cycle -> all.add(Map.entry(cycle, id))));
        all.sort(Comparator.comparingInt(entry -> -entry.getKey().createdHoursAgo()));
        var cycles = new HashMap<String, MadeCycle>();
        for (int i = 0; i < all.size(); i++) {
            var cycle = all.get(i).getKey();
            cycles.put(cycle.key(), new MadeCycle(newId(), all.get(i).getValue().value(), FIRST_NUMBER + i, cycle));
        }
        return cycles;
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
            var technology = project.stack().get(i);
            var tech = newId();
            rows.insert(tx.sql(), tech, id, technology, i, registered);
            if (technology.mapped() != null) {
                rows.insert(tx.sql(), newId(), tech, technology.mapped(), registered);
            }
        }
        for (int i = 0; i < project.dependencies().size(); i++) {
            var place = new SampleRepository.DependencyPlace(newId(), id, i);
            rows.insert(tx.sql(), place, project.dependencies().get(i), registered, hoursAgo(project.usedHoursAgo()));
        }
    }

    private void insert(Tx tx, MadeCycle made) {
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
                        past.ago(cycle.startedHoursAgo()),
                        past.ago(cycle.completedHoursAgo()),
                        cycle.dueInHours() == null ? null : hoursAgo(-cycle.dueInHours()),
                        hoursAgo(cycle.updatedHoursAgo())));
        for (int i = 0; i < cycle.tasks().size(); i++) {
            rows.insert(tx.sql(), newId(), made.id(), cycle.tasks().get(i), i, created);
        }
        tellOfMoves(tx, made);
    }

    /// From phase to phase in even steps; the last one is completion, where it came to that.
    private void tellOfMoves(Tx tx, MadeCycle made) {
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

    private void tellOfMove(Tx tx, MadeCycle made, String type, @Nullable Phase from, Phase to, int hours) {
        var detail = PhaseMove.logged(from, to);
        tell(tx, new Activity(made.project(), type, made.cycle().name(), "cycle", made.id(), detail), hoursAgo(hours));
    }

    private void tell(
            Tx tx, String project, String type, String title, String referenceType, String reference, Instant at) {
        tell(tx, new Activity(project, type, title, referenceType, reference), at);
    }

    private void tell(Tx tx, Activity activity, Instant at) {
        past.tell(tx, activity, at);
    }

    private static Activity adopted(String project, String name, String file) {
        return new Activity(project, "context_updated", name, "context_file", file, ActDetail.of("adopted"));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
