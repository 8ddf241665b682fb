package dev.projectstudio.bench;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.boot.WindowTour;
import dev.projectstudio.cli.Services;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.overview.ActivityFilter;
import dev.projectstudio.core.overview.MeasuredQueries;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.search.SearchText;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.session.SessionKey;
import dev.projectstudio.core.session.SessionLists;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finding, listing and opening what was done in three years, in a home of a hundred thousand sessions.
///
/// The system property `bench.memory` names a folder that keeps the home for the next run: filling it takes minutes.
final class MemoryMeasures {

    private static final int HITS = 50;
    private static final int PAGE = 100;
    private static final int TIMES = 15;
    private static final double MEGABYTE = 1024 * 1024;
    private static final String HEAP = "heap ";
    private static final String THE_HEAP = "the window's heap, every page seen";
    private static final int WARM_UP = 100;
    private static final String LIKE = "the seed's LIKE over sessions and learnings";
    static final List<String> QUERIES = List.of(
            Prose.RARE,
            "the",
            "token",
            "t",
            "re",
            "refreshTok",
            "令牌",
            "移行",
            "strasse",
            "naive",
            "cache error",
            "session token the",
            "the kind:decision",
            "token kind:learning",
            "tag:auth",
            "cache tag:auth",
            "the project:atlas-0",
            "error before:2025-10",
            "error after:2026-01",
            "\"in the\"");

    private final Path app;
    private final Path folder;

    MemoryMeasures(Path app, Path folder) {
        this.app = app;
        this.folder = Path.of(
                System.getProperty("bench.memory", folder.resolve("memory").toString()));
    }

    List<Row> rows() throws Exception {
        var now = Instant.now();
        boolean isFull = Files.exists(folder.resolve("studio.db"));
        List<Row> rows = new ArrayList<>();
        try (var home = MeasuredHome.open(folder)) {
            if (!isFull) {
                new MemoryHome(new StudioHome(folder), home.database(), now, MemoryHome.Counts.FULL).fill();
            }
            var index = home.services().searchIndex();
            while (index.catchUp(Duration.ofMinutes(1)) > 0) {
                Thread.onSpinWait();
            }
            rows.addAll(searches(home));
            for (var query : MeasuredQueries.ofDashboard(home.database(), now).entrySet()) {
                rows.add(Row.millis("dashboard: " + query.getKey(), Timings.of(5, 25, query.getValue()), 10));
            }
            rows.add(Row.millis(
                    "cards of 1,000 projects",
                    Timings.of(5, 25, () -> home.overview().summaries()),
                    16));
            for (var page : pages(home).entrySet()) {
                rows.add(Row.millis("a page of " + page.getKey(), Timings.of(5, 25, page.getValue()), 16));
            }
            rows.add(opening(home));
        }
        rows.add(heap());
        return rows;
    }

    private Row heap() throws Exception {
        var searches = List.of("t", "token", Prose.RARE, "the kind:decision", "cache");
        try (var window = WindowProcess.start(
                app,
                WindowTour.class,
                Stream.concat(Stream.of(folder), searches.stream()).toArray())) {
            var held = window.lines().stream()
                    .filter(line -> line.startsWith(HEAP))
                    .mapToDouble(line -> Double.parseDouble(line.substring(HEAP.length())) / MEGABYTE)
                    .findFirst();
            return held.isPresent()
                    ? Row.absolute(THE_HEAP, held.getAsDouble(), "MB", 256)
                    : Row.notRun(THE_HEAP, "the window did not get so far");
        }
    }

