package dev.projectstudio.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is written without end.
class BusyFileTest {

    private static final Duration BETWEEN_WRITES = Duration.ofMillis(10);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() throws IOException {
        file = Files.writeString(folder.resolve("CLAUDE.md"), "one\n");
    }

    @Test
    @FaultCase("C50")
    void aFileWrittenAHundredTimesASecondIsReadAtMostTenTimesASecond() throws IOException {
        writeAllTheTimeFor(Duration.ofSeconds(6));
    }

    @Test
    @FaultCase("C50")
    @Tag("faults")
    void aFileWrittenAHundredTimesASecondForAMinuteIsReadAtMostTenTimesASecond() throws IOException {
        double cpu = writeAllTheTimeFor(Duration.ofMinutes(1));

        assertThat(cpu).isLessThan(0.2);
    }

    /// @return how much of one core this took
    private double writeAllTheTimeFor(Duration duration) throws IOException {
        List<String> read = Collections.synchronizedList(new ArrayList<>());
        var list = new WatchList(Set.of(file), Set.of());
        try (var watching = new Watching(
                OsEvents.ofSystem(), WatchTimes.DEFAULT, list, path -> read.add(FileWatcherTest.contentOf(path)))) {
            long cpu = processCpu();
            long start = System.nanoTime();
            int writes = 0;
            while (System.nanoTime() - start < duration.toNanos()) {
                Files.writeString(file, "write " + ++writes + "\n");
                Eventually.letPass(BETWEEN_WRITES);
            }
            int during = read.size();
            double used = (processCpu() - cpu) / (double) (System.nanoTime() - start);
            var last = "write " + writes + "\n";
            Eventually.until("the last text read", () -> read.getLast().equals(last));

            assertThat(during).isBetween(2, (int) duration.toSeconds() * 10);
            return used;
        }
    }

    private static long processCpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
