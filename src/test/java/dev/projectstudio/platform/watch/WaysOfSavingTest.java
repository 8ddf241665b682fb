package dev.projectstudio.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each way in which editors, tools and agents save a file is one event, and what is read then is the whole text.
class WaysOfSavingTest {

    private static final String OLD = "the text before\n";
    private static final String NEW = "the text after, longer than before\n".repeat(200);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @FaultCase("C40")
    void isOneEventWithTheWholeText(WayOfSaving way) throws IOException, InterruptedException {
        saveAndExpectOneEventEach(way, Faults.times(200));
    }

    @ParameterizedTest
    @EnumSource
    @FaultCase("C40")
    @Tag("faults")
    void isRightWithinAQuarterOfASecond(WayOfSaving way) throws IOException, InterruptedException {
        var files = prepare(way, Faults.times(200));
        Map<Path, Long> rightAt = new ConcurrentHashMap<>();
        List<Long> millis = new ArrayList<>();
        try (var _ = new Watching(
                OsEvents.ofSystem(), WatchTimes.DEFAULT, new WatchList(new HashSet<>(files), Set.of()), path -> {
                    if (FileWatcherTest.contentOf(path).equals(NEW)) {
                        rightAt.putIfAbsent(path, System.nanoTime());
                    }
                })) {
            for (var file : files) {
                way.save(file, NEW);
                long saved = System.nanoTime();
                Eventually.until("read", () -> rightAt.containsKey(file));
                millis.add((Objects.requireNonNull(rightAt.get(file)) - saved) / 1_000_000);
            }
        }

        millis.sort(null);
        assertThat(millis.get(millis.size() * 95 / 100)).isLessThanOrEqualTo(250);
    }

    private void saveAndExpectOneEventEach(WayOfSaving way, int count) throws IOException, InterruptedException {
        var files = prepare(way, count);
        Map<Path, List<String>> read = new ConcurrentHashMap<>();
        var list = new WatchList(new HashSet<>(files), Set.of());
        try (var watching = new Watching(
                OsEvents.ofSystem(),
                Watching.TIMES,
                list,
                path -> read.computeIfAbsent(path, _ -> new ArrayList<>()).add(FileWatcherTest.contentOf(path)))) {
            for (var file : files) {
                way.save(file, NEW);
            }
            watching.untilSettled(files.toArray(Path[]::new));
        }

        Map<Path, List<String>> expected = new HashMap<>();
        files.forEach(file -> expected.put(file, List.of(NEW)));
        assertThat(read).isEqualTo(expected);
    }

    private List<Path> prepare(WayOfSaving way, int count) throws IOException, InterruptedException {
        assumeTrue(way.isPossibleHere(), way + " needs a tool that is not on this system");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var repo = Files.createDirectory(folder.resolve("repo-" + i));
            var file = repo.resolve("CLAUDE.md");
            way.prepare(file, OLD, NEW);
            files.add(file);
        }
        return files;
    }
}
