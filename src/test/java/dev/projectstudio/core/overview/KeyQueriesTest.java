package dev.projectstudio.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.InstantConverter;
import dev.projectstudio.platform.db.SeedDatabase;
import dev.projectstudio.platform.db.TestDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The ten key queries give the rows of the seed's own text, in its order. Where that leaves rows of equal rank in any
/// order, they are compared as a set.
class KeyQueriesTest {

    private static final List<String> SEED = Arrays.stream(
                    SeedDatabase.text("/seed/key-queries.sql").split(";"))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();

    private static final int MANY = 1_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Random random = new Random(20);
    private final DashboardQueries dashboard = new DashboardQueries();
    private final ProjectQueries projects = new ProjectQueries();
    private final MemoryQueries memory = new MemoryQueries();
    private Instant now;

    @BeforeEach
    void generate() {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        database.get().write(tx -> {
            fill(tx.sql());
            return tx;
        });
    }

    @Test
    void knowsTenQueries() {
        assertThat(SEED).hasSize(10);
    }

    @Test
    void showsTheSeedsDriftAlerts() {
        assertSame(
                seed(0),
                "updated_at",
                "id",
                "project_name",
                dashboard::driftAlerts,
                DriftAlert::contextFileId,
                DriftAlert::projectName);
    }

    @Test
    void showsTheSeedsActiveCycles() {
        assertSame(
                seed(1),
                "updated_at",
                "id",
                "project_name",
                dashboard::activeCycles,
                ActiveCycle::id,
                ActiveCycle::projectName);
    }

    @Test
    void showsTheSeedsPendingDecisionsButThoseOfArchivedProjects() {
        var archived = database.get()
                .read(sql -> sql.fetch("SELECT id FROM projects WHERE archived_at IS NOT NULL")
                        .getValues("id"));
        var seeds = seed(2);
        seeds.removeIf(row -> archived.contains(row.get("project_id")));

        assertSame(
                seeds,
                "created_at",
                "id",
                "cycle_name",
                sql -> dashboard.pendingDecisions(sql, now, MANY),
                RecentDecision::id,
                RecentDecision::cycleName);
    }

    @Test
    void showsTheSeedsRecentActivity() {
        var ours = database.get().read(sql -> dashboard.recentActivity(sql, now));
        var seeds = seed(3);

        assertThat(ours).hasSameSizeAs(seeds).hasSize(20);
        assertThat(ours.stream().map(entry -> rank(entry.createdAt())).toList())
                .isEqualTo(seeds.map(row -> rank(row.get("created_at", Instant.class))));
    }

    @Test
    void showsTheSeedsContextFilesOfAProject() {
        for (int i = 0; i < 12; i++) {
            var id = "p" + i;
            assertSame(
                    seed(4, id),
                    "filename",
                    "id",
                    "sync_status",
                    sql -> projects.contextFiles(sql, id),
                    DriftAlert::contextFileId,
                    DriftAlert::syncStatus);
        }
    }

    @Test
    void showsTheSeedsTasksOfACycle() {
        for (int i = 0; i < 30; i++) {
            var id = "c" + i;
            assertSame(
                    seed(5, id),
                    "sort_order",
                    "id",
                    "title",
                    sql -> projects.tasks(sql, id),
                    TaskEntry::id,
                    TaskEntry::title);
        }
    }

    @Test
    void findsTheSeedsSessions() {
        for (var project : new @Nullable String[] {null, "p1", "p7"}) {
            for (var cycle : new @Nullable String[] {null, "c3"}) {
                for (var pattern : List.of("%a%", "%A1%", "nothing", "%")) {
                    assertSame(
                            seed(6, pattern, pattern, project, project, cycle, cycle),
                            "created_at",
                            "id",
                            "cycle_name",
                            sql -> memory.searchSessions(sql, pattern, project, cycle),
                            SessionHit::id,
                            SessionHit::cycleName);
                }
            }
        }
    }

    @Test
    void findsTheSeedsLearnings() {
        for (var project : new @Nullable String[] {null, "p1", "p7"}) {
            for (var tag : new @Nullable String[] {null, "%\"tag2\"%"}) {
                for (var pattern : List.of("%a%", "%B1%", "nothing", "%")) {
                    assertSame(
                            seed(7, pattern, pattern, pattern, project, project, tag, tag),
                            "created_at",
                            "id",
                            "project_name",
                            sql -> memory.searchLearnings(sql, pattern, project, tag),
                            LearningHit::id,
                            LearningHit::projectName);
                }
            }
        }
    }

    @Test
    void countsTheSeedsTags() {
        assertSame(seed(8), "count", "tag", "tag", memory::tags, TagCount::tag, TagCount::tag);
    }

    @Test
    void countsTagsThoughOneLearningHasNone() {
        var before = database.get().read(memory::tags);

        database.get()
                .write(
                        tx -> tx.sql()
                                .execute(
                                        "INSERT INTO learnings (id, title, problem, solution, tags) VALUES ('x', 't', 'p', 's', '[')"));

        assertThat(database.get().read(memory::tags)).isEqualTo(before);
    }

    @Test
    void countsTheSeedsUseOfSkills() {
        assertSame(
                seed(9),
                "name",
                "id",
                "project_count",
                memory::skills,
                SkillUse::id,
                skill -> Integer.toString(skill.uses()));
    }

    private Result<Record> seed(int number, @Nullable Object... values) {
        return database.get().read(sql -> sql.fetch(SEED.get(number), values));
    }

