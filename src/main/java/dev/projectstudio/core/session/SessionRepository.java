package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static org.jooq.impl.DSL.select;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.schema.tables.records.SessionsRecord;
import dev.projectstudio.platform.file.FileStamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The `sessions` table. Stateless: the transaction comes with each call.
final class SessionRepository {

    static final String TABLE = "sessions";

    private static final int ALIKE = 20;

    Optional<Session> find(DSLContext sql, SessionId id) {
        return sql.fetchOptional(SESSIONS, SESSIONS.ID.eq(id.value())).map(SessionRepository::toSession);
    }

    List<Session> find(DSLContext sql, Collection<SessionId> ids) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.ID.in(ids.stream().map(SessionId::value).toList()))
                .orderBy(SESSIONS.ID)
                .fetch(SessionRepository::toSession);
    }

    /// Those whose id begins so; a few at most.
    List<Session> findByIdStart(DSLContext sql, String start, @Nullable ProjectId project) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.ID.ge(start), SESSIONS.ID.lt(start + '\uffff'))
                .and(isOf(project))
                .orderBy(SESSIONS.ID)
                .limit(ALIKE)
                .fetch(SessionRepository::toSession);
    }

    /// Those whose title begins so, the newest first; a few at most.
    List<Session> findByTitleStart(DSLContext sql, String start, @Nullable ProjectId project) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.TITLE.startsWithIgnoreCase(start))
                .and(isOf(project))
                .orderBy(SESSIONS.CREATED_AT.desc(), SESSIONS.ID)
                .limit(ALIKE)
                .fetch(SessionRepository::toSession);
    }

    /// One page, the newest first. Those without a date come last.
    ///
    /// @param after where the page before ended; null for the first
    List<Session> page(DSLContext sql, SessionFilter filter, @Nullable SessionKey after, int limit) {
        var page = new ArrayList<Session>();
        if (after == null || after.createdAt() != null) {
            page.addAll(pageQuery(sql, filter, after, limit).fetch(row -> toSession(row.into(SESSIONS))));
        }
        if (page.size() < limit && filter.from() == null && filter.to() == null) {
            var id = after != null && after.createdAt() == null ? after.id().value() : "";
            page.addAll(sql.selectFrom(SESSIONS)
                    .where(condition(filter), SESSIONS.CREATED_AT.isNull(), SESSIONS.ID.gt(id))
                    .orderBy(SESSIONS.ID)
                    .limit(limit - page.size())
                    .fetch(SessionRepository::toSession));
        }
        return page;
    }

    ResultQuery<SessionsRecord> pageQuery(DSLContext sql, SessionFilter filter, @Nullable SessionKey after, int limit) {
        var condition = condition(filter).and(SESSIONS.CREATED_AT.isNotNull());
        if (filter.from() != null) {
            condition = condition.and(SESSIONS.CREATED_AT.ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(SESSIONS.CREATED_AT.le(filter.to()));
        }
        if (after != null) {
            condition = condition
                    .and(SESSIONS.CREATED_AT.le(after.createdAt()))
                    .and(SESSIONS.CREATED_AT
                            .lt(after.createdAt())
                            .or(SESSIONS.ID.gt(after.id().value())));
        }
        return sql.selectFrom(SESSIONS)
                .where(condition)
                .orderBy(SESSIONS.CREATED_AT.desc(), SESSIONS.ID)
                .limit(limit);
    }

    /// The one that comes just before in the same order.
    Optional<Session> newer(DSLContext sql, SessionFilter filter, SessionKey key) {
        if (key.createdAt() == null) {
            var undated = sql.selectFrom(SESSIONS)
                    .where(
                            condition(filter),
                            SESSIONS.CREATED_AT.isNull(),
                            SESSIONS.ID.lt(key.id().value()))
                    .orderBy(SESSIONS.ID.desc())
                    .limit(1)
                    .fetchOptional(SessionRepository::toSession);
            if (undated.isPresent()) {
                return undated;
            }
        }
        return newerQuery(sql, filter, key).fetchOptional(row -> toSession(row.into(SESSIONS)));
    }

    ResultQuery<SessionsRecord> newerQuery(DSLContext sql, SessionFilter filter, SessionKey key) {
        var condition = condition(filter).and(SESSIONS.CREATED_AT.isNotNull());
        if (key.createdAt() != null) {
            condition = condition
                    .and(SESSIONS.CREATED_AT.ge(key.createdAt()))
                    .and(SESSIONS.CREATED_AT
                            .gt(key.createdAt())
                            .or(SESSIONS.ID.lt(key.id().value())));
        }
        return sql.selectFrom(SESSIONS)
                .where(condition)
                .orderBy(SESSIONS.CREATED_AT, SESSIONS.ID.desc())
                .limit(1);
    }

    /// All of a project, for a look at its files.
    List<Session> ofProject(DSLContext sql, ProjectId project) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.PROJECT_ID.eq(project.value()))
                .orderBy(SESSIONS.ID)
                .fetch(SessionRepository::toSession);
    }

    /// Those whose file is gone or cannot be read.
    List<Session> failing(DSLContext sql) {
        return sql.selectFrom(SESSIONS)
                .where(SESSIONS.REASON.isNotNull())
                .orderBy(SESSIONS.PROJECT_ID, SESSIONS.ID)
                .fetch(SessionRepository::toSession);
    }

    int countOf(DSLContext sql, CycleId cycle) {
        return sql.fetchCount(SESSIONS, SESSIONS.CYCLE_ID.eq(cycle.value()));
    }

    List<String> idsOf(DSLContext sql, CycleId cycle) {
        return sql.select(SESSIONS.ID)
                .from(SESSIONS)
                .where(SESSIONS.CYCLE_ID.eq(cycle.value()))
                .orderBy(SESSIONS.ID)
                .fetch(SESSIONS.ID);
    }

    /// Takes it out of its cycle.
    void untie(DSLContext sql, String id) {
        sql.update(SESSIONS)
                .setNull(SESSIONS.CYCLE_ID)
                .where(SESSIONS.ID.eq(id))
                .execute();
    }

    void insert(DSLContext sql, Session session) {
        sql.insertInto(SESSIONS).set(toRecord(session)).execute();
    }

    /// Many at once, in one prepared statement.
    void insertAll(DSLContext sql, List<Session> all) {
        if (all.isEmpty()) {
            return;
        }
        var columns = SESSIONS.fields();
        var batch = sql.batch(sql.insertInto(SESSIONS).columns(columns).values(new Object[columns.length]));
        for (var session : all) {
            var row = toRecord(session);
            batch = batch.bind(Arrays.stream(columns).map(row::get).toArray());
        }
        batch.execute();
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, Session before, Session after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        if (row.changed()) {
            sql.update(SESSIONS)
                    .set(row)
                    .where(SESSIONS.ID.eq(before.id().value()))
                    .execute();
        }
    }

    void delete(DSLContext sql, SessionId id) {
        sql.deleteFrom(SESSIONS).where(SESSIONS.ID.eq(id.value())).execute();
    }

    private static Condition condition(SessionFilter filter) {
        if (filter.cycle() != null) {
            return SESSIONS.CYCLE_ID.eq(filter.cycle().value()).and(isOf(filter.project()));
        }
        return filter.project() == null
                ? SESSIONS.PROJECT_ID.notIn(select(PROJECTS.ID).from(PROJECTS).where(PROJECTS.ARCHIVED_AT.isNotNull()))
                : isOf(filter.project());
    }

    private static Condition isOf(@Nullable ProjectId project) {
        return project == null ? DSL.noCondition() : SESSIONS.PROJECT_ID.eq(project.value());
    }

    private static Session toSession(SessionsRecord row) {
        return new Session(
                new SessionId(row.getId()),
                new ProjectId(row.getProjectId()),
                row.getCycleId() == null ? null : new CycleId(row.getCycleId()),
                row.getTitle(),
                row.getSummary(),
                row.getDurationMinutes() == null ? null : Math.toIntExact(row.getDurationMinutes()),
                FilesJson.read(row.getFilesChanged()),
                row.getCreatedAt(),
                new SessionCopy(row.getContentHash(), stamp(row), row.getHashedAt(), row.getReason()));
    }

    private static @Nullable FileStamp stamp(SessionsRecord row) {
        return row.getFileSize() == null || row.getFileMtimeNs() == null
                ? null
                : new FileStamp(row.getFileSize(), row.getFileMtimeNs(), row.getFileKey());
    }

    private static SessionsRecord toRecord(Session session) {
        var row = new SessionsRecord();
        row.setId(session.id().value());
        row.setProjectId(session.projectId().value());
        row.setCycleId(session.cycleId() == null ? null : session.cycleId().value());
        row.setTitle(session.title());
        row.setSummary(session.summary());
        row.setDurationMinutes(
                session.durationMinutes() == null
                        ? null
                        : session.durationMinutes().longValue());
        row.setFilesChanged(FilesJson.write(session.files()));
        row.setCreatedAt(session.createdAt());
        var stamp = session.copy().stamp();
        row.setContentHash(session.copy().contentHash());
        row.setFileSize(stamp == null ? null : stamp.size());
        row.setFileMtimeNs(stamp == null ? null : stamp.mtimeNs());
        row.setFileKey(stamp == null ? null : stamp.fileKey());
        row.setHashedAt(session.copy().hashedAt());
        row.setReason(session.copy().reason());
        return row;
    }
}
