package dev.projectstudio.core.cycle;

import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// The lists of cycles.
final class CycleQueries {

    private static final Field<Integer> TASK_COUNT =
            field(selectCount().from(TASKS).where(TASKS.CYCLE_ID.eq(CYCLES.ID))).as("task_count");
    private static final Field<Integer> TASKS_COMPLETE = field(selectCount()
                    .from(TASKS)
                    .where(TASKS.CYCLE_ID.eq(CYCLES.ID))
                    .and(TASKS.STATUS.eq(inline(TaskStatus.COMPLETE.word()))))
            .as("tasks_complete");

    /// The most recently changed first.
    List<CycleRow> rows(DSLContext sql, CycleFilter filter) {
        return rows(sql, condition(filter), filter.limit());
    }

    List<CycleRow> row(DSLContext sql, CycleId id) {
        return rows(sql, CYCLES.ID.eq(id.value()), 1);
    }

    ResultQuery<? extends Record> query(DSLContext sql, Condition which, int limit) {
        return sql.select(CYCLES.fields())
                .select(PROJECTS.NAME, TASK_COUNT, TASKS_COMPLETE)
                .from(CYCLES)
                .join(PROJECTS)
                .on(PROJECTS.ID.eq(CYCLES.PROJECT_ID))
                .where(which)
                .orderBy(CYCLES.UPDATED_AT.desc(), CYCLES.ID)
                .limit(limit);
    }

    static Condition condition(CycleFilter filter) {
        var condition = filter.includesArchivedProjects() ? noCondition() : PROJECTS.ARCHIVED_AT.isNull();
        if (filter.project() != null) {
            condition = condition.and(CYCLES.PROJECT_ID.eq(filter.project().value()));
        }
        if (filter.phase() != null) {
            condition = condition.and(CYCLES.PHASE.eq(filter.phase().word()));
        }
        if (filter.type() != null) {
            condition = condition.and(CYCLES.CYCLE_TYPE.eq(filter.type().word()));
        }
        return filter.includesCompleted() ? condition : condition.and(CYCLES.COMPLETED_AT.isNull());
    }

    private List<CycleRow> rows(DSLContext sql, Condition which, int limit) {
        return query(sql, which, limit)
                .fetch(row -> new CycleRow(
                        CycleRepository.toCycle(row.into(CYCLES)),
                        row.get(PROJECTS.NAME),
                        row.get(TASK_COUNT),
                        row.get(TASKS_COMPLETE)));
    }
}
