package dev.projectstudio.core.session;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextFolder;
import dev.projectstudio.core.context.HomeFinding;
import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.context.OtherTexts;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.Session.Otherwise;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the files of sessions again, for what was done to them by hand or by another program: a new one becomes a
/// session, of a changed one the row is read anew, a missing one is reported and keeps its row. Nothing is written but
/// rows.
public final class SessionEdits implements OtherTexts {

    /// So many files in turn: a folder may hold a hundred thousand.
    private static final int SLICE = 200;

    private final SessionRepository sessions = new SessionRepository();
    private final SessionQueries queries = new SessionQueries();
    private final Database database;
    private final SessionFiles files;
    private final NamedCycles cycles;
    private final ActivityLog activity;
    private final Clock clock;

    public SessionEdits(Database database, CycleService cycles, SessionFiles files, ActivityLog activity, Clock clock) {
        this.database = database;
        this.files = files;
        this.cycles = new NamedCycles(cycles);
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public List<HomeFinding> check(Project project) {
        var id = project.id();
        var findings = new ArrayList<HomeFinding>();
        var there = new HashSet<SessionId>();
        var some = new ArrayList<FoundSession>();
        ContextFolder.each(files.folder(id), entry -> {
            var session = FoundSession.of(entry, id, files.home()).orElse(null);
            if (session == null) {
                leave(findings, id, entry, FoundSession.refusal(entry));
                return;
            }
            some.add(session);
            if (some.size() == SLICE) {
                look(findings, id, some, there);
            }
        });
        look(findings, id, some, there);
        var gone = database.read(sql -> queries.others(sql, id, there));
        for (int from = 0; from < gone.size(); from += SLICE) {
            var ids = gone.subList(from, Math.min(gone.size(), from + SLICE));
            copies(id, ids).forEach((session, copy) -> look(findings, id, session, copy));
        }
        findings.sort(Comparator.comparing(HomeFinding::path));
        return findings;
    }

    /// Looks at some files and forgets them. What is new is told from what is known once they were listed: many may
    /// have been placed by somebody who commits their rows meanwhile.
    private void look(List<HomeFinding> findings, ProjectId project, List<FoundSession> some, Set<SessionId> there) {
        var known = copies(project, some.stream().map(FoundSession::id).toList());
        var fresh = new ArrayList<FoundSession>();
        for (var each : some) {
            var copy = known.get(each.id());
            if (copy == null) {
                fresh.add(each);
            } else if (!copy.isStill(each.entry().stamp(), clock.instant())) {
                look(findings, project, each.id(), copy);
            }
            there.add(each.id());
        }
        takeIn(findings, project, fresh);
        some.clear();
    }

    private Map<SessionId, SessionCopy> copies(ProjectId project, List<SessionId> ids) {
        return database.read(sql -> queries.copies(sql, project, ids));
    }

    private void look(List<HomeFinding> findings, ProjectId project, SessionId id, SessionCopy copy) {
        switch (files.read(project, id)) {
            case FileState.Absent _ -> lose(findings, project, id, copy, SessionCopy.MISSING);
            case FileState.Unreadable(var reason) -> lose(findings, project, id, copy, reason);
            case FileState.Present present -> {
                var text = SessionText.of(present.bytes());
                var refusal = refusal(text);
                var isSame = text.hash().equals(copy.contentHash());
                if (refusal != null && !isSame) {
                    lose(findings, project, id, copy, refusal);
                } else if (isSame || copy.contentHash() == null) {
                    remember(project, id, copy, new SessionCopy(text.hash(), present.stamp(), clock.instant(), null));
                    if (copy.reason() != null) {
                        findings.add(finding(Kind.RETURNED, project, id, null));
                    }
                } else {
                    change(project, id, copy, text, present.stamp());
                    findings.add(finding(Kind.CHANGED, project, id, null));
                }
            }
        }
    }

    private void lose(List<HomeFinding> findings, ProjectId project, SessionId id, SessionCopy copy, String reason) {
        boolean isMissing = reason.equals(SessionCopy.MISSING);
        if (database.read(sql -> queries.isPending(sql, files.path(project, id)))) {
            return;
        }
        if (!reason.equals(copy.reason())) {
            remember(project, id, copy, copy.failing(reason));
        }
        findings.add(finding(isMissing ? Kind.MISSING : Kind.UNREADABLE, project, id, isMissing ? null : reason));
    }

    private void remember(ProjectId project, SessionId id, SessionCopy seen, SessionCopy next) {
        store(tx -> sessions.find(tx.sql(), id)
                .filter(stored -> isAsSeen(stored.copy(), seen))
                .ifPresent(stored -> {
                    sessions.update(tx.sql(), stored, stored.with(next));
                    if (!Objects.equals(seen.reason(), next.reason())) {
                        tx.publish(new SessionChanged(id, project));
                    }
                }));
    }

    private void change(ProjectId project, SessionId id, SessionCopy seen, SessionText text, FileStamp stamp) {
        var content = text.content(files.zone());
        var cycle = cycles.find(content.cycle(), project);
        store(tx -> sessions.find(tx.sql(), id)
                .filter(stored -> isAsSeen(stored.copy(), seen) && isInPlace(tx, project, id, stamp))
                .ifPresent(stored -> {
                    var copy = new SessionCopy(text.hash(), stamp, clock.instant(), null);
                    var otherwise = new Otherwise(stored.title(), stored.createdAt());
                    var next = Session.of(id, project, cycle, content, otherwise, copy);
                    sessions.update(tx.sql(), stored, next);
                    tell(tx, "session_updated", next);
                }));
    }

    private void takeIn(List<HomeFinding> findings, ProjectId project, List<FoundSession> found) {
        var fresh = new ArrayList<Session>();
        for (var each : found) {
            if (files.read(project, each.id()) instanceof FileState.Present present) {
                var text = SessionText.of(present.bytes());
                var refusal = refusal(text);
                if (refusal == null) {
                    fresh.add(session(project, each.id(), text, present.stamp()));
                } else {
                    leave(findings, project, each.entry(), refusal);
                }
            } else {
                leave(findings, project, each.entry(), "file-not-read");
            }
        }
        if (!fresh.isEmpty()) {
            store(tx -> fresh.forEach(session -> takeIn(tx, findings, session)));
        }
    }

    private void takeIn(Tx tx, List<HomeFinding> findings, Session session) {
        var project = session.projectId();
        var stored = sessions.find(tx.sql(), session.id());
        if (stored.isEmpty()
                && isInPlace(tx, project, session.id(), session.copy().stamp())) {
            sessions.insert(tx.sql(), session);
            tell(tx, "session_captured", session);
            findings.add(finding(Kind.ADOPTED, project, session.id(), null));
        } else if (stored.filter(other -> !other.projectId().equals(project)).isPresent()) {
            findings.add(finding(Kind.LEFT_ALONE, project, session.id(), "session-id-taken"));
        }
    }

    private Session session(ProjectId project, SessionId id, SessionText text, FileStamp stamp) {
        var content = text.content(files.zone());
        return Session.of(
                id,
                project,
                cycles.find(content.cycle(), project),
                content,
                new Otherwise(id.value(), Instant.ofEpochMilli(stamp.mtimeNs() / 1_000_000)),
                new SessionCopy(text.hash(), stamp, clock.instant(), null));
    }

    /// Why a text says nothing of a session; null if it does.
    private static @Nullable String refusal(SessionText text) {
        if (text.text().isBlank()) {
            return "empty";
        }
        return text.isUtf8() ? null : "not-utf8";
    }

    private static boolean isAsSeen(SessionCopy stored, SessionCopy seen) {
        return Objects.equals(stored.contentHash(), seen.contentHash());
    }

    /// Whether what was read is what the file will go on to hold: nobody is about to put another text there.
    private boolean isInPlace(Tx tx, ProjectId project, SessionId id, @Nullable FileStamp stamp) {
        return !queries.isPending(tx.sql(), files.path(project, id))
                && files.stat(project, id).filter(now -> now.equals(stamp)).isPresent();
    }

    private void tell(Tx tx, String type, Session session) {
        activity.record(
                tx,
                new Activity(
                        session.projectId().value(),
                        type,
                        session.title(),
                        "session",
                        session.id().value()));
        tx.publish(new SessionChanged(session.id(), session.projectId()));
    }

    private void store(Consumer<Tx> rows) {
        if (!database.isReadOnly()) {
            database.write(tx -> {
                rows.accept(tx);
                return tx;
            });
        }
    }

    private void leave(List<HomeFinding> findings, ProjectId project, ContextFolder.Entry entry, String reason) {
        var folder =
                files.home().root().relativize(files.folder(project)).toString().replace('\\', '/');
        findings.add(new HomeFinding(Kind.LEFT_ALONE, project, folder + "/" + entry.path(), reason));
    }

    private HomeFinding finding(Kind kind, ProjectId project, SessionId id, @Nullable String reason) {
        return new HomeFinding(kind, project, files.path(project, id), reason);
    }
}
