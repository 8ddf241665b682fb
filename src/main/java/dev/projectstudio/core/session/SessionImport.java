package dev.projectstudio.core.session;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Arrivals;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Takes in many files of sessions at once, each a copy, byte for byte: all that are sessions, or none where it is
/// ended or fails. There is no step back; what is there already, to the byte, is not taken in again, but for what has
/// lost its file.
public final class SessionImport {

    /// A file that is none of a session.
    ///
    /// @param reason a stable word, such as `not-utf8`
    public record LeftOut(Path file, String reason) {}

    /// @param known how many were there already
    public record Outcome(List<Session> sessions, List<LeftOut> leftOut, int known) {

        public Outcome {
            sessions = List.copyOf(sessions);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// So many rows of a kind in turn.
    private static final int SLICE = 1_000;

    private final SessionRepository sessions = new SessionRepository();
    private final SessionQueries queries = new SessionQueries();
    private final Database database;
    private final ProjectService projects;
    private final NamedCycles cycles;
    private final SessionFiles files;
    private final ActivityLog activity;
    private final Executor executor;
    private final Clock clock;

    /// @param executor what reading and copying the files is spread over, while the calling thread writes their rows
    public SessionImport(
            Database database,
            ProjectService projects,
            CycleService cycles,
            SessionFiles files,
            ActivityLog activity,
            Executor executor,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.cycles = new NamedCycles(cycles);
        this.files = files;
        this.activity = activity;
        this.executor = executor;
        this.clock = clock;
    }

    /// Says what would come of it, and does nothing.
    public Outcome plan(ProjectId project, List<Path> from, ImportProgress progress) {
        try (var reading = new ImportReading(from, offered(project, null), cycles, progress, executor)) {
            return outcome(reading.next(Integer.MAX_VALUE), reading);
        }
    }

    /// Others cannot write while the rows are written, which is done while the last files are read.
    ///
    /// @throws Conflict `session-import-ended` if the progress ended it: nothing of it is left then
    public Outcome run(ProjectId project, List<Path> from, ImportProgress progress) {
        projects.require(project);
        database.requireWritable();
        try (var arrivals = Arrivals.into(files.home(), files.folder(project));
                var reading = new ImportReading(from, offered(project, arrivals), cycles, progress, executor)) {
            reading.untilNearTheEnd();
            return database.writeMuch(tx -> outcome(stored(tx, reading, arrivals), reading), arrivals::keep);
        }
    }

    private static Outcome outcome(List<Session> sessions, ImportReading reading) {
        return new Outcome(sessions, reading.leftOut(), reading.known());
    }

    private OfferedSessions offered(ProjectId project, @Nullable Arrivals arrivals) {
        var there = database.read(sql -> queries.hashes(sql, project));
        return new OfferedSessions(project, files, clock, there, arrivals);
    }

    /// The files get their names last: a window that has the home open would read each that has no row yet.
    private List<Session> stored(Tx tx, ImportReading reading, Arrivals arrivals) {
        var all = new ArrayList<Session>();
        for (var some = reading.next(SLICE); !some.isEmpty(); some = reading.next(SLICE)) {
            reading.goOn();
            sessions.insertAll(tx.sql(), some);
            activity.recordAll(tx, some.stream().map(SessionImport::captured).toList());
            some.forEach(each -> tx.publish(new SessionChanged(each.id(), each.projectId())));
            all.addAll(some);
        }
        reading.goOn();
        arrivals.place();
        return all;
    }

    private static Activity captured(Session session) {
        return new Activity(
                session.projectId().value(),
                "session_captured",
                session.title(),
                "session",
                session.id().value());
    }
}
