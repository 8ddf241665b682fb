package dev.projectstudio.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietTimeTest {

    private static final Path FILE = Path.of("/repo/CLAUDE.md");
    private static final Path OTHER = Path.of("/repo/AGENTS.md");

    private final QuietTime quiet = new QuietTime(WatchTimes.DEFAULT);
    private final Map<Path, Sight> disk = new HashMap<>();

    @Test
    void reportsAFileOnceItHasBeenLeftAloneForTheQuietTime() {
        touched(FILE, 0);
        touched(FILE, 60);

        assertThat(settledAt(100)).isEmpty();
        assertThat(settledAt(159)).isEmpty();
        assertThat(settledAt(160)).containsExactly(FILE);
        assertThat(settledAt(10_000)).isEmpty();
    }

    @Test
    void waitsAtMostASecondForAFileThatIsNeverLeftAlone() {
        int reports = 0;
        for (int at = 0; at < 60_000; at += 10) {
            touched(FILE, at);
            reports += settledAt(at).size();
        }

        assertThat(reports).isBetween(50, 60);
    }

    @Test
    void keepsFilesApart() {
        touched(FILE, 0);
        touched(OTHER, 50);

        assertThat(settledAt(100)).containsExactly(FILE);
        assertThat(settledAt(150)).containsExactly(OTHER);
    }

    @Test
    void countsAVanishedFileAsMissingOnlyAfterHalfASecond() {
        disk.put(FILE, Sight.MISSING);
        touched(FILE, 0);

        assertThat(settledAt(100)).isEmpty();
        assertThat(settledAt(499)).isEmpty();
        assertThat(settledAt(500)).containsExactly(FILE);
    }

    @Test
    void countsAnEmptyFileAsEmptyOnlyAfterThreeSeconds() {
        disk.put(FILE, Sight.EMPTY);
        touched(FILE, 0);

        assertThat(settledAt(2_999)).isEmpty();
        assertThat(settledAt(3_000)).containsExactly(FILE);
    }

    @Test
    void seesNothingOfAnEmptyStateThatEndsWithinTheGrace() {
        disk.put(FILE, Sight.EMPTY);
        touched(FILE, 0);
        assertThat(settledAt(100)).isEmpty();

        disk.put(FILE, Sight.PRESENT);
        touched(FILE, 2_000);

        assertThat(settledAt(2_099)).isEmpty();
        assertThat(settledAt(2_100)).containsExactly(FILE);
        assertThat(settledAt(9_000)).isEmpty();
    }

    @Test
    void aFileThatIsMissingAndThenEmptyGetsTheFullGraceOfAnEmptyOne() {
        disk.put(FILE, Sight.MISSING);
        touched(FILE, 0);
        assertThat(settledAt(100)).isEmpty();

        disk.put(FILE, Sight.EMPTY);
        touched(FILE, 400);

        assertThat(settledAt(500)).isEmpty();
        assertThat(settledAt(3_399)).isEmpty();
        assertThat(settledAt(3_400)).containsExactly(FILE);
    }

    @Test
    void touchingAnEmptyFileAgainDoesNotPutOffItsGrace() {
        disk.put(FILE, Sight.EMPTY);
        touched(FILE, 0);
        assertThat(settledAt(100)).isEmpty();
        for (int at = 200; at <= 2_900; at += 150) {
            touched(FILE, at);
            assertThat(settledAt(at)).isEmpty();
        }

        assertThat(settledAt(3_000)).containsExactly(FILE);
    }

    @Test
    void tellsTheNextDeadline() {
        assertThat(quiet.nextDeadline()).isEmpty();

        touched(FILE, 0);
        touched(OTHER, 30);

        assertThat(quiet.nextDeadline()).hasValue(millis(100));
    }

    private void touched(Path file, long millis) {
        quiet.touched(file, millis(millis));
    }

    private Set<Path> settledAt(long millis) {
        return quiet.settled(millis(millis), file -> disk.getOrDefault(file, Sight.PRESENT))
                .keySet();
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
