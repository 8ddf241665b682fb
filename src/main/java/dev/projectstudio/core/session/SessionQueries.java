package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileStamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// What a look at the files of sessions asks the database.
final class SessionQueries {

    /// What is known of the files of some sessions of a project, without anything else of them.
    Map<SessionId, SessionCopy> copies(DSLContext sql, ProjectId project, Collection<SessionId> ids) {
        return sql.select(
                        SESSIONS.ID,
                        SESSIONS.CONTENT_HASH,
                        SESSIONS.FILE_SIZE,
                        SESSIONS.FILE_MTIME_NS,
                        SESSIONS.FILE_KEY,
                        SESSIONS.HASHED_AT,
                        SESSIONS.REASON)
                .from(SESSIONS)
                .where(SESSIONS.ID.in(ids.stream().map(SessionId::value).toList()))
                .and(SESSIONS.PROJECT_ID.eq(project.value()))
                .fetchMap(
                        row -> new SessionId(row.get(SESSIONS.ID)),
                        row -> new SessionCopy(
                                row.get(SESSIONS.CONTENT_HASH),
                                row.get(SESSIONS.FILE_SIZE) == null || row.get(SESSIONS.FILE_MTIME_NS) == null
                                        ? null
                                        : new FileStamp(
                                                row.get(SESSIONS.FILE_SIZE),
                                                row.get(SESSIONS.FILE_MTIME_NS),
                                                row.get(SESSIONS.FILE_KEY)),
                                row.get(SESSIONS.HASHED_AT),
                                row.get(SESSIONS.REASON)));
    }

    /// The sessions of a project but for those.
    List<SessionId> others(DSLContext sql, ProjectId project, Set<SessionId> those) {
        var others = new ArrayList<SessionId>();
        try (var rows = sql.select(SESSIONS.ID)
                .from(SESSIONS)
                .where(SESSIONS.PROJECT_ID.eq(project.value()))
                .fetchLazy()) {
            for (var row : rows) {
                var id = new SessionId(row.value1());
                if (!those.contains(id)) {
                    others.add(id);
                }
            }
        }
        return others;
    }

    /// The hashes of a project's files that can be used.
    Set<String> hashes(DSLContext sql, ProjectId project) {
        return sql.select(SESSIONS.CONTENT_HASH)
                .from(SESSIONS)
                .where(SESSIONS.PROJECT_ID.eq(project.value()))
                .and(SESSIONS.CONTENT_HASH.isNotNull())
                .and(SESSIONS.REASON.isNull())
                .fetchSet(SESSIONS.CONTENT_HASH);
    }

    /// True while a committed text is on its way to a file: what is read there is not yet what the row says.
    boolean isPending(DSLContext sql, String path) {
        return sql.fetchExists(FILE_INTENTS, FILE_INTENTS.PATH.eq(path));
    }
}
