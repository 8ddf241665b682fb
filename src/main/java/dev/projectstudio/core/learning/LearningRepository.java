package dev.projectstudio.core.learning;

import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNING_TAGS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.platform.db.NewestFirst;
import dev.projectstudio.platform.db.schema.tables.records.LearningsRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The `learnings` table, and the index of its tags, which the database keeps by itself. Stateless: the transaction
/// comes with each call.
final class LearningRepository {

    static final String TABLE = "learnings";

    private static final NewestFirst NEWEST = new NewestFirst(LEARNINGS.CREATED_AT, LEARNINGS.ID);

    Optional<Learning> find(DSLContext sql, LearningId id) {
        return sql.fetchOptional(LEARNINGS, LEARNINGS.ID.eq(id.value())).map(LearningRepository::toLearning);
    }

    /// Those that are there, in this order.
    List<Learning> all(DSLContext sql, List<LearningId> ids) {
        var wanted = ids.stream().map(LearningId::value).toList();
        return sql.selectFrom(LEARNINGS).where(LEARNINGS.ID.in(wanted)).fetch(LearningRepository::toLearning).stream()
                .sorted(Comparator.comparingInt(each -> wanted.indexOf(each.id().value())))
                .toList();
    }

    /// A page, the newest first.
    List<Learning> page(DSLContext sql, LearningFilter filter) {
        var last = filter.after() == null ? null : filter.after().value();
        return NEWEST.page(
                sql,
                last,
                filter.limit(),
                (further, limit) -> pageQuery(sql, filter, further, limit).fetch(LearningRepository::toLearning));
    }

    ResultQuery<LearningsRecord> pageQuery(DSLContext sql, LearningFilter filter, Condition further, int limit) {
        return sql.selectFrom(LEARNINGS)
                .where(condition(filter))
                .and(further)
                .orderBy(NEWEST.order())
                .limit(limit);
    }

    /// Two at most, by the beginning of their ids, which has no pattern's letters.
    List<Learning> startingWith(DSLContext sql, String beginning) {
        return sql.selectFrom(LEARNINGS)
                .where(LEARNINGS.ID.startsWith(beginning.toLowerCase(Locale.ROOT)))
                .orderBy(LEARNINGS.ID)
                .limit(2)
                .fetch(LearningRepository::toLearning);
    }

    /// Those whose title is one of these, the newest first.
    List<Learning> titled(DSLContext sql, Predicate<String> title, LearningFilter where) {
        var ids = sql
                .select(LEARNINGS.ID, LEARNINGS.TITLE)
                .from(LEARNINGS)
                .where(condition(where))
                .orderBy(LEARNINGS.ID)
                .fetch()
                .stream()
                .filter(row -> title.test(row.value2()))
                .map(row -> row.value1())
                .toList();
        return sql.selectFrom(LEARNINGS)
                .where(LEARNINGS.ID.in(ids))
                .orderBy(NEWEST.order())
                .fetch(LearningRepository::toLearning);
    }

    /// Every one that has the tag.
    List<Learning> tagged(DSLContext sql, String tag) {
        return sql.select(LEARNINGS.fields())
                .from(LEARNING_TAGS)
                .join(LEARNINGS)
                .on(LEARNINGS.ID.eq(LEARNING_TAGS.LEARNING_ID))
                .where(LEARNING_TAGS.TAG.eq(tag))
                .orderBy(LEARNINGS.ID)
                .fetch(row -> toLearning(row.into(LEARNINGS)));
    }

    /// The most used first.
    List<TagUse> tags(DSLContext sql) {
        var uses = count();
        return sql.select(LEARNING_TAGS.TAG, uses)
                .from(LEARNING_TAGS)
                .groupBy(LEARNING_TAGS.TAG)
                .orderBy(uses.desc(), LEARNING_TAGS.TAG)
                .fetch(row -> new TagUse(row.value1(), row.value2()));
    }

    void insert(DSLContext sql, Learning learning) {
        sql.insertInto(LEARNINGS).set(toRecord(learning)).execute();
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, Learning before, Learning after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        if (row.changed()) {
            sql.update(LEARNINGS)
                    .set(row)
                    .where(LEARNINGS.ID.eq(before.id().value()))
                    .execute();
        }
    }

