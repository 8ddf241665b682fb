package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.FileStamp;
import java.util.Map;
import org.jooq.DSLContext;

/// What a look at the files of sessions asks the database.
final class SessionQueries {

    /// What is known of the files of a project's sessions, without anything else of them.
    Map<SessionId, SessionCopy> copies(DSLContext sql, ProjectId project) {
        return sql.select(
                        SESSIONS.ID,
                        SESSIONS.CONTENT_HASH,
                        SESSIONS.FILE_SIZE,
                        SESSIONS.FILE_MTIME_NS,
                        SESSIONS.FILE_KEY,
                        SESSIONS.HASHED_AT,
                        SESSIONS.REASON)
                .from(SESSIONS)
                .where(SESSIONS.PROJECT_ID.eq(project.value()))
                .orderBy(SESSIONS.ID)
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

    /// True while a committed text is on its way to a file: what is read there is not yet what the row says.
    boolean isPending(DSLContext sql, String path) {
        return sql.fetchExists(FILE_INTENTS, FILE_INTENTS.PATH.eq(path));
    }
}
