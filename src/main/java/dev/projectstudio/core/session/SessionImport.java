package dev.projectstudio.core.session;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.session.Session.Otherwise;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Arrivals;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private record Read(SessionText text, FileTime modified) {}

    private final SessionRepository sessions = new SessionRepository();
    private final SessionQueries queries = new SessionQueries();
    private final Database database;
    private final ProjectService projects;
    private final NamedCycles cycles;
    private final SessionFiles files;
    private final ActivityLog activity;
    private final Clock clock;

    public SessionImport(
            Database database,
            ProjectService projects,
            CycleService cycles,
            SessionFiles files,
            ActivityLog activity,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.cycles = new NamedCycles(cycles);
        this.files = files;
        this.activity = activity;
        this.clock = clock;
    }

    /// Says what would come of it, and does nothing.
    public Outcome plan(ProjectId project, List<Path> from, ImportProgress progress) {
        return new Run(project, from, progress, null).read();
    }

    /// @throws Conflict `session-import-ended` if the progress ended it: nothing of it is left then
    public Outcome run(ProjectId project, List<Path> from, ImportProgress progress) {
        projects.require(project);
        database.requireWritable();
        try (var arrivals = Arrivals.into(files.home(), files.folder(project), from.size())) {
            var run = new Run(project, from, progress, arrivals);
            var outcome = run.read();
            return database.write(
                    tx -> {
                        sessions.insertAll(tx.sql(), outcome.sessions());
                        activity.recordAll(
                                tx,
                                outcome.sessions().stream()
                                        .map(SessionImport::captured)
                                        .toList());
                        outcome.sessions().forEach(each -> tx.publish(new SessionChanged(each.id(), project)));
                        run.goOn(from.size());
                        arrivals.place();
                        return outcome;
                    },
                    arrivals::keep);
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

    /// One import.
    private final class Run {

        private final ProjectId project;
        private final List<Path> from;
        private final ImportProgress progress;
        private final @Nullable Arrivals arrivals;
        private final Map<String, Optional<CycleId>> named = new HashMap<>();
        private final List<Session> found = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Set<String> there = new HashSet<>();
        private int known;

        /// @param arrivals where they are put; null to put them nowhere
        Run(ProjectId project, List<Path> from, ImportProgress progress, @Nullable Arrivals arrivals) {
            this.project = project;
            this.from = from;
            this.progress = progress;
            this.arrivals = arrivals;
            database.read(sql -> queries.copies(sql, project)).values().stream()
                    .filter(copy -> copy.reason() == null)
                    .map(SessionCopy::contentHash)
                    .filter(Objects::nonNull)
                    .forEach(there::add);
        }

        Outcome read() {
            for (int i = 0; i < from.size(); i++) {
                goOn(i);
                read(from.get(i));
            }
            return new Outcome(found, leftOut, known);
        }

        void goOn(int done) {
            if (!progress.read(done, from.size())) {
                throw new Conflict("session-import-ended");
            }
        }

        private void read(Path file) {
            try {
                if (Files.size(file) > FileStore.MOST_BYTES) {
                    leftOut.add(new LeftOut(file, "too-large"));
                } else {
                    take(file, new Read(SessionText.of(Files.readAllBytes(file)), Files.getLastModifiedTime(file)));
                }
            } catch (IOException e) {
                leftOut.add(new LeftOut(file, "file-not-read"));
            }
        }

        private void take(Path file, Read read) {
            var text = read.text();
            var content = text.content(files.zone());
            if (!text.isUtf8()) {
                leftOut.add(new LeftOut(file, "not-utf8"));
            } else if (text.text().isBlank()) {
                leftOut.add(new LeftOut(file, "empty"));
            } else if (content.title().isEmpty()) {
                leftOut.add(new LeftOut(file, "session-without-title"));
            } else if (!there.add(text.hash())) {
                known++;
            } else {
                found.add(session(content, read));
            }
        }

        /// One that says no date has that of its file.
        private Session session(SessionContent content, Read read) {
            var id = SessionId.random();
            var stamp = arrivals == null ? null : arrive(arrivals, id, content, read);
            return Session.of(
                    id,
                    project,
                    cycle(content.cycle()),
                    content,
                    new Otherwise("", read.modified().toInstant()),
                    new SessionCopy(read.text().hash(), stamp, clock.instant(), null));
        }

        private FileStamp arrive(Arrivals into, SessionId id, SessionContent content, Read read) {
            var name = Path.of(files.path(project, id)).getFileName().toString();
            return into.add(name, read.text().bytes(), content.at() == null ? read.modified() : null);
        }

        private @Nullable CycleId cycle(@Nullable String written) {
            return written == null
                    ? null
                    : named.computeIfAbsent(written, each -> Optional.ofNullable(cycles.find(each, project)))
                            .orElse(null);
        }
    }
}
