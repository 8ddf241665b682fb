package dev.projectstudio.core.cycle;

import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import java.util.List;
import org.jooq.Condition;
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
    void findsTheCyclesOfAProjectAndOneCycleByIndexAndNeverScansTheTasks() {
        var ofProject = CycleFilter.of(new ProjectId("p1"));

        assertThat(plan(CycleQueries.condition(ofProject))).noneMatch(step -> step.startsWith("SCAN"));
        assertThat(plan(CYCLES.ID.eq("c1"))).noneMatch(step -> step.startsWith("SCAN"));
        assertThat(plan(CycleQueries.condition(CycleFilter.active())))
                .noneMatch(step -> step.startsWith("SCAN") && step.contains("tasks"));
    }

    private List<String> plan(Condition which) {
        return database.get()
                .read(sql -> sql
                        .fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(queries.query(sql, which, 100)))
                        .getValues("detail", String.class)
                        .stream()
                        .toList());
    }
}
