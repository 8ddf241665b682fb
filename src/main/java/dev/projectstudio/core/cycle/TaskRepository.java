package dev.projectstudio.core.cycle;

import static dev.projectstudio.platform.db.schema.Tables.TASKS;
import static org.jooq.impl.DSL.max;

import dev.projectstudio.platform.db.schema.tables.records.TasksRecord;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/// The `tasks` table. Stateless: the transaction comes with each call.
final class TaskRepository {

    static final String TABLE = "tasks";

    /// In their order.
    List<Task> ofCycle(DSLContext sql, CycleId cycle) {
        return sql.selectFrom(TASKS)
                .where(TASKS.CYCLE_ID.eq(cycle.value()))
                .orderBy(TASKS.SORT_ORDER, TASKS.CREATED_AT, TASKS.ID)
                .fetch(TaskRepository::toTask);
    }

    List<Task> ofCycles(DSLContext sql, Collection<CycleId> cycles) {
        return sql.selectFrom(TASKS)
                .where(TASKS.CYCLE_ID.in(cycles.stream().map(CycleId::value).toList()))
                .orderBy(TASKS.CYCLE_ID, TASKS.SORT_ORDER, TASKS.CREATED_AT, TASKS.ID)
                .fetch(TaskRepository::toTask);
    }

    Optional<Task> find(DSLContext sql, TaskId id) {
        return sql.fetchOptional(TASKS, TASKS.ID.eq(id.value())).map(TaskRepository::toTask);
    }

    /// Two at most, by the beginning of their ids, which has no pattern's letters.
    List<Task> startingWith(DSLContext sql, String beginning) {
        return sql.selectFrom(TASKS)
                .where(TASKS.ID.startsWith(beginning.toLowerCase(Locale.ROOT)))
                .orderBy(TASKS.ID)
                .limit(2)
                .fetch(TaskRepository::toTask);
    }

    /// After the last one.
    long nextOrder(DSLContext sql, CycleId cycle) {
        var last = sql.select(max(TASKS.SORT_ORDER))
                .from(TASKS)
                .where(TASKS.CYCLE_ID.eq(cycle.value()))
                .fetchOne(max(TASKS.SORT_ORDER));
        return last == null ? 0 : last + 1;
    }

    void insert(DSLContext sql, Task task) {
        sql.insertInto(TASKS).set(toRecord(task)).execute();
    }

    /// Writes only what differs.
    void update(DSLContext sql, Task before, Task after) {
        var old = toRecord(before);
        var row = toRecord(after);
        for (var field : row.fields()) {
            row.changed(field, !Objects.equals(old.get(field), row.get(field)));
        }
        if (row.changed()) {
            sql.update(TASKS).set(row).where(TASKS.ID.eq(before.id().value())).execute();
        }
    }

    void delete(DSLContext sql, TaskId id) {
        sql.deleteFrom(TASKS).where(TASKS.ID.eq(id.value())).execute();
    }

    private static Task toTask(TasksRecord row) {
        return new Task(
                new TaskId(row.getId()),
                new CycleId(row.getCycleId()),
                row.getTitle(),
                row.getStatus(),
                row.getSortOrder(),
                row.getCreatedAt(),
                row.getUpdatedAt());
    }

    private static TasksRecord toRecord(Task task) {
        var row = new TasksRecord();
        row.setId(task.id().value());
        row.setCycleId(task.cycleId().value());
        row.setTitle(task.title());
        row.setStatus(task.statusWord());
        row.setSortOrder(task.sortOrder());
        row.setCreatedAt(task.createdAt());
        row.setUpdatedAt(task.updatedAt());
        return row;
    }
}
