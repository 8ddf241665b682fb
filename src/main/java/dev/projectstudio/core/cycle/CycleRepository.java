package dev.projectstudio.core.cycle;

import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.NUMBERS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.schema.tables.records.CyclesRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The `cycles` table. Stateless: the transaction comes with each call.
final class CycleRepository {

    static final String TABLE = "cycles";

    private static final String KIND = "cycle";

    Optional<Cycle> find(DSLContext sql, CycleId id) {
        return sql.fetchOptional(CYCLES, CYCLES.ID.eq(id.value())).map(CycleRepository::toCycle);
    }

    Optional<Cycle> findByNumber(DSLContext sql, long number) {
        return sql.fetchOptional(CYCLES, CYCLES.NUMBER.eq(number)).map(CycleRepository::toCycle);
    }

    /// The most recently changed first.
    List<Cycle> findAll(DSLContext sql, CycleFilter filter) {
        return sql.select(CYCLES.fields())
                .from(CYCLES)
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CYCLES.PROJECT_ID))
                .where(CycleQueries.condition(filter))
                .orderBy(CYCLES.UPDATED_AT.desc(), CYCLES.ID)
                .limit(filter.limit())
                .fetch(CycleRepository::toCycle);
    }

    /// Gives out the next number. A number of a cycle that was deleted does not come again.
    long nextNumber(DSLContext sql) {
        int counted = sql.update(NUMBERS)
                .set(NUMBERS.LAST, NUMBERS.LAST.plus(1))
                .where(NUMBERS.KIND.eq(KIND))
                .execute();
        if (counted == 0) {
            sql.insertInto(NUMBERS)
                    .set(NUMBERS.KIND, KIND)
                    .set(NUMBERS.LAST, 101L)
                    .execute();
        }
        return Objects.requireNonNull(sql.select(NUMBERS.LAST)
                .from(NUMBERS)
                .where(NUMBERS.KIND.eq(KIND))
                .fetchOne(NUMBERS.LAST));
    }

    void insert(DSLContext sql, Cycle cycle) {
        sql.insertInto(CYCLES).set(toRecord(cycle)).execute();
    }

    /// Writes only what differs, so that what this version cannot read stays as it is.
    void update(DSLContext sql, Cycle before, Cycle after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        if (row.changed()) {
            sql.update(CYCLES).set(row).where(CYCLES.ID.eq(before.id().value())).execute();
        }
    }

    /// Work on one of its tasks is work on the cycle.
    void touch(DSLContext sql, CycleId id, Instant now) {
        sql.update(CYCLES)
                .set(CYCLES.UPDATED_AT, now)
                .where(CYCLES.ID.eq(id.value()))
                .execute();
    }

    void delete(DSLContext sql, CycleId id) {
        sql.deleteFrom(CYCLES).where(CYCLES.ID.eq(id.value())).execute();
    }

    static Cycle toCycle(Record row) {
        var number = row.get(CYCLES.NUMBER);
        return new Cycle(
                new CycleId(row.get(CYCLES.ID)),
                new ProjectId(row.get(CYCLES.PROJECT_ID)),
                number == null ? 0 : number,
                row.get(CYCLES.NAME),
                row.get(CYCLES.DESCRIPTION),
                row.get(CYCLES.CYCLE_TYPE),
                row.get(CYCLES.PHASE),
                row.get(CYCLES.INTENT),
                CriteriaJson.read(row.get(CYCLES.SUCCESS_CRITERIA)),
                row.get(CYCLES.STARTED_AT),
                row.get(CYCLES.COMPLETED_AT),
                row.get(CYCLES.DUE_AT),
                row.get(CYCLES.CREATED_AT),
                row.get(CYCLES.UPDATED_AT));
    }

    private static CyclesRecord toRecord(Cycle cycle) {
        var row = new CyclesRecord();
        row.setId(cycle.id().value());
        row.setProjectId(cycle.projectId().value());
        row.setNumber(cycle.number());
        row.setName(cycle.name());
        row.setDescription(cycle.description());
        row.setCycleType(cycle.typeWord());
        row.setPhase(cycle.phaseWord());
        row.setIntent(cycle.intent());
        row.setSuccessCriteria(CriteriaJson.write(cycle.criteria()));
        row.setStartedAt(cycle.startedAt());
        row.setCompletedAt(cycle.completedAt());
        row.setDueAt(cycle.dueAt());
        row.setCreatedAt(cycle.createdAt());
        row.setUpdatedAt(cycle.updatedAt());
        return row;
    }
}
