package dev.projectstudio.core.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.session.Session.Otherwise;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with sessions. A session is its file; the row holds what lists show of it.
public final class SessionService {

    private static final int MOST = 1_000;
    private static final int MEGABYTE = 1024 * 1024;

    private final SessionRepository sessions = new SessionRepository();
    private final SessionLookup lookup = new SessionLookup(sessions);
    private final PromotionRepository promotions = new PromotionRepository();
    private final Database database;
    private final ProjectService projects;
    private final SessionFiles files;
    private final NamedCycles cycles;
    private final SessionWriter writer;
    private final SessionDependents learnings;
    private final Clock clock;

    public SessionService(
            Database database,
            ProjectService projects,
            CycleService cycles,
            SessionFiles files,
            SessionWriter writer,
            SessionDependents learnings,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.cycles = new NamedCycles(cycles);
        this.files = files;
        this.writer = writer;
        this.learnings = learnings;
        this.clock = clock;
    }

    /// How a session's file names a cycle.
    public static String written(Cycle cycle) {
        return NamedCycles.written(cycle);
    }

    /// A part of a list, the newest first.
    ///
    /// @param after where the part before ended; null for the first
    /// @param limit how many at most
    public SessionPage list(SessionFilter filter, @Nullable SessionKey after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = database.read(sql -> sessions.page(sql, filter, after, most + 1));
        if (found.size() <= most) {
            return new SessionPage(found, null);
        }
        var page = found.subList(0, most);
        return new SessionPage(page, SessionKey.of(page.getLast()));
    }

    public Optional<Session> find(SessionId id) {
        return database.read(sql -> sessions.find(sql, id));
    }

    public Session require(SessionId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The session a person means by an id, at least four letters of its beginning, or the beginning of a title.
    ///
    /// @param project where it is looked for; null: in all
    /// @throws Conflict `ambiguous-session` if several are meant
    public Session require(String written, @Nullable ProjectId project) {
        return database.read(sql -> lookup.require(sql, written, project));
    }

    /// A session with its file. Reads the disk.
    ///
    /// @throws NotFound `session-file-missing` if the file is gone
    public OpenSession open(SessionId id) {
        var session = require(id);
        var text = text(session);
        if (text == null) {
            throw new NotFound("session-file-missing", session.title(), files.file(session.projectId(), id));
        }
        return new OpenSession(session, text, text.content(files.zone()));
    }

    /// Captures a session from what a form or a command says. Without a date it is now.
    public OpenSession capture(ProjectId project, SessionContent content) {
        return capture(project, SessionText.of(SessionFormat.write(dated(content))));
    }

    /// Captures a session from a text in the form of its file, which is kept as it is, byte for byte. Only a date is
    /// put in where it has none that can be read.
    ///
    /// @throws InvalidInput `session-title-missing` if it has no title
    public OpenSession capture(ProjectId project, SessionText given) {
        projects.require(project);
        var said = given.content(files.zone());
        var text = said.at() == null ? given.edited(said, dated(said)) : given;
        var content = checked(text);
        var cycle = cycles.find(content.cycle(), project);
        var id = SessionId.random();
        var session = Session.of(
                id, project, cycle, content, new Otherwise("", null), SessionCopy.written(text, clock.instant()));
        return writer.apply("undo.session.capture", new SessionWriter.Change(session, null, text), step -> {
            step.insert(session);
            step.tell("session_captured", session);
            return new OpenSession(session, text, content);
        });
    }

    /// Puts what a form shows in the place of what was seen, and refuses if the file or the row is no longer that.
    /// What the form does not know stays in the file, byte for byte.
    public OpenSession edit(OpenSession seen, SessionContent next) {
        return rewrite(seen, seen.text().edited(seen.content(), next));
    }

    /// Puts another text in the place of the one that was seen.
    public OpenSession rewrite(OpenSession seen, String next) {
        return rewrite(seen, seen.text().with(next));
    }

    /// Deletes a session with its file. Learnings from it stay.
    public void delete(SessionId id) {
        var session = require(id);
        var text = text(session);
        writer.apply("undo.session.delete", new SessionWriter.Change(session, text, null), step -> {
            requireUnchanged(step.sql(), session);
            learnings.release(step.rows(), id);
            promotions.deleteOf(step.rows(), id);
            step.delete(session);
            step.tell("session_removed", session);
            return session;
        });
    }

    private OpenSession rewrite(OpenSession seen, SessionText text) {
        if (text.equals(seen.text())) {
            return seen;
        }
        var before = seen.session();
        var content = checked(text);
        var cycle = Objects.equals(content.cycle(), seen.content().cycle())
                ? before.cycleId()
                : cycles.find(content.cycle(), before.projectId());
        var after = Session.of(
                before.id(),
                before.projectId(),
                cycle,
                content,
                new Otherwise(before.title(), before.createdAt()),
                SessionCopy.written(text, clock.instant()));
        return writer.apply("undo.session.edit", new SessionWriter.Change(before, seen.text(), text), step -> {
            requireUnchanged(step.sql(), before);
            step.update(before, after);
            step.tell("session_updated", after);
            return new OpenSession(after, text, content);
        });
    }

    private SessionContent checked(SessionText text) {
        if (!text.isUtf8()) {
            throw new InvalidInput("session-not-utf8");
        }
        var content = text.content(files.zone());
        if (content.title().isEmpty()) {
            throw new InvalidInput("session-title-missing");
        }
        if (text.size() > FileStore.MOST_BYTES) {
            throw new InvalidInput("too-large", content.title(), FileStore.MOST_BYTES / MEGABYTE);
        }
        return content;
    }

    private SessionContent dated(SessionContent content) {
        return content.at() == null ? content.dated(ZonedDateTime.ofInstant(clock.instant(), files.zone())) : content;
    }

    /// Null if the file is gone.
    private @Nullable SessionText text(Session session) {
        return switch (files.read(session.projectId(), session.id())) {
            case FileState.Present present -> SessionText.of(present.bytes());
            case FileState.Absent _ -> null;
            case FileState.Unreadable(var reason) ->
                throw new Conflict(
                        "session-file-unreadable",
                        session.title(),
                        files.file(session.projectId(), session.id()),
                        reason);
        };
    }

    /// The row must still be the one that was seen: an older one would be written back otherwise.
    private void requireUnchanged(DSLContext sql, Session seen) {
        if (!Objects.equals(
                require(sql, seen.id()).copy().contentHash(), seen.copy().contentHash())) {
            throw new Conflict(
                    "changed-meanwhile",
                    seen.title(),
                    files.file(seen.projectId(), seen.id()).toString());
        }
    }

    private Session require(DSLContext sql, SessionId id) {
        return sessions.find(sql, id).orElseThrow(() -> new NotFound("session-not-found", id.value()));
    }

    /// Those of a project whose file is gone or cannot be read.
    public List<Session> failing() {
        return database.read(sessions::failing);
    }
}
