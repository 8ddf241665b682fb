package dev.projectstudio.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.activity.ActivityKind;
import dev.projectstudio.platform.db.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActivityFeedTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ActivityFeed feed;

    @BeforeEach
    void log() {
        feed = new ActivityFeed(database.get());
        database.get().write(tx -> {
            tx.sql().execute("INSERT INTO projects (id, name) VALUES ('p1', 'atlas')");
            return tx;
        });
        record("a", "p1", "cycle_started", "2026-11-01 10:00:00.000");
        record("b", "p1", "decision_recorded", "2026-11-02 10:00:00.000");
        record("c", null, "tag_renamed", "2026-11-03 10:00:00.000");
        record("d", null, "learning_added", "2026-11-03 10:00:00.000");
        record("e", "p1", "somebody's word", "2026-11-04 10:00:00.000");
    }

    @Test
    void showsTheNewestFirstWithTheProjectsName() {
        var all = feed.page(ActivityFilter.all());

        assertThat(all).extracting(ActivityEntry::id).containsExactly("e", "d", "c", "b", "a");
        assertThat(all.getFirst().projectName()).isEqualTo("atlas");
        assertThat(all.get(1).projectName()).isNull();
    }

    @Test
    void filtersByProjectKindAndTime() {
        assertThat(ids(ActivityFilter.all().of("p1"))).containsExactly("e", "b", "a");
        assertThat(ids(ActivityFilter.all().of(ActivityKind.LEARNING))).containsExactly("d", "c");
        assertThat(ids(ActivityFilter.all().of("p1").of(ActivityKind.CYCLE))).containsExactly("a");
        assertThat(ids(ActivityFilter.all().since(Instant.parse("2026-11-03T10:00:00Z"))))
                .containsExactly("e", "d", "c");
    }

    @Test
    void goesOnAfterTheLastOneOfAPage() {
        var seen = new ArrayList<String>();
        @Nullable String last = null;
        for (int page = 0; page < 3; page++) {
            var ids = ids(ActivityFilter.all().after(last).atMost(2));
            seen.addAll(ids);
            last = ids.getLast();
        }

        assertThat(seen).containsExactly("e", "d", "c", "b", "a");
    }

    @Test
    void knowsTheKindOfEachTypeAsTheIndexDoes() {
        assertThat(ActivityKind.ofType("tag_renamed")).contains(ActivityKind.LEARNING);
        assertThat(ActivityKind.ofType("context_updated")).contains(ActivityKind.CONTEXT);
        assertThat(ActivityKind.ofType("somebody's word")).isEmpty();
    }

    @Test
    void readsAPageWithoutScanningTheLog() {
        var filters = List.of(
                ActivityFilter.all(),
                ActivityFilter.all().of("p1"),
                ActivityFilter.all().of(ActivityKind.DECISION),
                ActivityFilter.all().since(Instant.parse("2026-11-03T10:00:00Z")));

        database.get().read(sql -> {
            for (var filter : filters) {
                var query = new ActivityQueries().pageQuery(sql, filter, DSL.noCondition(), 50);
                assertThat(sql.fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(query))
                                .getValues("detail", String.class))
                        .as("%s", filter)
                        .noneMatch(
                                line -> line.equals("SCAN activity_log") || line.equals("USE TEMP B-TREE FOR ORDER BY"))
                        .anyMatch(line -> line.contains("idx_activity_"));
            }
            return sql;
        });
    }

    private List<String> ids(ActivityFilter filter) {
        return feed.page(filter).stream().map(ActivityEntry::id).toList();
    }

    private void record(String id, @Nullable String project, String type, String at) {
        database.get().write(tx -> {
            tx.sql()
                    .execute(
                            "INSERT INTO activity_log (id, project_id, activity_type, title, created_at) VALUES (?, ?, ?, ?, ?)",
                            id,
                            project,
                            type,
                            "title",
                            at);
            return tx;
        });
    }
}
