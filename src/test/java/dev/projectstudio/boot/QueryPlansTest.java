package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.activity.ActivityKind;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.overview.ActivityFilter;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.SearchText;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionKey;
import dev.projectstudio.core.session.SessionLists;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.file.FileStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page or a key asks the database for, it finds by an index, however much there is: no table that grows is gone
/// through, and nothing is sorted of which only a part is wanted.
@FaultCase("C94")
class QueryPlansTest {

    private static final Set<String> GROWING = Set.of(
            "cycles", "tasks", "sessions", "decisions", "learnings", "learning_tags", "activity_log", "search_items");
    /// Those that are read in the order of their rows: all tags to be counted, and the newest of what can be found.
    private static final Set<String> IN_ORDER = Set.of("learning_tags", "search_items");
    private static final String SORT = "USE TEMP B-TREE FOR ORDER BY";
    private static final Instant NOW = Instant.parse("2026-11-20T10:44:00Z");
    private static final ProjectId PROJECT = new ProjectId("p7");
    private static final CycleId CYCLE = new CycleId("c7");

    @TempDir
    Path folder;

    private final Set<String> asked = new LinkedHashSet<>();
    private Studio studio;

    @BeforeEach
    void fill() throws Exception {
        studio = NewHome.open(folder.toRealPath().resolve("home"), new SteppingClock(NOW));
        Stream.of(
                        rows(20, "projects (id, name, name_key) SELECT 'p' || n, 'atlas ' || n, 'atlas ' || n"),
                        rows(
                                200,
                                "cycles (id, project_id, name, cycle_type, phase, number, created_at, updated_at)"
                                        + " SELECT 'c' || n, 'p' || (n % 20), 'Login ' || n, 'feature',"
                                        + " CASE n % 9 WHEN 0 THEN 'test' ELSE 'complete' END, 100 + n, " + at() + ", "
                                        + at()),
                        rows(
                                900,
                                "tasks (id, cycle_id, title, status, sort_order, created_at, updated_at)"
                                        + " SELECT 't' || n, 'c' || (n % 200), 'Rotate ' || n, 'pending', n, " + at()
                                        + ", "
                                        + at()),
                        rows(
                                900,
                                "sessions (id, project_id, cycle_id, title, summary, created_at)"
                                        + " SELECT 's' || n, 'p' || (n % 20), 'c' || (n % 200), 'Session ' || n, 'Token rotated', "
                                        + at()),
                        rows(
                                900,
                                "decisions (id, project_id, cycle_id, title, rationale, status, created_at)"
                                        + " SELECT 'd' || n, 'p' || (n % 20), 'c' || (n % 200), 'Decided ' || n, 'why',"
                                        + " CASE n % 9 WHEN 0 THEN 'proposed' ELSE 'accepted' END, " + at()),
                        rows(
                                900,
                                "learnings (id, project_id, cycle_id, title, problem, solution, tags, created_at, updated_at)"
                                        + " SELECT 'l' || n, 'p' || (n % 20), 'c' || (n % 200), 'Learnt ' || n, 'bad', 'good',"
                                        + " '[\"auth\",\"tag' || (n % 30) || '\"]', " + at() + ", " + at()),
                        rows(
                                4_000,
                                "activity_log (id, project_id, activity_type, title, reference_type, reference_id, created_at)"
                                        + " SELECT 'a' || n, 'p' || (n % 20), CASE n % 3 WHEN 0 THEN 'session_captured'"
                                        + " ELSE 'cycle_started' END, 'x', 'cycle', 'c' || (n % 200), " + at()))
                .forEach(this::run);
        studio.searchIndex().catchUp(Duration.ZERO);
        run("DELETE FROM search_queue"); // a few hundred are enough to tell
        run("ANALYZE");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void findsByAnIndexWhatPagesAndKeysAskFor() {
        var asking = studio.database()
                .read(sql -> sql.configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                    @Override
                    public void executeStart(ExecuteContext context) {
                        if (context.query() != null) {
                            asked.add(context.dsl().renderInlined(context.query()));
                        }
                    }
                })));
        assertThat(asking).isNotNull();

        openPages();
        search();

        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(List.copyOf(asked).stream().flatMap(this::slow)).isEmpty();
    }

    private void openPages() {
        var overview = new OverviewService(
                studio.database(),
                new SessionFiles(new FileStore(), studio.home(), studio.clock().getZone()),
                studio.clock());
        overview.dashboard();
        overview.glance(PROJECT);
        overview.belongings(CYCLE.value());
        overview.summaries();
        studio.cycles().rows(CycleFilter.active());
        studio.cycles().rows(CycleFilter.of(PROJECT).in(Phase.TEST).ofType(CycleType.FEATURE));
        studio.cycles().timeline(CYCLE);
        studio.tasks().list(CYCLE);
        var sessions = new SessionLists(studio.database());
        for (var filter : List.of(SessionFilter.ALL, SessionFilter.of(PROJECT), SessionFilter.of(CYCLE))) {
            var page = sessions.page(filter, null, 5);
            var last = page.rows().getLast().session();
            sessions.page(filter, SessionKey.of(last), 5);
            sessions.page(filter.between(NOW.minus(Duration.ofDays(9)), NOW), null, 5);
            sessions.neighbours(filter, last);
        }
        for (var filter : List.of(DecisionFilter.all(), DecisionFilter.of(PROJECT), DecisionFilter.of(CYCLE))) {
            studio.decisions().list(filter);
            studio.decisions().list(filter.standing(DecisionStatus.PROPOSED).atMost(5));
            studio.decisions().list(filter.after(new DecisionId("d7")).atMost(5));
        }
        for (var filter : List.of(LearningFilter.all(), LearningFilter.of(PROJECT), LearningFilter.of(CYCLE))) {
            studio.learnings().list(filter);
            studio.learnings().list(filter.tagged("auth").atMost(5));
            studio.learnings().list(filter.after(new LearningId("l7")).atMost(5));
        }
        studio.learnings().tags();
        for (var filter : List.of(ActivityFilter.all(), ActivityFilter.all().of(PROJECT.value()))) {
            studio.activityFeed().page(filter);
            studio.activityFeed().page(filter.of(ActivityKind.CYCLE).after("a9"));
        }
        studio.undo().nextUndo();
        studio.undo().nextRedo();
    }

    private void search() {
        for (var typed : List.of(
                "",
                "token",
                "t",
                "Rotate",
                "tok project:atlas",
                "tag:auth",
                "token tag:tag7 kind:learning",
                "kind:decision after:2026-01 before:2026-11")) {
            studio.search()
                    .search(studio.searchFilters()
                            .resolve(SearchText.parse(typed), 20)
                            .query());
        }
        studio.search().similar(Kind.LEARNING, "Learnt of tokens", 5);
    }

    private Stream<String> slow(String query) {
        var plan = studio.database()
                .read(sql -> sql.fetch("EXPLAIN QUERY PLAN " + query).getValues("detail", String.class));
        var scans = plan.stream().filter(QueryPlansTest::isScan);
        var sorts = plan.stream().filter(step -> step.equals(SORT) && query.contains("limit ") && isLarge(plan));
        return Stream.concat(scans, sorts).map(step -> step + " in " + query);
    }

    /// Going through a table in the order of its key, to an end that is near, is none.
    private static boolean isScan(String step) {
        var words = step.split(" ");
        return words[0].equals("SCAN")
                && GROWING.contains(words[1])
                && !step.contains(" USING ")
                && !IN_ORDER.contains(words[1]);
    }

    /// What belongs to one project or one cycle may be sorted, and what matched a word that is rare.
    private static boolean isLarge(List<String> plan) {
        return plan.stream().anyMatch(step -> GROWING.contains(step.split(" ")[1]))
                && plan.stream()
                        .noneMatch(step -> step.contains("VIRTUAL TABLE")
                                || (step.startsWith("SEARCH ")
                                        && GROWING.contains(step.split(" ")[1])
                                        && step.contains("=?")));
    }

    private static String rows(int count, String what) {
        var where = what.indexOf(" SELECT");
        return "WITH RECURSIVE numbers_to (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers_to WHERE n < "
                + (count - 1) + ") INSERT INTO " + what.substring(0, where) + what.substring(where)
                + " FROM numbers_to";
    }

    private static String at() {
        return "strftime('%Y-%m-%d %H:%M:%f', '2026-11-20', '-' || n || ' hours')";
    }

    private void run(String statement) {
        studio.database().write(tx -> tx.sql().execute(statement));
    }
}
