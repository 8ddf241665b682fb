package dev.projectstudio.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.overview.ActivityFilter;
import dev.projectstudio.core.overview.MeasuredQueries;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What a page waits for is there within its bar, however much is in the home: the bars are those of the catalogue,
/// which a test may miss by half, for what else the machine does. One run of many may be at the mercy of that, so
/// it is the middle one that counts.
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullHomeTest {

    private static final double LENIENCE = 1.5;
    private static final double DASHBOARD = 20;
    private static final double SEARCH = 16;
    private static final double SLOWEST_SEARCH = 50;
    private static final double CARDS = 16;
    private static final double BACKUP_SECONDS = 5;
    private static final double GIGABYTE = 1e9;
    private static final int TEN_YEARS = 10_000_000;

    private static MeasuredHome home;
    private static MemoryHome memory;
    private static Path folder;
    private static Instant now;

    @BeforeAll
    static void fill(@TempDir Path temp) throws Exception {
        folder = temp.toRealPath().resolve("home");
        now = Instant.now();
        home = MeasuredHome.open(folder);
        memory = new MemoryHome(
                new StudioHome(folder), home.database(), now, MemoryHome.Counts.FULL.scaled(Faults::times));
        memory.fill();
        var index = home.services().searchIndex();
        assertThat(index.catchUp(Duration.ofMinutes(30))).isZero();
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    @Order(1)
    @FaultCase("C86")
    void theDashboardsQueriesAreAnsweredAtOnce() throws Exception {
        assertThat(medians(MeasuredQueries.ofDashboard(home.database(), now)))
                .allSatisfy((query, millis) -> assertThat(millis).as(query).isLessThan(DASHBOARD * LENIENCE));
    }

    @Test
    @Order(2)
    @FaultCase("C87")
    void aSearchIsAnsweredWithinAFrame() throws Exception {
        MemoryMeasures.warmUp(home);
        List<Double> all = new ArrayList<>();
        for (var query : MemoryMeasures.QUERIES) {
            var timings = Timings.of(5, 15, () -> MemoryMeasures.search(home, query));
            assertThat(timings.median()).as(query).isLessThan(SLOWEST_SEARCH * LENIENCE);
            all.addAll(timings.sorted());
        }

        assertThat(new Timings(all).percentile(95)).isLessThan(SEARCH * LENIENCE);
    }

    @Test
    @Order(3)
    @FaultCase("C88")
    void theCardsOfAllProjectsAreThereWithinAFrame() throws Exception {
        assertThat(home.overview().summaries()).hasSize(Faults.times(1_000));

        var timings = Timings.of(5, 15, () -> home.overview().summaries());

        assertThat(timings.median()).isLessThan(CARDS * LENIENCE);
    }

    @Test
    @Order(4)
    @FaultCase("C93")
    void tenYearsOfActivityMakeNoListSlowerAndABackupTakesAsLongAsItIsLarge() throws Exception {
        memory.act(Faults.times(TEN_YEARS), 10);
        home.database().write(tx -> tx.sql().execute("ANALYZE"));

        var lists = new LinkedHashMap<>(MeasuredQueries.ofDashboard(home.database(), now));
        var feed = home.services().activityFeed();
        var project = home.services().projects().list(false).getFirst().id();
        lists.put("activity", () -> feed.page(ActivityFilter.all()));
        lists.put(
                "activity of one project", () -> feed.page(ActivityFilter.all().of(project.value())));
        assertThat(medians(lists))
                .allSatisfy((query, millis) -> assertThat(millis).as(query).isLessThan(DASHBOARD * LENIENCE));
        assertThat(backupSecondsOfAGigabyte()).isLessThan(BACKUP_SECONDS * LENIENCE);
    }

    private static double backupSecondsOfAGigabyte() throws Exception {
        var backups = new BackupService(home.database().file(), folder.resolve("backups"), Clock.systemUTC());
        long start = System.nanoTime();
        var made = backups.backUp("a test");
        double seconds = (System.nanoTime() - start) / 1e9;
        double of = seconds / (Files.size(made) / GIGABYTE);
        System.err.printf("backup: %.1f s for a gigabyte%n", of);
        Files.delete(made);
        return of;
    }

    private static Map<String, Double> medians(Map<String, Callable<?>> queries) throws Exception {
        var medians = new LinkedHashMap<String, Double>();
        for (var query : queries.entrySet()) {
            medians.put(query.getKey(), Timings.of(5, 15, query.getValue()).median());
        }
        return medians;
    }
}
