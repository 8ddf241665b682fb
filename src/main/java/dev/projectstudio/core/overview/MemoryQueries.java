package dev.projectstudio.core.overview;

import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNING_TAGS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.REGISTRY_SKILLS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The seed's queries for the memory browser. A pattern is one of `LIKE`.
final class MemoryQueries {

    List<SessionHit> searchSessions(
            DSLContext sql, String pattern, @Nullable String projectId, @Nullable String cycleId) {
        return searchSessionsQuery(sql, pattern, projectId, cycleId)
                .fetch(row -> new SessionHit(
                        row.get(SESSIONS.ID),
                        row.get(SESSIONS.PROJECT_ID),
                        row.get(PROJECTS.NAME),
                        row.get(CYCLES.NAME),
                        row.get(SESSIONS.TITLE),
                        row.get(SESSIONS.SUMMARY),
                        row.get(SESSIONS.CREATED_AT)));
    }

    ResultQuery<? extends Record> searchSessionsQuery(
            DSLContext sql, String pattern, @Nullable String projectId, @Nullable String cycleId) {
        return sql.select(SESSIONS.fields())
                .select(PROJECTS.NAME, CYCLES.NAME)
                .from(SESSIONS)
                .join(PROJECTS)
                .on(SESSIONS.PROJECT_ID.eq(PROJECTS.ID))
                .leftJoin(CYCLES)
                .on(SESSIONS.CYCLE_ID.eq(CYCLES.ID))
                .where(SESSIONS.TITLE.like(pattern).or(SESSIONS.SUMMARY.like(pattern)))
                .and(projectId == null ? noCondition() : SESSIONS.PROJECT_ID.eq(projectId))
                .and(cycleId == null ? noCondition() : SESSIONS.CYCLE_ID.eq(cycleId))
                .orderBy(SESSIONS.CREATED_AT.desc(), SESSIONS.ID);
    }

    List<LearningHit> searchLearnings(
            DSLContext sql, String pattern, @Nullable String projectId, @Nullable String tagPattern) {
        return searchLearningsQuery(sql, pattern, projectId, tagPattern)
                .fetch(row -> new LearningHit(
                        row.get(LEARNINGS.ID),
                        row.get(LEARNINGS.PROJECT_ID),
                        row.get(PROJECTS.NAME),
                        row.get(CYCLES.NAME),
                        row.get(LEARNINGS.TITLE),
                        row.get(LEARNINGS.PROBLEM),
                        row.get(LEARNINGS.SOLUTION),
                        row.get(LEARNINGS.TAGS),
                        row.get(LEARNINGS.CREATED_AT)));
    }

    ResultQuery<? extends Record> searchLearningsQuery(
            DSLContext sql, String pattern, @Nullable String projectId, @Nullable String tagPattern) {
        return sql.select(LEARNINGS.fields())
                .select(PROJECTS.NAME, CYCLES.NAME)
                .from(LEARNINGS)
                .leftJoin(PROJECTS)
                .on(LEARNINGS.PROJECT_ID.eq(PROJECTS.ID))
                .leftJoin(CYCLES)
                .on(LEARNINGS.CYCLE_ID.eq(CYCLES.ID))
                .where(LEARNINGS
                        .TITLE
                        .like(pattern)
                        .or(LEARNINGS.PROBLEM.like(pattern))
                        .or(LEARNINGS.SOLUTION.like(pattern)))
                .and(projectId == null ? noCondition() : LEARNINGS.PROJECT_ID.eq(projectId))
                .and(tagPattern == null ? noCondition() : LEARNINGS.TAGS.like(tagPattern))
                .orderBy(LEARNINGS.CREATED_AT.desc(), LEARNINGS.ID);
    }

    /// From their index, in which what is not an array of texts counts as none.
    List<TagCount> tags(DSLContext sql) {
        return tagsQuery(sql).fetch(row -> new TagCount(row.value1(), row.value2()));
    }

    ResultQuery<Record2<String, Integer>> tagsQuery(DSLContext sql) {
        var uses = DSL.count();
        return sql.select(LEARNING_TAGS.TAG, uses)
                .from(LEARNING_TAGS)
                .groupBy(LEARNING_TAGS.TAG)
                .orderBy(uses.desc(), LEARNING_TAGS.TAG);
    }

    List<SkillUse> skills(DSLContext sql) {
        var skills = REGISTRY_SKILLS;
        var mappings = TECH_MAPPINGS;
        var uses = DSL.count(mappings.ID);
        return sql.select(skills.ID, skills.NAME, skills.DESCRIPTION, uses)
                .from(skills)
                .leftJoin(mappings)
                .on(mappings.REGISTRY_TYPE.eq("skill").and(mappings.REGISTRY_ID.eq(skills.ID)))
                .groupBy(skills.ID)
                .orderBy(skills.NAME, skills.ID)
                .fetch(row -> new SkillUse(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