    private static List<Row> searches(MeasuredHome home) throws Exception {
        List<Double> all = new ArrayList<>();
        warmUp(home);
        for (var query : QUERIES) {
            var timings = Timings.of(3, TIMES, () -> search(home, query));
            System.err.printf(
                    "%-24s %8.2f ms at the median, %8.2f at most, %d hits%n",
                    query, timings.median(), timings.most(), search(home, query));
            all.addAll(timings.sorted());
        }
        Callable<?> rare = () -> search(home, Prose.RARE);
        Callable<?> like = () -> like(home.overview());
        var inTurn = Timings.inTurn(1, 5, rare, like);
        return List.of(
                Row.absolute("20 searches, 95th percentile", new Timings(all).percentile(95), "ms", 16),
                Row.ratio("a rare word", Timings.of(20, 100, rare), LIKE, Timings.of(1, 5, like), 0.01),
                Row.ratio("a rare word, in turn with it", inTurn, LIKE, Double.POSITIVE_INFINITY));
    }

    /// What is searched for the first time is searched by code that is not compiled yet.
    static void warmUp(MeasuredHome home) {
        for (int i = 0; i < WARM_UP; i++) {
            QUERIES.forEach(query -> search(home, query));
        }
    }

    static int search(MeasuredHome home, String typed) {
        var services = home.services();
        var query =
                services.searchFilters().resolve(SearchText.parse(typed), HITS).query();
        return services.search().search(query).hits().size();
    }

    /// The two queries of the seed, which look at the titles and summaries of sessions, and at learnings.
    private static int like(OverviewService overview) {
        var pattern = "%" + Prose.RARE + "%";
        return overview.searchSessions(pattern, null, null).size()
                + overview.searchLearnings(pattern, null, null).size();
    }

    /// What the pages ask for when they are opened, filtered, and scrolled far down.
    private static Map<String, Callable<?>> pages(MeasuredHome home) {
        var services = home.services();
        var sessions = new SessionLists(home.database());
        var project = middle(services).id();
        var inside = inside(sessions);
        var all = new LinkedHashMap<String, Callable<?>>();
        all.put("sessions", () -> sessions.page(SessionFilter.ALL, null, PAGE));
        all.put("sessions, the 300th", () -> sessions.page(SessionFilter.ALL, inside, PAGE));
        all.put("sessions of one project", () -> sessions.page(SessionFilter.of(project), null, PAGE));
        all.put(
                "decisions",
                () -> services.decisions().list(DecisionFilter.all().atMost(PAGE)));
        all.put(
                "decisions of one project",
                () -> services.decisions().list(DecisionFilter.of(project).atMost(PAGE)));
        all.put(
                "learnings",
                () -> services.learnings().list(LearningFilter.all().atMost(PAGE)));
        all.put(
                "learnings with a tag",
                () -> services.learnings()
                        .list(LearningFilter.all().tagged("sql").atMost(PAGE)));
        all.put("tags with their counts", () -> services.learnings().tags());
        all.put("activity", () -> services.activityFeed().page(ActivityFilter.all()));
        all.put(
                "activity of one project",
                () -> services.activityFeed().page(ActivityFilter.all().of(project.value())));
        all.put("cycles under way", () -> services.cycles().rows(CycleFilter.active()));
        all.put("cycles of one project", () -> services.cycles().rows(CycleFilter.of(project)));
        all.put("one project", () -> home.overview().glance(project));
        all.put("the newest of everything", () -> search(home, ""));
        return all;
    }

    private static SessionKey inside(SessionLists sessions) {
        @Nullable SessionKey last = null;
        for (int page = 0; page < 300; page++) {
            last = sessions.page(SessionFilter.ALL, last, PAGE).next();
        }
        return Objects.requireNonNull(last);
    }

    private static Project middle(Services services) {
        var all = services.projects().list(false);
        return all.get(all.size() / 2);
    }

    private static Row opening(MeasuredHome home) throws Exception {
        Iterator<SessionId> some = new SessionLists(home.database())
                .page(SessionFilter.ALL, null, 1_000).rows().stream()
                        .map(row -> row.session().id())
                        .iterator();
        return Row.millis(
                "open a session",
                Timings.of(50, 200, () -> home.services().sessions().open(some.next())),
                10);
    }
}
