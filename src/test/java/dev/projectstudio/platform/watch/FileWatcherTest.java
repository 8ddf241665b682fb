package dev.projectstudio.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileWatcherTest {

    @TempDir
    Path folder;

    private Path repo;
    private Path file;

    @BeforeEach
    void repository() throws IOException {
        repo = Files.createDirectory(folder.resolve("repo"));
        file = Files.writeString(repo.resolve("CLAUDE.md"), "one\n");
    }

    @Test
    void tellsNothingAboutNeighboursAndFoldersBelow() throws IOException {
        var below = Files.createDirectory(repo.resolve("src"));
        try (var watching = Watching.files(file)) {
            Files.writeString(repo.resolve("README.md"), "noise\n");
            Files.writeString(below.resolve("CLAUDE.md"), "noise\n");
            Files.writeString(file, "two\n");

            watching.untilSettled(file);

            assertThat(watching.settled()).containsExactly(file);
            assertThat(watching.watcher().reach()).isEqualTo(new Reach(1, Map.of()));
        }
    }

    @Test
    void noticesAFileInAFolderThatDidNotExist() throws IOException {
        var below = repo.resolve(".github/instructions");
        var missing = below.resolve("copilot-instructions.md");
        try (var watching = Watching.files(missing)) {
            Files.createDirectories(below);
            Files.writeString(missing, "text\n");
            watching.untilSettled(missing);

            watching.forget();
            Files.writeString(missing, "text again\n");
            watching.untilSettled(missing);
        }
    }

    @Test
    @FaultCase("C43")
    void watchesAgainWhenTheFolderWasDeletedAndRecreated() throws IOException {
        try (var watching = Watching.files(file)) {
            Files.delete(file);
            Files.delete(repo);
            watching.untilSettled(file);
            watching.forget();

            Files.createDirectory(repo);
            Eventually.until(
                    "watched again",
                    Duration.ofSeconds(5),
                    () -> watching.settled().contains(file));
            watching.forget();
            Files.writeString(file, "back\n");

            watching.untilSettled(file);
        }
    }

    @Test
    @FaultCase("C44")
    void findsAFolderThatWasSilentlyReplaced() throws IOException {
        try (var watching = Watching.files(file)) {
            var replacement = Files.createDirectory(folder.resolve("other"));
            Files.writeString(replacement.resolve("CLAUDE.md"), "other text\n");

            Files.move(repo, folder.resolve("away"));
            Files.move(replacement, repo);
            watching.untilSettled(file);
            watching.forget();
            Files.writeString(folder.resolve("away/CLAUDE.md"), "no longer ours\n");
            Eventually.letPass(Duration.ofMillis(600));
            assertThat(watching.settled()).isEmpty();

            Files.writeString(file, "still watched\n");
            watching.untilSettled(file);
        }
    }

    @Test
    @FaultCase("C42")
    void findsAnEditBehindABurstOfNewFiles() throws IOException {
        editBehindABurstOf(Faults.times(20_000));
    }

    private void editBehindABurstOf(int burst) throws IOException {
        var untouched = Files.writeString(repo.resolve("AGENTS.md"), "quiet\n");
        try (var watching = Watching.files(file, untouched)) {
            for (int i = 0; i < burst; i++) {
                Files.createFile(repo.resolve("burst-" + i));
            }
            Files.writeString(file, "after the burst\n");

            watching.untilSettled(file);

            assertThat(new HashSet<>(watching.settled())).isSubsetOf(file, untouched);
        }
    }

    @Test
    @FaultCase("C42")
    void anOverflowCountsAsEverythingTouched() throws IOException {
        var untouched = Files.writeString(repo.resolve("AGENTS.md"), "quiet\n");
        Set<Path> touched = new HashSet<>();
        var os = OsEvents.ofSystem();
        try (var service = os.service()) {
            assertThat(service).isNotNull();
            var watch = new FolderWatch(os, touched::add);
            watch.watch(new WatchList(Set.of(file, untouched), Set.of()));

            for (int i = 0; i < 2_000; i++) {
                Files.createFile(repo.resolve("burst-" + i));
            }
            Eventually.until("overflow", () -> {
                var key = service.poll();
                if (key != null) {
                    watch.take(key);
                }
                return touched.contains(untouched);
            });

            assertThat(touched).containsExactlyInAnyOrder(file, untouched);
        }
    }

    @Test
    @FaultCase("C46")
    void pollsWhatLiesBeyondTheLimitOfWatches() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var another = Files.createDirectory(folder.resolve("repo-" + i));
            files.add(Files.writeString(another.resolve("CLAUDE.md"), "one\n"));
        }
        var list = new WatchList(Set.copyOf(files), Set.of());
        try (var watching = new Watching(OsEvents.ofSystem().withLimit(2), Watching.TIMES, list, _ -> {})) {
            assertThat(watching.watcher().reach()).isEqualTo(new Reach(2, Map.of(PollReason.WATCH_LIMIT, 3)));

            for (var each : files) {
                Files.writeString(each, "two, longer\n");
            }
            watching.untilSettled(files.toArray(Path[]::new));

            watching.watcher().watch(new WatchList(Set.copyOf(files.subList(3, 5)), Set.of()));
            Eventually.until("events again", () -> watching.watcher().reach().equals(new Reach(2, Map.of())));
        }
    }

    @Test
    void pollsNetworkDrives() throws IOException {
        var os = OsEvents.ofSystem().withNetwork(new NetworkFolders(_ -> "nfs4"));
        var list = new WatchList(Set.of(file), Set.of());
        try (var watching = new Watching(os, Watching.TIMES, list, _ -> {})) {
            assertThat(watching.watcher().reach()).isEqualTo(new Reach(0, Map.of(PollReason.NETWORK, 1)));

            Files.writeString(file, "two, longer\n");
            watching.untilSettled(file);
            watching.forget();
            Files.delete(file);
            watching.untilSettled(file);
        }
    }

    @Test
    @FaultCase("C46")
    void pollsWhereTheSystemGivesOutNoEventQueue() throws IOException {
        var os = OsEvents.none();
        try (var watching = new Watching(os, Watching.TIMES, new WatchList(Set.of(), Set.of(repo)), _ -> {})) {
            assertThat(watching.watcher().reach()).isEqualTo(new Reach(0, Map.of(PollReason.INSTANCE_LIMIT, 1)));

            var added = Files.writeString(repo.resolve("new.md"), "new\n");

            watching.untilSettled(added);
        }
    }

    @Test
    void tellsEveryEntryOfAFolderThatIsWantedAsAWhole() throws IOException {
        try (var watching = Watching.folder(repo)) {
            var added = Files.writeString(repo.resolve("added by hand.md"), "text\n");

            watching.untilSettled(added);
        }
    }

    /// As an import places its sessions.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no folder goes over another there")
    void goesOnInAFolderThatIsPutOverAnEmptyOne() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        try (var watching = Watching.folder(empty)) {
            var filled = Files.createDirectory(folder.resolve("filled"));
            Files.writeString(filled.resolve("one.md"), "text\n");
            Files.move(filled, empty, StandardCopyOption.ATOMIC_MOVE);
            watching.untilSettled(empty);
            watching.forget();

            var added = Files.writeString(empty.resolve("added by hand.md"), "text\n");
            watching.untilSettled(added);
        }
    }

    @Test
    void tellsNothingOfTemporaryFilesUntilTheyHaveTheirName() throws IOException {
        try (var watching = Watching.folder(repo)) {
            var temp = Files.writeString(repo.resolve(".studio-0123456789abcdef0123456789abcdef.tmp"), "text\n");
            var added = Files.writeString(repo.resolve("added by hand.md"), "text\n");
            watching.untilSettled(added);
            assertThat(watching.settled()).containsExactly(added);

            var placed = Files.move(temp, repo.resolve("placed.md"));
            watching.untilSettled(placed);
        }
    }

    @Test
    void followsAChangedList() throws IOException {
        var other = Files.createDirectory(folder.resolve("other")).resolve("AGENTS.md");
        try (var watching = Watching.files(file)) {
            watching.watcher().watch(new WatchList(Set.of(other), Set.of()));

            Files.writeString(file, "no longer wanted\n");
            Files.writeString(other, "wanted\n");
            watching.untilSettled(other);

            assertThat(watching.settled()).containsExactly(other);
        }
    }

    @Test
    @FaultCase("C41")
    void seesNothingOfAFileThatIsEmptyForAMoment() throws IOException {
        List<String> read = new ArrayList<>();
        var list = new WatchList(Set.of(file), Set.of());
        try (var watching = new Watching(
                OsEvents.ofSystem(), Watching.TIMES, list, path -> read.add(FileWatcherTest.contentOf(path)))) {
            Files.writeString(file, "");
            Eventually.letPass(Duration.ofSeconds(2));
            Files.writeString(file, "complete\n");

            watching.untilSettled(file);

            assertThat(read).containsExactly("complete\n");
        }
    }

    @Test
    @FaultCase("C47")
    void neverOpensAPipeADeviceOrALinkInALoop() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo on this system");
        var pipe = repo.resolve("AGENTS.md");
        var loop = repo.resolve("GEMINI.md");
        var device = repo.resolve("zero.md");
        var ordinary = repo.resolve("ordinary.md");
        try (var watching = Watching.files(pipe, loop, device, ordinary)) {
            new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
            Files.createSymbolicLink(loop, loop);
            Files.createSymbolicLink(device, Path.of("/dev/zero"));
            Files.writeString(ordinary, "text\n");

            watching.untilSettled(pipe, loop, device, ordinary);
        }
    }

    @Test
    void twoPathsToOneFolderAreBothServed() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), repo);
        var linked = link.resolve("CLAUDE.md");
        try (var watching = Watching.files(file, linked)) {
            Files.writeString(file, "two\n");
            watching.untilSettled(file, linked);

            watching.watcher().watch(new WatchList(Set.of(linked), Set.of()));
            watching.forget();
            Files.writeString(file, "three\n");
            watching.untilSettled(linked);
        }
    }

    static String contentOf(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
