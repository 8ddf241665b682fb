package dev.projectstudio.core.session;

import dev.projectstudio.core.session.SessionRow.CycleName;
import dev.projectstudio.platform.db.Database;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Sessions with the names of what they belong to, as pages list them: never all at once.
public final class SessionLists {

    private static final Comparator<SessionRow> NEWEST = Comparator.comparing(
                    (SessionRow row) -> row.session().createdAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(row -> row.session().id().value());

    private final SessionRepository sessions = new SessionRepository();
    private final SessionNameQueries names = new SessionNameQueries();
    private final Database database;

    public SessionLists(Database database) {
        this.database = database;
    }

    /// A part of the list.
    ///
    /// @param after where the part before ended; null for the first
    public SessionRows page(SessionFilter filter, @Nullable SessionKey after, int limit) {
        return database.read(sql -> {
            var found = sessions.page(sql, filter, after, limit + 1);
            boolean isLast = found.size() <= limit;
            var page = isLast ? found : found.subList(0, limit);
            return new SessionRows(named(sql, page), isLast ? null : SessionKey.of(page.getLast()));
        });
    }

    /// Those of some ids that are there, the newest first.
    public List<SessionRow> of(Collection<SessionId> ids) {
        return database.read(sql -> named(sql, sessions.find(sql, ids))).stream()
                .sorted(NEWEST)
                .toList();
    }

    public Optional<SessionRow> find(SessionId id) {
        return of(List.of(id)).stream().findFirst();
    }

    /// What comes before and after a session in the list that a filter leaves.
    public SessionNeighbours neighbours(SessionFilter filter, Session session) {
        return database.read(sql -> new SessionNeighbours(
                sessions.newer(sql, filter, SessionKey.of(session))
                        .map(Session::id)
                        .orElse(null),
                sessions.page(sql, filter, SessionKey.of(session), 1).stream()
                        .map(Session::id)
                        .findFirst()
                        .orElse(null)));
    }

    /// Whether there is any session of a project that is not archived.
    public boolean isAny() {
        return !database.read(sql -> sessions.page(sql, SessionFilter.ALL, null, 1))
                .isEmpty();
    }

    private List<SessionRow> named(DSLContext sql, List<Session> found) {
        var projects =
                names.projects(sql, found.stream().map(Session::projectId).distinct());
        var cycles = names.cycles(
                sql,
                found.stream().map(Session::cycleId).filter(Objects::nonNull).distinct());
        return found.stream()
                .map(session -> new SessionRow(
                        session,
                        projects.getOrDefault(session.projectId(), ""),
                        session.cycleId() == null ? null : (@Nullable CycleName) cycles.get(session.cycleId())))
                .toList();
    }
}