    void delete(DSLContext sql, LearningId id) {
        sql.deleteFrom(LEARNINGS).where(LEARNINGS.ID.eq(id.value())).execute();
    }

    int countOf(DSLContext sql, CycleId cycle) {
        return sql.fetchCount(LEARNINGS, LEARNINGS.CYCLE_ID.eq(cycle.value()));
    }

    List<String> idsOf(DSLContext sql, CycleId cycle) {
        return sql.select(LEARNINGS.ID)
                .from(LEARNINGS)
                .where(LEARNINGS.CYCLE_ID.eq(cycle.value()))
                .orderBy(LEARNINGS.ID)
                .fetch(LEARNINGS.ID);
    }

    /// Takes it out of its cycle.
    void untie(DSLContext sql, String id) {
        sql.update(LEARNINGS)
                .setNull(LEARNINGS.CYCLE_ID)
                .where(LEARNINGS.ID.eq(id))
                .execute();
    }

    List<String> idsOf(DSLContext sql, SessionId session) {
        return sql.select(LEARNINGS.ID)
                .from(LEARNINGS)
                .where(LEARNINGS.SESSION_ID.eq(session.value()))
                .orderBy(LEARNINGS.ID)
                .fetch(LEARNINGS.ID);
    }

    /// Takes it out of its session.
    void leave(DSLContext sql, String id) {
        sql.update(LEARNINGS)
                .setNull(LEARNINGS.SESSION_ID)
                .where(LEARNINGS.ID.eq(id))
                .execute();
    }

    private static Condition condition(LearningFilter filter) {
        var condition = DSL.noCondition();
        if (filter.everyones()) {
            condition = condition.and(LEARNINGS.PROJECT_ID.isNull());
        } else if (filter.project() != null) {
            condition = condition.and(LEARNINGS.PROJECT_ID.eq(filter.project().value()));
        } else if (filter.cycle() == null) {
            condition = condition.and(isOfNoArchivedProject());
        }
        if (filter.cycle() != null) {
            condition = condition.and(LEARNINGS.CYCLE_ID.eq(filter.cycle().value()));
        }
        return filter.tag() == null ? condition : condition.and(hasTag(filter.tag()));
    }

    private static Condition isOfNoArchivedProject() {
        return notExists(selectOne()
                .from(PROJECTS)
                .where(PROJECTS.ID.eq(LEARNINGS.PROJECT_ID))
                .and(PROJECTS.ARCHIVED_AT.isNotNull()));
    }

    private static Condition hasTag(String tag) {
        return exists(selectOne()
                .from(LEARNING_TAGS)
                .where(LEARNING_TAGS.TAG.eq(tag))
                .and(LEARNING_TAGS.LEARNING_ID.eq(LEARNINGS.ID)));
    }

    private static Learning toLearning(LearningsRecord row) {
        var project = row.getProjectId();
        var cycle = row.getCycleId();
        var session = row.getSessionId();
        return new Learning(
                new LearningId(row.getId()),
                ProjectId.orNull(project),
                cycle == null ? null : new CycleId(cycle),
                session == null ? null : new SessionId(session),
                row.getTitle(),
                row.getProblem(),
                row.getSolution(),
                Tags.read(row.getTags()),
                row.getCreatedAt(),
                row.getUpdatedAt());
    }

    private static LearningsRecord toRecord(Learning learning) {
        var row = new LearningsRecord();
        row.setId(learning.id().value());
        row.setProjectId(text(learning.projectId()));
        row.setCycleId(text(learning.cycleId()));
        row.setSessionId(text(learning.sessionId()));
        row.setTitle(learning.title());
        row.setProblem(learning.problem());
        row.setSolution(learning.solution());
        row.setTags(Tags.write(learning.tags()));
        row.setCreatedAt(learning.createdAt());
        row.setUpdatedAt(learning.updatedAt());
        return row;
    }

    private static @Nullable String text(@Nullable Record id) {
        return id == null ? null : id.toString();
    }
}
