package dev.projectstudio.core.decision;

import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.NewestFirst;
import dev.projectstudio.platform.db.schema.tables.records.DecisionsRecord;
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

/// The `decisions` table. Stateless: the transaction comes with each call.
final class DecisionRepository {

    static final String TABLE = "decisions";

    private static final NewestFirst NEWEST = new NewestFirst(DECISIONS.CREATED_AT, DECISIONS.ID);

    Optional<Decision> find(DSLContext sql, DecisionId id) {
        return sql.fetchOptional(DECISIONS, DECISIONS.ID.eq(id.value())).map(DecisionRepository::toDecision);
    }

    /// Those that are there, in this order.
    List<Decision> all(DSLContext sql, List<DecisionId> ids) {
        var wanted = ids.stream().map(DecisionId::value).toList();
        return sql.selectFrom(DECISIONS).where(DECISIONS.ID.in(wanted)).fetch(DecisionRepository::toDecision).stream()
                .sorted(Comparator.comparingInt(each -> wanted.indexOf(each.id().value())))
                .toList();
    }

    /// A page, the newest first.
    List<Decision> page(DSLContext sql, DecisionFilter filter) {
        var last = filter.after() == null ? null : filter.after().value();
        return NEWEST.page(
                sql,
                last,
                filter.limit(),
                (further, limit) -> pageQuery(sql, filter, further, limit).fetch(DecisionRepository::toDecision));
    }

    ResultQuery<DecisionsRecord> pageQuery(DSLContext sql, DecisionFilter filter, Condition further, int limit) {
        return sql.selectFrom(DECISIONS)
                .where(condition(filter))
                .and(further)
                .orderBy(NEWEST.order())
                .limit(limit);
    }

    /// Two at most, by the beginning of their ids, which has no pattern's letters.
    List<Decision> startingWith(DSLContext sql, String beginning) {
        return sql.selectFrom(DECISIONS)
                .where(DECISIONS.ID.startsWith(beginning.toLowerCase(Locale.ROOT)))
                .orderBy(DECISIONS.ID)
                .limit(2)
                .fetch(DecisionRepository::toDecision);
    }

    /// Those whose title is one of these; without a project, in all that are not archived.
    List<Decision> titled(DSLContext sql, Predicate<String> title, @Nullable ProjectId project) {
        var where = project == null ? DecisionFilter.all() : DecisionFilter.of(project);
        var ids = sql
                .select(DECISIONS.ID, DECISIONS.TITLE)
                .from(DECISIONS)
                .where(condition(where))
                .orderBy(DECISIONS.ID)
                .fetch()
                .stream()
                .filter(row -> title.test(row.value2()))
                .map(row -> row.value1())
                .toList();
        return sql.selectFrom(DECISIONS)
                .where(DECISIONS.ID.in(ids))
                .orderBy(NEWEST.order())
                .fetch(DecisionRepository::toDecision);
    }

    /// Those that this one took the place of, the newest first.
    List<Decision> supersededBy(DSLContext sql, DecisionId id) {
        return sql.selectFrom(DECISIONS)
                .where(DECISIONS.SUPERSEDED_BY.eq(id.value()))
                .orderBy(NEWEST.order())
                .fetch(DecisionRepository::toDecision);
    }

    /// Those of a project that have a record in its repository, by its path.
    List<Decision> recorded(DSLContext sql, ProjectId project) {
        return sql.selectFrom(DECISIONS)
                .where(DECISIONS.PROJECT_ID.eq(project.value()))
                .and(DECISIONS.RECORD_PATH.isNotNull())
                .orderBy(DECISIONS.RECORD_PATH, DECISIONS.ID)
                .fetch(DecisionRepository::toDecision);
    }

    void insert(DSLContext sql, Decision decision) {
        sql.insertInto(DECISIONS).set(toRecord(decision)).execute();
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, Decision before, Decision after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        if (row.changed()) {
            sql.update(DECISIONS)
                    .set(row)
                    .where(DECISIONS.ID.eq(before.id().value()))
                    .execute();
        }
    }

    void delete(DSLContext sql, DecisionId id) {
        sql.deleteFrom(DECISIONS).where(DECISIONS.ID.eq(id.value())).execute();
    }

    int countOf(DSLContext sql, CycleId cycle) {
        return sql.fetchCount(DECISIONS, DECISIONS.CYCLE_ID.eq(cycle.value()));
    }

    List<String> idsOf(DSLContext sql, CycleId cycle) {
        return sql.select(DECISIONS.ID)
                .from(DECISIONS)
                .where(DECISIONS.CYCLE_ID.eq(cycle.value()))
                .orderBy(DECISIONS.ID)
                .fetch(DECISIONS.ID);
    }

    /// Takes it out of its cycle.
    void untie(DSLContext sql, String id) {
        sql.update(DECISIONS)
                .setNull(DECISIONS.CYCLE_ID)
                .where(DECISIONS.ID.eq(id))
                .execute();
    }

    private static Condition condition(DecisionFilter filter) {
        var condition = filter.includesArchivedProjects() ? DSL.noCondition() : isOfAnOpenProject();
        if (filter.project() != null) {
            condition = condition.and(DECISIONS.PROJECT_ID.eq(filter.project().value()));
        }
        if (filter.cycle() != null) {
            condition = condition.and(DECISIONS.CYCLE_ID.eq(filter.cycle().value()));
        }
        return filter.status() == null ? condition : condition.and(DECISIONS.STATUS.eq(DSL.inline(filter.status())));
    }

    private static Condition isOfAnOpenProject() {
        return notExists(selectOne()
                .from(PROJECTS)
                .where(PROJECTS.ID.eq(DECISIONS.PROJECT_ID))
                .and(PROJECTS.ARCHIVED_AT.isNotNull()));
    }

    private static Decision toDecision(DecisionsRecord row) {
        var cycle = row.getCycleId();
        var by = row.getSupersededBy();
        var path = row.getRecordPath();
        return new Decision(
                new DecisionId(row.getId()),
                new ProjectId(row.getProjectId()),
                cycle == null ? null : new CycleId(cycle),
                row.getTitle(),
                row.getRationale(),
                AlternativesJson.read(row.getAlternatives()),
                row.getStatus(),
                by == null ? null : new DecisionId(by),
                path == null ? null : new DecisionFile(path, Objects.requireNonNullElse(row.getRecordText(), "")),
                row.getCreatedAt());
    }

    private static DecisionsRecord toRecord(Decision decision) {
        var cycle = decision.cycleId();
        var by = decision.supersededBy();
        var file = decision.file();
        var row = new DecisionsRecord();
        row.setId(decision.id().value());
        row.setProjectId(decision.projectId().value());
        row.setCycleId(cycle == null ? null : cycle.value());
        row.setTitle(decision.title());
        row.setRationale(decision.rationale());
        row.setAlternatives(AlternativesJson.write(decision.alternatives()));
        row.setStatus(decision.statusWord());
        row.setSupersededBy(by == null ? null : by.value());
        row.setRecordPath(file == null ? null : file.path());
        row.setRecordText(file == null ? null : file.text());
        row.setCreatedAt(decision.decidedAt());
        return row;
    }
}