    private <T> void assertSame(
            Result<Record> seeds,
            String rank,
            String id,
            String extra,
            Function<DSLContext, List<T>> query,
            Function<T, String> ourId,
            Function<T, @Nullable String> ourExtra) {
        var expected = seeds.map(row -> row.get(id, String.class) + " " + row.get(extra, String.class));
        var ranks = seeds.map(row -> String.valueOf(row.get(rank)));
        var ours = database.get().read(query).stream()
                .map(row -> ourId.apply(row) + " " + ourExtra.apply(row))
                .toList();

        assertThat(grouped(ours, ranks)).isEqualTo(grouped(expected, ranks));
    }

    /// Rows of equal rank sorted, so that only their order among themselves is left out.
    private static List<List<String>> grouped(List<String> rows, List<String> ranks) {
        assertThat(rows).hasSameSizeAs(ranks);
        var groups = new ArrayList<List<String>>();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 || !ranks.get(i).equals(ranks.get(i - 1))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(rows.get(i));
        }
        groups.forEach(group -> group.sort(null));
        return groups;
    }

    private static String rank(@Nullable Instant instant) {
        return String.valueOf(instant);
    }

    private void fill(DSLContext sql) {
        for (int i = 0; i < 12; i++) {
            sql.query(
                            "INSERT INTO projects (id, name, archived_at) VALUES (?, ?, ?)",
                            "p" + i,
                            "Project " + i,
                            i % 5 == 4 ? time(100) : null)
                    .execute();
        }
        for (int i = 0; i < 40; i++) {
            sql.query(
                            "INSERT INTO cycles (id, project_id, name, cycle_type, completed_at, updated_at)"
                                    + " VALUES (?, ?, ?, 'feature', ?, ?)",
                            "c" + i,
                            project(),
                            "Cycle " + i,
                            i % 3 == 0 ? time(5) : null,
                            time(12))
                    .execute();
        }
        for (int i = 0; i < 200; i++) {
            rows(sql, i);
        }
        for (int i = 0; i < 5; i++) {
            sql.query("INSERT INTO registry_skills (id, name, file_path) VALUES (?, ?, 'f')", "s" + i, "Skill " + i)
                    .execute();
        }
        for (int i = 0; i < 20; i++) {
            sql.query(
                            "INSERT INTO tech_stack (id, project_id, category, name) VALUES (?, ?, 'c', ?)",
                            "t" + i,
                            project(),
                            "T" + i)
                    .execute();
            sql.query(
                            "INSERT INTO tech_mappings (id, tech_stack_id, registry_type, registry_id)"
                                    + " VALUES (?, ?, ?, ?)",
                            "m" + i,
                            "t" + i,
                            i % 4 == 0 ? "agent" : "skill",
                            "s" + random.nextInt(4))
                    .execute();
        }
    }

    private void rows(DSLContext sql, int i) {
        var status = List.of("synced", "stale", "diverged", "unknown", "rotten").get(random.nextInt(5));
        sql.query(
                        "INSERT INTO context_files (id, project_id, filename, file_path, sync_status, updated_at)"
                                + " VALUES (?, ?, ?, 'f', ?, ?)",
                        "f" + i,
                        project(),
                        "file " + i,
                        status,
                        time(10))
                .execute();
        sql.query(
                        "INSERT INTO tasks (id, cycle_id, title, sort_order, created_at) VALUES (?, ?, ?, ?, ?)",
                        "k" + i,
                        "c" + random.nextInt(30),
                        "Task " + i,
                        random.nextInt(3),
                        "2026-01-01 00:00:00.000")
                .execute();
        sql.query(
                        "INSERT INTO decisions (id, project_id, cycle_id, title, created_at) VALUES (?, ?, ?, ?, ?)",
                        "d" + i,
                        project(),
                        cycle(),
                        "Decision " + i,
                        time(14))
                .execute();
        sql.query(
                        "INSERT INTO activity_log (id, project_id, activity_type, title, created_at)"
                                + " VALUES (?, ?, 'moon_landing', ?, ?)",
                        "a" + i,
                        i % 7 == 0 ? null : project(),
                        "Activity " + i,
                        time(14))
                .execute();
        sql.query(
                        "INSERT INTO sessions (id, project_id, cycle_id, title, summary, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        "s" + i,
                        project(),
                        cycle(),
                        i % 2 == 0 ? "a" + i : "B" + i,
                        i % 3 == 0 ? null : "sum a" + i,
                        time(9))
                .execute();
        sql.query(
                        "INSERT INTO learnings (id, project_id, cycle_id, title, problem, solution, tags, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        "l" + i,
                        i % 6 == 0 ? null : project(),
                        cycle(),
                        "A" + i,
                        "b" + i,
                        "c",
                        i % 4 == 0 ? null : "[\"tag" + i % 3 + "\", \"tag" + random.nextInt(5) + "x\"]",
                        time(9))
                .execute();
    }

    private String project() {
        return "p" + random.nextInt(12);
    }

    private @Nullable String cycle() {
        return random.nextBoolean() ? "c" + random.nextInt(40) : null;
    }

    /// Whole days back, and a little: many are equal, none is at the edge of the seven days.
    private String time(int days) {
        return InstantConverter.format(
                now.minus(random.nextInt(days), ChronoUnit.DAYS).minus(5, ChronoUnit.MINUTES));
    }
}
