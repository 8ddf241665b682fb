package dev.projectstudio.core.sample;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static dev.projectstudio.platform.db.schema.Tables.SESSION_PROMOTIONS;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.projectstudio.core.sample.Sample.Decision;
import dev.projectstudio.core.sample.Sample.Learning;
import dev.projectstudio.core.sample.Sample.Session;
import dev.projectstudio.core.session.Promotion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The rows of what was done, decided and learned in the sample.
final class SampleWorkRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROPOSED = "proposed";

    /// Where something belongs.
    ///
    /// @param project null for what is everyone's
    record Place(
            @Nullable String project,
            @Nullable String cycle,
            @Nullable String session) {}

    void insert(DSLContext sql, String id, Place place, Session session, Instant at) {
        sql.insertInto(SESSIONS)
                .set(SESSIONS.ID, id)
                .set(SESSIONS.PROJECT_ID, place.project())
                .set(SESSIONS.CYCLE_ID, place.cycle())
                .set(SESSIONS.TITLE, session.title())
                .set(SESSIONS.SUMMARY, session.summary())
                .set(SESSIONS.DURATION_MINUTES, (long) session.minutes())
                .set(SESSIONS.FILES_CHANGED, json(session.files()))
                .set(SESSIONS.CREATED_AT, at)
                .execute();
    }

    void insert(DSLContext sql, String id, Place place, Decision decision, Instant at) {
        sql.insertInto(DECISIONS)
                .set(DECISIONS.ID, id)
                .set(DECISIONS.PROJECT_ID, place.project())
                .set(DECISIONS.CYCLE_ID, place.cycle())
                .set(DECISIONS.TITLE, decision.title())
                .set(DECISIONS.RATIONALE, decision.rationale())
                .set(DECISIONS.ALTERNATIVES, decision.alternatives().toString())
                .set(DECISIONS.STATUS, Objects.requireNonNullElse(decision.status(), PROPOSED))
                .set(DECISIONS.CREATED_AT, at)
                .execute();
    }

    void supersede(DSLContext sql, String decision, String by) {
        sql.update(DECISIONS)
                .set(DECISIONS.SUPERSEDED_BY, by)
                .where(DECISIONS.ID.eq(decision))
                .execute();
    }

    void insert(DSLContext sql, String id, Place place, Learning learning, Instant at) {
        sql.insertInto(LEARNINGS)
                .set(LEARNINGS.ID, id)
                .set(LEARNINGS.PROJECT_ID, place.project())
                .set(LEARNINGS.CYCLE_ID, place.cycle())
                .set(LEARNINGS.SESSION_ID, place.session())
                .set(LEARNINGS.TITLE, learning.title())
                .set(LEARNINGS.PROBLEM, learning.problem())
                .set(LEARNINGS.SOLUTION, learning.solution())
                .set(LEARNINGS.TAGS, json(learning.tags()))
                .set(LEARNINGS.CREATED_AT, at)
                .set(LEARNINGS.UPDATED_AT, at)
                .execute();
    }

    void insert(DSLContext sql, Promotion promotion) {
        sql.insertInto(SESSION_PROMOTIONS)
                .set(SESSION_PROMOTIONS.ID, promotion.id())
                .set(SESSION_PROMOTIONS.SESSION_ID, promotion.session().value())
                .set(SESSION_PROMOTIONS.PIECE, promotion.piece())
                .set(SESSION_PROMOTIONS.TARGET_TYPE, promotion.target().word())
                .set(SESSION_PROMOTIONS.TARGET_ID, promotion.targetId())
                .set(SESSION_PROMOTIONS.CREATED_AT, promotion.createdAt())
                .execute();
    }

    /// Those that belong to no project, with what the log says of them.
    ///
    /// @return those that were there
    List<String> deleteEveryones(DSLContext sql, Collection<String> learnings) {
        var there = sql.select(LEARNINGS.ID)
                .from(LEARNINGS)
                .where(LEARNINGS.ID.in(learnings))
                .and(LEARNINGS.PROJECT_ID.isNull())
                .orderBy(LEARNINGS.ID)
                .fetch(LEARNINGS.ID);
        sql.deleteFrom(LEARNINGS).where(LEARNINGS.ID.in(there)).execute();
        sql.deleteFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.REFERENCE_TYPE.eq("learning"))
                .and(ACTIVITY_LOG.REFERENCE_ID.in(there))
                .execute();
        return there;
    }

    private static String json(List<?> list) {
        return JSON.valueToTree(list).toString();
    }
}
