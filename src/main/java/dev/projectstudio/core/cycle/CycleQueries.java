package dev.projectstudio.core.cycle;

import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/// The lists of cycles.
final class CycleQueries {

    private static final Field<Integer> COMPLETE =
            count().filterWhere(TASKS.STATUS.eq(inline(TaskStatus.COMPLETE.word())));

    /// The most recently changed first.
    List<CycleRow> rows(DSLContext sql, CycleFilter filter) {
        return rows(sql, condition(filter), filter.limit());
    }

    List<CycleRow> row(DSLContext sql, CycleId id) {
        return rows(sql, CYCLES.ID.eq(id.value()), 1);
    }

    ResultQuery<? extends Record> query(DSLContext sql, Condition which, int limit) {
        return sql.select(CYCLES.fields())
                .select(PROJECTS.NAME)
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

    /// Of each of these cycles that has tasks. Goes through the index of tasks once for all of them. They are one
    /// parameter: a thousand take jOOQ longer to write than SQLite to look up.
    ResultQuery<Record3<String, Integer, Integer>> countQuery(DSLContext sql, Collection<String> cycles) {
        return sql.select(TASKS.CYCLE_ID, count(), COMPLETE)
                .from(TASKS)
                .where(DSL.condition("{0} IN (SELECT value FROM json_each({1}))", TASKS.CYCLE_ID, val(json(cycles))))
                .groupBy(TASKS.CYCLE_ID);
    }

    private static String json(Collection<String> ids) {
        var array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        return array.toString();
    }

    private List<CycleRow> rows(DSLContext sql, Condition which, int limit) {
        var found = query(sql, which, limit).fetch();
        var tasks = countQuery(sql, found.getValues(CYCLES.ID))
                .fetchMap(Record3::value1, row -> new TaskCount(row.value2(), row.value3()));
        return found.map(row -> {
            var counted = tasks.getOrDefault(row.get(CYCLES.ID), TaskCount.NONE);
            return new CycleRow(
                    CycleRepository.toCycle(row), row.get(PROJECTS.NAME), counted.all(), counted.complete());
        });
    }

    private record TaskCount(int all, int complete) {

        static final TaskCount NONE = new TaskCount(0, 0);
    }
}
