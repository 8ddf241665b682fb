package dev.projectstudio.core.cycle;

import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CycleQueriesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final CycleQueries queries = new CycleQueries();

    @BeforeEach
    void manyCycles() {
        database.get().write(tx -> {
            var sql = tx.sql();
            sql.execute("INSERT INTO projects (id, name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                    + " WHERE i < 40) SELECT 'p' || i, 'Project ' || i FROM n");
            sql.execute(
                    "INSERT INTO cycles (id, project_id, number, name, cycle_type) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                            + " SELECT i + 1 FROM n WHERE i < 400) SELECT 'c' || i, 'p' || (i % 40 + 1), 100 + i, 'Cycle ' || i,"
                            + " 'feature' FROM n");
            sql.execute(
                    "INSERT INTO tasks (id, cycle_id, title) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                            + " FROM n WHERE i < 2000) SELECT 't' || i, 'c' || (i % 400 + 1), 'Task' FROM n");
            return sql.execute("ANALYZE");
        });
    }

    @Test
    void findsTheCyclesOfAProjectAndOneCycleByIndex() {
        var ofProject = CycleFilter.of(new ProjectId("p1"));

        assertThat(plan(sql -> queries.query(sql, CycleQueries.condition(ofProject), 100)))
                .noneMatch(step -> step.startsWith("SCAN"));
        assertThat(plan(sql -> queries.query(sql, CYCLES.ID.eq("c1"), 1))).noneMatch(step -> step.startsWith("SCAN"));
    }

    @Test
    void countsTheTasksOfACycleWithoutReadingThem() {
        assertThat(plan(sql -> queries.countQuery(sql, List.of("c1", "c2"))))
                .anyMatch(step -> step.contains("USING COVERING INDEX idx_tasks_cycle_status (cycle_id=?)"))
                .noneMatch(step -> step.startsWith("SCAN tasks"));
    }

    @Test
    void saysHowManyTasksEachCycleHasAndHowManyOfThemAreDone() {
        database.get().write(tx -> {
            tx.sql().execute("UPDATE tasks SET status = 'complete' WHERE id IN ('t1', 't401')");
            return tx.sql().execute("DELETE FROM tasks WHERE cycle_id = 'c3'");
        });

        var rows = database.get().read(sql -> queries.rows(sql, CycleFilter.active()));

        assertThat(rows).hasSize(400);
        assertThat(rows)
                .filteredOn(row -> row.cycle().id().value().equals("c2"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.tasks()).isEqualTo(5);
                    assertThat(row.tasksComplete()).isEqualTo(2);
                });
        assertThat(rows)
                .filteredOn(row -> row.cycle().id().value().equals("c3"))
                .singleElement()
                .satisfies(row -> assertThat(row.tasks() + row.tasksComplete()).isZero());
    }

    private List<String> plan(Function<DSLContext, ResultQuery<?>> query) {
        return database.get()
                .read(sql -> sql
                        .fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(query.apply(sql)))
                        .getValues("detail", String.class)
                        .stream()
                        .toList());
    }
}
