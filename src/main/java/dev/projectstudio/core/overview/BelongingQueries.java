package dev.projectstudio.core.overview;

import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;

import dev.projectstudio.core.overview.Belonging.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// What belongs to a cycle.
final class BelongingQueries {

    private static final int MOST_OF_A_KIND = 100;

    /// Sessions, then decisions, then learnings; of each the newest first.
    List<Belonging> ofCycle(DSLContext sql, String cycle) {
        var all = new ArrayList<Belonging>();
        sessions(sql, cycle).fetch(row -> all.add(belonging(Kind.SESSION, row)));
        decisions(sql, cycle).fetch(row -> all.add(belonging(Kind.DECISION, row)));
        learnings(sql, cycle).fetch(row -> all.add(belonging(Kind.LEARNING, row)));
        return List.copyOf(all);
    }

    ResultQuery<Record5<String, String, String, String, Instant>> sessions(DSLContext sql, String cycle) {
        var nothing = DSL.castNull(String.class);
        return of(
                sql,
                SESSIONS,
                cycle,
                new Columns(
                        SESSIONS.ID,
                        SESSIONS.CYCLE_ID,
                        SESSIONS.TITLE,
                        SESSIONS.SUMMARY,
                        nothing,
                        SESSIONS.CREATED_AT));
    }

    ResultQuery<Record5<String, String, String, String, Instant>> decisions(DSLContext sql, String cycle) {
        var nothing = DSL.castNull(String.class);
        return of(
                sql,
                DECISIONS,
                cycle,
                new Columns(
                        DECISIONS.ID,
                        DECISIONS.CYCLE_ID,
                        DECISIONS.TITLE,
                        DECISIONS.RATIONALE,
                        nothing,
                        DECISIONS.CREATED_AT));
    }

    ResultQuery<Record5<String, String, String, String, Instant>> learnings(DSLContext sql, String cycle) {
        return of(
                sql,
                LEARNINGS,
                cycle,
                new Columns(
                        LEARNINGS.ID,
                        LEARNINGS.CYCLE_ID,
                        LEARNINGS.TITLE,
                        LEARNINGS.PROBLEM,
                        LEARNINGS.SOLUTION,
                        LEARNINGS.CREATED_AT));
    }

    private static ResultQuery<Record5<String, String, String, String, Instant>> of(
            DSLContext sql, Table<?> table, String cycle, Columns columns) {
        return sql.select(columns.id(), columns.title(), columns.text(), columns.more(), columns.at())
                .from(table)
                .where(columns.cycle().eq(cycle))
                .orderBy(columns.at().desc(), columns.id())
                .limit(MOST_OF_A_KIND);
    }

    private static Belonging belonging(Kind kind, Record5<String, String, String, String, Instant> row) {
        var text = row.value4() == null ? row.value3() : row.value3() + "\n\n" + row.value4();
        return new Belonging(kind, row.value1(), row.value2(), text, row.value5());
    }

    private record Columns(
            TableField<?, String> id,
            TableField<?, String> cycle,
            TableField<?, String> title,
            Field<String> text,
            Field<String> more,
            TableField<?, Instant> at) {}
}
