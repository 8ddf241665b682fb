package dev.projectstudio.core.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OverviewServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String TODAY = "2026-03-01 10:00:00.000";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private OverviewService overview;

    @BeforeEach
    void twoProjects() {
        overview = new OverviewService(
                database.get(), new SessionFiles(new FileStore(), new StudioHome(folder), ZoneOffset.UTC), NOON);
        run("INSERT INTO projects (id, name) VALUES ('atlas', 'Atlas'), ('borealis', 'Borealis')");
        run("INSERT INTO context_files (id, project_id, filename, file_path, sync_status, canonical_hash, updated_at)"
                + " VALUES ('f', 'atlas', 'agents.md', 'agents.md', 'diverged', 'mine', '" + TODAY + "')");
    }

    @Test
    void countsWhatDriftsButNotWhatWasPutAside() {
        target("a", "stale", "theirs", null);
        target("b", "diverged", "theirs", "theirs");
        target("c", "diverged", "theirs", "older");
        target("d", "stale", null, "absent");
        target("e", "synced", "mine", null);
        run("INSERT INTO context_targets (id, context_file_id, repo_path, path_key, sync_status, reason, created_at,"
                + " updated_at) VALUES ('u', 'f', 'u', 'u', 'unknown', 'no-permission', '', ''),"
                + " ('v', 'f', 'v', 'v', 'unknown', NULL, '', '')");

        var summary = Objects.requireNonNull(overview.summaries().get(new ProjectId("atlas")));

        assertThat(summary.drift()).isEqualTo(2);
        assertThat(summary.dismissed()).isEqualTo(2);
        assertThat(summary.unknown()).isEqualTo(1);
        assertThat(summary.contextFiles()).isEqualTo(1);
        assertThat(overview.glance(new ProjectId("borealis")).summary().drift()).isZero();
    }

    @Test
    void findsWhatBelongsToACycleSessionsFirstTheNewestFirst() {
        run("INSERT INTO cycles (id, project_id, name, cycle_type) VALUES ('auth', 'atlas', 'Auth flow', 'spike')");
        run("INSERT INTO learnings (id, project_id, cycle_id, title, problem, solution, created_at)"
                + " VALUES ('l', 'atlas', 'auth', 'Clock skew', 'Too early', 'Allow a minute', '" + TODAY + "')");
        run("INSERT INTO decisions (id, project_id, cycle_id, title, created_at)"
                + " VALUES ('d', 'atlas', 'auth', 'Use JWT', '" + TODAY + "')");
        run("INSERT INTO sessions (id, project_id, cycle_id, title, summary, created_at) VALUES"
                + " ('s1', 'atlas', 'auth', 'Older', NULL, '2026-02-28 10:00:00.000'),"
                + " ('s2', 'atlas', 'auth', 'Newer', 'Done', '" + TODAY + "'),"
                + " ('s3', 'atlas', NULL, 'Elsewhere', NULL, '" + TODAY + "')");

        var found = overview.belongings("auth");

        assertThat(found).extracting(Belonging::title).containsExactly("Newer", "Older", "Use JWT", "Clock skew");
        assertThat(found)
                .extracting(Belonging::text)
                .containsExactly("Done", null, null, "Too early\n\nAllow a minute");
    }

    @Test
    void tellsFilesThatAreTiedToARepositoryFromThoseThatAreNot() {
        run("UPDATE projects SET repo_path = '/code/atlas' WHERE id = 'atlas'");
        assertThat(tied()).isZero();

        run("INSERT INTO context_targets (id, context_file_id, repo_path, path_key, sync_status, reason, created_at,"
                + " updated_at) VALUES ('n', 'f', 'n', 'n', 'unknown', 'no-target', '', '')");
        assertThat(tied()).isZero();

        target("a", "synced", "mine", null);
        assertThat(tied()).isEqualTo(1);

        run("UPDATE projects SET repo_path = NULL WHERE id = 'atlas'");
        assertThat(tied()).isZero();
    }

    @Test
    void readsWhatTheLastSessionLeftOpenFromItsFile() throws IOException {
        run("INSERT INTO sessions (id, project_id, title, created_at) VALUES ('s1', 'atlas', 'Login', '" + TODAY
                + "')");
        var sessions = Files.createDirectories(folder.resolve("projects/atlas/sessions"));
        var atlas = new ProjectId("atlas");
        assertThat(overview.glance(atlas).openQuestions()).isEmpty();

        Files.writeString(
                sessions.resolve("s1.md"), "# Login\n\n## Open Questions\n- Revoke on logout?\n- For how long?\n");

        assertThat(overview.glance(atlas).openQuestions()).containsExactly("Revoke on logout?", "For how long?");
    }

    @Test
    void alertsOfAFileUntilAllThatDriftsWasPutAside() {
        target("a", "diverged", "theirs", "theirs");
        target("b", "diverged", "others", null);
        assertThat(overview.dashboard().drift())
                .extracting(DriftAlert::contextFileId)
                .containsExactly("f");

        run("UPDATE context_targets SET dismissed_studio_hash = 'mine', dismissed_repo_hash = repo_hash");
        assertThat(overview.dashboard().drift()).isEmpty();

        run("UPDATE context_targets SET repo_hash = 'another' WHERE id = 'a'");
        assertThat(overview.dashboard().drift()).hasSize(1);
    }

    @Test
    void showsHowFarACycleIs() {
        cycle();

        assertThat(overview.dashboard().cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.name()).isEqualTo("Login");
            assertThat(cycle.tasks()).isEqualTo(3);
            assertThat(cycle.tasksComplete()).isEqualTo(1);
        });
    }

    @Test
    void saysWhereOneWas() {
        cycle();
        run("INSERT INTO activity_log (id, project_id, activity_type, title, created_at)"
                + " VALUES ('a', 'atlas', 'moon_landing', 'Landed', '" + TODAY + "')");
        run("INSERT INTO sessions (id, project_id, title, created_at) VALUES ('s', 'atlas', 'Before', '" + TODAY
                + "'), ('s2', 'atlas', 'Long before', '2025-01-01 00:00:00.000')");

        var glance = overview.glance(new ProjectId("atlas"));

        assertThat(glance.nextTask()).isEqualTo("second");
        assertThat(glance.summary().activeCycle()).isEqualTo("Login");
        assertThat(glance.summary().lastActivityAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(glance.lastSession()).hasFieldOrPropertyWithValue("title", "Before");
        assertThat(glance.activity()).extracting(ActivityEntry::type).containsExactly("moon_landing");
    }

    @Test
    void saysThatThereIsNoSuchProject() {
        assertThatThrownBy(() -> overview.glance(new ProjectId("nobody"))).isInstanceOf(NotFound.class);
    }

    @Test
    void scansNoTableThatGrowsForWhatAPageShows() {
        var dashboard = new DashboardQueries();
        var projects = new ProjectQueries();

        database.get().read(sql -> {
            var now = NOON.instant();
            assertThat(plan(sql, dashboard.driftAlertsQuery(sql))).doesNotContain("SCAN");
            assertThat(plan(sql, dashboard.activeCyclesQuery(sql)))
                    .contains("idx_cycles_active")
                    .doesNotContain("SCAN");
            assertThat(plan(sql, dashboard.pendingDecisionsQuery(sql, now, 6)))
                    .contains("idx_decisions_pending")
                    .doesNotContain("SCAN", "TEMP B-TREE");
            assertThat(plan(sql, dashboard.recentActivityQuery(sql, now)))
                    .contains("idx_activity_recent")
                    .doesNotContain("SCAN", "TEMP B-TREE");
            assertThat(plan(sql, projects.activityQuery(sql, "atlas")))
                    .contains("idx_activity_of_project")
                    .doesNotContain("SCAN", "TEMP B-TREE");
            assertThat(plan(sql, projects.summariesQuery(sql, null)).replace("SCAN projects", ""))
                    .contains("idx_activity_of_project")
                    .doesNotContain("SCAN");
            return sql;
        });
    }

    @Test
    void showsADecisionUntilItIsConfirmed() {
        run("INSERT INTO decisions (id, project_id, title, status, created_at) VALUES"
                + " ('a', 'atlas', 'Use JWT', 'proposed', '" + TODAY + "'),"
                + " ('b', 'atlas', 'Use Go', 'accepted', '" + TODAY + "'),"
                + " ('c', 'atlas', 'Use Rust', 'rejected', '" + TODAY + "')");

        assertThat(overview.dashboard().decisions())
                .extracting(RecentDecision::title)
                .containsExactly("Use JWT");
    }

    @Test
    void asksNobodyAboutTheDecisionsOfAnArchivedProject() {
        run("INSERT INTO decisions (id, project_id, title, status, created_at) VALUES"
                + " ('a', 'atlas', 'Use JWT', 'proposed', '" + TODAY + "')");
        assertThat(overview.dashboard().pendingDecisions()).isEqualTo(1);

        run("UPDATE projects SET archived_at = '" + TODAY + "' WHERE id = 'atlas'");

        assertThat(overview.dashboard().decisions()).isEmpty();
        assertThat(overview.dashboard().pendingDecisions()).isZero();
    }

    @Test
    void listsTheNewestDecisionsAndSaysHowManyThereAre() {
        for (int i = 1; i <= 9; i++) {
            run("INSERT INTO decisions (id, project_id, title, status, created_at) VALUES" + " ('d" + i
                    + "', 'atlas', 'Decision " + i + "', 'proposed', '2026-02-28 10:0" + i + ":00.000')");
        }

        assertThat(overview.dashboard().decisions())
                .extracting(RecentDecision::title)
                .containsExactly("Decision 9", "Decision 8", "Decision 7", "Decision 6", "Decision 5", "Decision 4");
        assertThat(overview.dashboard().pendingDecisions()).isEqualTo(9);
    }

    private int tied() {
        return overview.glance(new ProjectId("atlas")).summary().tied();
    }

    private static String plan(DSLContext sql, Query query) {
        return sql.fetch("EXPLAIN QUERY PLAN " + sql.renderInlined(query)).getValues("detail", String.class).stream()
                .collect(Collectors.joining("\n"));
    }

    private void cycle() {
        run("INSERT INTO cycles (id, project_id, name, cycle_type, updated_at)"
                + " VALUES ('c', 'atlas', 'Login', 'feature', '" + TODAY + "')");
        run("INSERT INTO tasks (id, cycle_id, title, status, sort_order) VALUES ('1', 'c', 'first', 'complete', 0),"
                + " ('3', 'c', 'third', 'pending', 2), ('2', 'c', 'second', 'in_progress', 1)");
    }

    private void target(String id, String status, @Nullable String repoHash, @Nullable String dismissedRepoHash) {
        database.get()
                .write(tx -> tx.sql()
                        .query(
                                "INSERT INTO context_targets (id, context_file_id, repo_path, path_key, sync_status, repo_hash,"
                                        + " dismissed_studio_hash, dismissed_repo_hash, created_at, updated_at)"
                                        + " VALUES (?, 'f', ?, ?, ?, ?, ?, ?, '', '')",
                                id,
                                id,
                                id,
                                status,
                                repoHash,
                                dismissedRepoHash == null ? null : "mine",
                                dismissedRepoHash)
                        .execute());
    }

    private void run(String statement) {
        database.get().write(tx -> tx.sql().execute(statement));
    }
}
