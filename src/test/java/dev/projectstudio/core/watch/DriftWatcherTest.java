package dev.projectstudio.core.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.session.SessionChanged;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.watch.WatchEvent.Kind;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.watch.Eventually;
import dev.projectstudio.platform.watch.OsEvents;
import dev.projectstudio.platform.watch.PollReason;
import dev.projectstudio.platform.watch.WatchTimes;
import dev.projectstudio.platform.watch.WayOfSaving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DriftWatcherTest {

    /// Each kind of the registry has a folder that is watched along with those of the projects.
    private static final int KINDS = 5;

    private static final String OLD = "the text before\n";
    private static final String NEW = "the text after, longer than before\n".repeat(50);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private Path repo;
    private Path file;
    private StudioProcess studio;
    private Project project;

    @BeforeEach
    void open() throws IOException {
        studio = process();
        repo = Files.createDirectory(folder.toRealPath().resolve("repo"));
        file = Files.writeString(repo.resolve("CLAUDE.md"), OLD);
        project = studio.projects().register(repo, null, null);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"VIM_YES", "VIM_AUTO"})
    @FaultCase("C40")
    void tellsOnceOfASaveAndOnceOfItsEnd(WayOfSaving way) throws IOException, InterruptedException {
        assumeTrue(way.isPossibleHere(), way + " needs a tool that is not on this system");
        way.prepare(file, OLD, NEW);
        var before = Files.readString(file);
        studio.track(project, "claude.md", "CLAUDE.md", before);
        studio.watching();

        way.save(file, NEW);
        studio.untilEvents(1);
        Files.writeString(file, before);
        studio.untilEvents(2);

        assertThat(studio.events()).extracting(WatchEvent::kind).containsExactly(Kind.DETECTED, Kind.RESOLVED);
        assertThat(studio.events().getLast())
                .returns("synced", WatchEvent::syncStatus)
                .returns(null, WatchEvent::resolution);
        var event = studio.events().getFirst();
        assertThat(event.project()).isEqualTo("repo");
        assertThat(event.projectId()).isEqualTo(project.id());
        assertThat(event.filename()).isEqualTo("claude.md");
        assertThat(event.repoPath()).isEqualTo("CLAUDE.md");
        assertThat(event.syncStatus()).isEqualTo("stale");
        assertThat(studio.records()).isEqualTo(1);
    }

    @Test
    void tellsWhenStudiosCopyVanishesAndWhenItIsBack() throws IOException {
        var copy = studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        var gone = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var away = Files.move(copy, folder.resolve("aside.md"));
        studio.untilEvents(1);
        assertThat(studio.events().getFirst().at()).isAfterOrEqualTo(gone);
        assertThat(studio.events().getFirst())
                .returns(Kind.DETECTED, WatchEvent::kind)
                .returns("unknown", WatchEvent::syncStatus)
                .returns("studio-missing", WatchEvent::reason)
                .returns("claude.md", WatchEvent::filename);
        assertThat(studio.drift().counts()).containsEntry(project.id(), 1);
        assertThat(studio.records()).isZero();

        Files.move(away, copy);
        studio.untilEvents(2);
        assertThat(studio.events().getLast())
                .returns(Kind.RESOLVED, WatchEvent::kind)
                .returns("synced", WatchEvent::syncStatus);
        assertThat(studio.drift().counts()).isEmpty();
    }

    @Test
    void tellsOfAnEntryThatIsEditedInASharedFile() throws IOException {
        var shared = repo.resolve(".mcp.json");
        var json = "{ \"mcpServers\": { \"github\": { \"command\": \"npx\" }, \"own\": 1 } }\n";
        Files.writeString(shared, json);
        var entry = "{\n  \"command\": \"npx\"\n}\n";
        studio.track(project, "github.json", ".mcp.json#/mcpServers/github", entry);
        studio.watching();

        Files.writeString(shared, json.replace("\"own\": 1", "\"own\": 2"));
        Files.writeString(shared, json.replace("npx", "bunx"));

        studio.untilEvents(1);
        assertThat(studio.events())
                .extracting(WatchEvent::repoPath, WatchEvent::reason)
                .containsExactly(tuple(".mcp.json#/mcpServers/github", "studio-behind"));
    }

    @Test
    void takesInASessionThatIsWrittenByHand() throws IOException {
        studio.watching();

        var written = Files.writeString(studio.sessions(project).resolve("by-hand.md"), "# By hand\n");
        Eventually.until(
                "the session",
                () -> studio.published().contains(new SessionChanged(new SessionId("by-hand"), project.id())));
        studio.forget();
        Files.writeString(written, "# By another hand\n");

        Eventually.until(
                "the edit",
                () -> studio.published().contains(new SessionChanged(new SessionId("by-hand"), project.id())));
    }

    @Test
    void tellsOfACopyThatGotAnotherNameByHand() throws IOException {
        var copy = studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        Files.move(copy, copy.resolveSibling("rules.md"));

        studio.untilEvents(2);
        assertThat(studio.events())
                .extracting(WatchEvent::filename, WatchEvent::reason)
                .containsExactlyInAnyOrder(tuple("claude.md", "studio-missing"), tuple("rules.md", "not-in-repo-yet"));
    }

    @Test
    void tellsWhenTheRepositoryGoesAwayAndWhenItIsBack() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();
        Files.writeString(file, NEW);
        studio.untilEvents(1);

        var away = Files.move(repo, repo.resolveSibling("away"));
        studio.untilEvents(2);
        assertThat(studio.events().getLast())
                .returns(Kind.UPDATED, WatchEvent::kind)
                .returns("unknown", WatchEvent::syncStatus)
                .returns("repo-missing", WatchEvent::reason);
        assertThat(studio.drift().counts()).containsEntry(project.id(), 1);

        var back = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Files.move(away, repo);
        studio.untilEvents(3);
        assertThat(studio.events().getLast())
                .returns(Kind.UPDATED, WatchEvent::kind)
                .returns("stale", WatchEvent::syncStatus);
        assertThat(studio.events().getLast().at())
                .as("when it came back, not when the drift began")
                .isAfterOrEqualTo(back);
        Files.writeString(file, OLD);
        studio.untilEvents(4);
        assertThat(studio.events().getLast().kind()).isEqualTo(Kind.RESOLVED);
        assertThat(studio.records()).isEqualTo(1);
    }

    @Test
    void findsWhatHappenedWhileNobodyWatched() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        Files.writeString(file, NEW);

        studio.watching();

        studio.untilEvents(1);
    }

    @Test
    void whatIsTouchedDoesNotWaitForALookAtEverything() throws IOException, InterruptedException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        Eventually.letPass(Duration.ofMillis(2_100)); // until a stat of the canonical file says enough
        studio.checkHome();
        var look = studio.holdLooksAtTheHome();
        studio.startWatching(OsEvents.ofSystem(), StudioProcess.TIMES);
        look.awaitSomebody();

        Files.writeString(file, NEW);
        studio.untilEvents(1);

        assertThat(studio.watcher().status().lastCheck()).isNull();
        look.release();
        Eventually.until("the look is over", () -> studio.watcher().status().lastCheck() != null);
        assertThat(studio.events()).extracting(WatchEvent::kind).containsExactly(Kind.DETECTED);
        assertThat(studio.records()).isEqualTo(1);
    }

    @Test
    @FaultCase("C41")
    void anEmptyStateWithinTheGraceIsNoDrift() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        Files.writeString(file, "");
        studio.watcher().rescanNow();
        Eventually.letPass(Duration.ofSeconds(2));
        assertThat(studio.events()).isEmpty();
        Files.writeString(file, OLD);
        Eventually.letPass(Duration.ofSeconds(2));

        assertThat(studio.events()).isEmpty();
        assertThat(studio.records()).isZero();
    }

    @Test
    @FaultCase("C53")
    void aFileThatStaysEmptyOrGoneIsDrift() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        Files.writeString(file, "");
        studio.untilEvents(1);
        Files.delete(file);
        studio.untilEvents(2);

        assertThat(studio.events()).extracting(WatchEvent::kind).containsExactly(Kind.DETECTED, Kind.UPDATED);
        assertThat(studio.events().get(1).reason()).isEqualTo("deleted-in-repo");
    }

    @Test
    @FaultCase("C50")
    void aFileThatIsWrittenAllTheTimeMakesOneRecord() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching(OsEvents.ofSystem(), WatchTimes.DEFAULT);

        int writes = 0;
        for (long start = System.nanoTime();
                System.nanoTime() - start < Duration.ofSeconds(4).toNanos(); ) {
            Files.writeString(file, "write " + ++writes + "\n");
            Eventually.letPass(Duration.ofMillis(10));
        }
        int during = studio.events().size();
        Files.writeString(file, NEW);
        Eventually.until("the drift", () -> !studio.events().isEmpty());
        Files.writeString(file, OLD);
        Eventually.until("its end", () -> studio.events().getLast().kind() == Kind.RESOLVED);

        assertThat(during).isLessThanOrEqualTo(40);
        assertThat(studio.records()).isEqualTo(1);
    }

    @Test
    @FaultCase("C42")
    void afterABurstEverythingIsAsAFullLookFindsIt() throws IOException {
        var edited = 20;
        for (int i = 0; i < edited; i++) {
            Files.writeString(repo.resolve("rules-" + i + ".md"), OLD);
            studio.track(project, "rules-" + i + ".md", "rules-" + i + ".md", OLD);
        }
        studio.watching();

        int burst = Faults.times(20_000);
        for (int i = 0; i < burst; i++) {
            Files.createFile(repo.resolve("burst-" + i));
            if (i % (burst / edited) == 0) {
                Files.writeString(repo.resolve("rules-" + i / (burst / edited) + ".md"), NEW);
            }
        }
        studio.untilEvents(edited);

        assertThat(studio.checkEverything()).isEmpty();
        assertThat(studio.records()).isEqualTo(edited);
        assertThat(studio.events()).extracting(WatchEvent::kind).containsOnly(Kind.DETECTED);
    }

    @Test
    void watchesWhatIsAddedLater() throws IOException {
        studio.watching();
        var agents = Files.writeString(repo.resolve("AGENTS.md"), OLD);
        studio.track(project, "agents.md", "AGENTS.md", OLD);
        Eventually.until("watched", () -> studio.watcher().status().files() == 1);

        Files.writeString(agents, NEW);

        studio.untilEvents(1);
        assertThat(studio.watcher().status().projects()).isEqualTo(1);
    }

    @Test
    void anEditOfTheCanonicalFileByHandIsFound() throws IOException {
        var copy = studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        Files.writeString(copy, NEW);

        studio.untilEvents(1);
        assertThat(studio.events().getFirst().reason()).isEqualTo("repo-behind");
    }

    @Test
    void aFilePutIntoTheHomeByHandBecomesAContextFile() throws IOException {
        var copy = studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        Files.writeString(copy.resolveSibling("notes.md"), NEW);

        Eventually.until("taken in", () -> studio.contextFiles().equals(List.of("claude.md", "notes.md")));
    }

    @Test
    void aHandEditOfAProjectsOwnFileIsTakenOver() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        renameByHand("Atlas");

        Eventually.until("the name", () -> studio.nameOf(project).equals("Atlas"));
    }

    @Test
    void aHandEditOfAnArchivedProjectsFileIsTakenOver() throws IOException {
        studio.projects().archive(project.id());
        studio.watching();

        renameByHand("Atlas");

        Eventually.until("the name", () -> studio.nameOf(project).equals("Atlas"));
    }

    @Test
    void anEditThroughALinkInsideTheRepositoryIsFound() throws IOException {
        var linked =
                Files.writeString(Files.createDirectory(repo.resolve("docs")).resolve("AGENTS.md"), OLD);
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("docs/AGENTS.md"));
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();

        Files.writeString(linked, NEW);

        studio.untilEvents(1);
    }

    @Test
    @FaultCase("C44")
    void aRepositoryThatWasSilentlyReplacedIsLookedAtAgain() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("CLAUDE.md"), NEW);
        studio.watching();

        Files.move(repo, folder.resolve("away"));
        Files.move(other, repo);
        studio.untilEvents(1);
        Files.writeString(file, OLD);
        Eventually.until("resolved", () -> studio.events().getLast().kind() == Kind.RESOLVED);
    }

    @Test
    @FaultCase("C47")
    void aPipeInPlaceOfTheFileStopsNothing() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo on this system");
        var agents = Files.writeString(repo.resolve("AGENTS.md"), OLD);
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.track(project, "agents.md", "AGENTS.md", OLD);
        studio.watching();

        Files.delete(file);
        new ProcessBuilder("/usr/bin/mkfifo", file.toString()).start().waitFor();
        Files.writeString(agents, NEW);

        Eventually.until(
                "the other file's drift",
                () -> studio.events().stream()
                        .anyMatch(event -> event.filename().equals("agents.md")));
    }

    @Test
    void looksAtEverythingWhenAskedEvenWithoutAnyEvent() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        var never = Duration.ofHours(1);
        var times = new WatchTimes(
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofSeconds(3),
                never,
                never,
                never);
        studio.watching(OsEvents.none(), times);

        Files.writeString(file, NEW);
        Eventually.letPass(Duration.ofMillis(500));
        assertThat(studio.events()).isEmpty();
        studio.watcher().rescanNow();

        studio.untilEvents(1);
    }

    @Test
    @FaultCase("C46")
    void saysWhatItWatchesAndWhyItPolls() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);

        studio.watching(OsEvents.none(), StudioProcess.TIMES);

        var status = studio.watcher().status();
        assertThat(status.isRunning()).isTrue();
        assertThat(status.files()).isEqualTo(1);
        assertThat(status.projects()).isEqualTo(1);
        assertThat(status.polled()).isEqualTo(Map.of(PollReason.INSTANCE_LIMIT, 3 + KINDS));
        assertThat(studio.published()).contains(new WatchStatusChanged());
        Files.writeString(file, NEW);
        studio.untilEvents(1);
        studio.watcher().close();
        assertThat(studio.watcher().status()).isEqualTo(WatchStatus.STOPPED);
    }

    @Test
    void tellsWhenTheGitStateOfATrustedProjectMoves() throws IOException {
        var git = Files.createDirectories(repo.resolve(".git/objects"));
        Files.createDirectories(repo.resolve(".git/refs"));
        var head = Files.writeString(git.resolveSibling("HEAD"), "ref: refs/heads/main\n");
        studio.watching();
        Files.writeString(head, "ref: refs/heads/untrusted\n");
        Eventually.letPass(Duration.ofMillis(600));
        assertThat(studio.published()).doesNotContain(new GitStateTouched(project.id()));

        studio.projects().trust(List.of(project.id()));
        Eventually.until("told of", () -> {
            try {
                Files.writeString(head, "ref: refs/heads/other\n");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            Eventually.letPass(Duration.ofMillis(400));
            return studio.published().contains(new GitStateTouched(project.id()));
        });
    }

    @Test
    void severalProcessesMakeOneRecordAndOneAlertEach() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", OLD);
        studio.watching();
        try (var second = process().watching();
                var listening = process()) {
            Files.writeString(file, NEW);
            for (var each : List.of(studio, second, listening)) {
                Eventually.until("an event", () -> {
                    each.database().lookForForeignChanges();
                    return !each.events().isEmpty();
                });
            }
            Eventually.letPass(Duration.ofMillis(600));
            for (var each : List.of(studio, second, listening)) {
                each.database().lookForForeignChanges();
                assertThat(each.events()).extracting(WatchEvent::kind).containsExactly(Kind.DETECTED);
            }
            assertThat(studio.records()).isEqualTo(1);

            Files.writeString(file, OLD);
            Eventually.until("resolved", () -> {
                listening.database().lookForForeignChanges();
                return listening.events().getLast().kind() == Kind.RESOLVED;
            });
            assertThat(listening.events().getLast().at()).isNotNull();
        }
    }

    private void renameByHand(String name) throws IOException {
        var own = folder.resolve("home/projects/" + project.id().value() + "/project.json");
        Files.writeString(own, Files.readString(own).replace("\"repo\"", "\"" + name + "\""));
    }

    private StudioProcess process() {
        return new StudioProcess(database.get().file(), folder.resolve("home"));
    }
}
