package dev.projectstudio.core.session;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.session.OfferedSessions.Known;
import dev.projectstudio.core.session.OfferedSessions.Refused;
import dev.projectstudio.core.session.OfferedSessions.Taken;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Arrivals;
import dev.projectstudio.platform.task.Ahead;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
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

    /// @param executor what reading and copying the files is spread over
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
        return read(offered(project, null), from, progress);
    }

    /// @throws Conflict `session-import-ended` if the progress ended it: nothing of it is left then
    public Outcome run(ProjectId project, List<Path> from, ImportProgress progress) {
        projects.require(project);
        database.requireWritable();
        try (var arrivals = Arrivals.into(files.home(), files.folder(project), from.size())) {
            var outcome = read(offered(project, arrivals), from, progress);
            return database.writeMuch(
                    tx -> {
                        store(tx, outcome.sessions(), arrivals, () -> goOn(progress, from.size(), from.size()));
                        return outcome;
                    },
                    arrivals::keep);
        }
    }

    private OfferedSessions offered(ProjectId project, @Nullable Arrivals arrivals) {
        var there = database.read(sql -> queries.copies(sql, project)).values().stream()
                .filter(copy -> copy.reason() == null)
                .map(SessionCopy::contentHash)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new OfferedSessions(project, files, cycles, clock, there, arrivals);
    }

    private Outcome read(OfferedSessions offered, List<Path> from, ImportProgress progress) {
        var found = new ArrayList<Session>();
        var leftOut = new ArrayList<LeftOut>();
        int known = 0;
        int done = 0;
        try (var ahead = new Ahead<>(from, offered::look, executor)) {
            for (var part = ahead.next(); !part.isEmpty(); part = ahead.next()) {
                for (var offer : part) {
                    goOn(progress, done++, from.size());
                    switch (offer) {
                        case Taken(var session) -> found.add(session);
                        case Refused(var file) -> leftOut.add(file);
                        case Known() -> known++;
                    }
                }
            }
        }
        return new Outcome(found, leftOut, known);
    }

    /// The files get their names last: a window that has the home open would read each that has no row yet.
    private void store(Tx tx, List<Session> all, Arrivals arrivals, Runnable goOn) {
        all.stream().gather(Gatherers.windowFixed(SLICE)).forEach(some -> {
            goOn.run();
            sessions.insertAll(tx.sql(), some);
            activity.recordAll(tx, some.stream().map(SessionImport::captured).toList());
            some.forEach(each -> tx.publish(new SessionChanged(each.id(), each.projectId())));
        });
        goOn.run();
        arrivals.place();
    }

    private static void goOn(ImportProgress progress, int done, int all) {
        if (!progress.read(done, all)) {
            throw new Conflict("session-import-ended");
        }
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
