package dev.projectstudio.core.drift;

import static dev.projectstudio.core.drift.DriftHome.write;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.projectstudio.core.drift.SyncReport.Line;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SyncServiceTest {

    private static final String TEXT = "# Rules\n\nUse tabs.\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private DriftHome home;
    private ProjectId atlas;

    @BeforeEach
    void registerAProject() throws IOException {
        home = new DriftHome(database.get(), database.bus(), folder);
        atlas = home.project("atlas");
    }

    @Test
    @FaultCase("C51")
    void writesWhatHasNotMovedOrWasNeverThereAndListsTheRest() throws IOException {
        oneOfEachKind();

        var report = home.sync.sync(atlas, List.of(), false);

        assertThat(report.written())
                .extracting(line -> line.place().repoPath(), Line::reason)
                .containsExactlyInAnyOrder(tuple("behind.md", "repo-behind"), tuple("new.md", "not-in-repo-yet"));
        assertThat(report.left())
                .extracting(line -> line.place().repoPath(), Line::reason)
                .containsExactlyInAnyOrder(
                        tuple("moved.md", "studio-behind"),
                        tuple("both.md", "both-edited"),
                        tuple("gone.md", "deleted-in-repo"));
        assertThat(Files.readString(home.repo(atlas, "behind.md"))).isEqualTo(TEXT + "Studio.\n");
        assertThat(Files.readString(home.repo(atlas, "new.md"))).isEqualTo(TEXT);
        assertThat(Files.readString(home.repo(atlas, "moved.md"))).isEqualTo("moved\n");
        assertThat(Files.readString(home.repo(atlas, "both.md"))).isEqualTo("other\n");
        assertThat(home.repo(atlas, "gone.md")).doesNotExist();
        assertThat(home.check().events()).isEmpty();
    }

    @Test
    void onlySaysWhatItWouldWriteIfSoAsked() throws IOException {
        oneOfEachKind();

        var report = home.sync.syncAll(true);

        assertThat(report.written()).hasSize(2);
        assertThat(report.left()).hasSize(3);
        assertThat(Files.readString(home.repo(atlas, "behind.md"))).isEqualTo(TEXT);
        assertThat(home.repo(atlas, "new.md")).doesNotExist();
    }

    @Test
    void writesNamedFilesOnlyWithoutRegardToCase() throws IOException {
        oneOfEachKind();

        var report = home.sync.sync(atlas, List.of("NEW.md"), false);

        assertThat(report.written()).extracting(line -> line.place().repoPath()).containsExactly("new.md");
        assertThat(report.left()).isEmpty();
        assertThat(Files.readString(home.repo(atlas, "behind.md"))).isEqualTo(TEXT);
    }

    @Test
    void takesAWholeSyncBackAtOnce() throws IOException {
        oneOfEachKind();
        home.sync.sync(atlas, List.of(), false);

        home.undo.undoLast();

        assertThat(Files.readString(home.repo(atlas, "behind.md"))).isEqualTo(TEXT);
        assertThat(home.repo(atlas, "new.md")).doesNotExist();
        assertThat(home.drift.list(0, 10)).hasSize(5);
    }

    @Test
    void takesBackTheFoldersThatItMadeUnlessTheyAreUsed() throws IOException {
        home.target(home.file(atlas, "style.md", TEXT), ".cursor/rules/style.mdc");
        home.target(home.file(atlas, "copilot.md", TEXT), ".github/copilot/instructions.md");
        Files.createDirectories(home.repo(atlas, ".github"));
        home.sync.sync(atlas, List.of(), false);
        write(home.repo(atlas, ".cursor/mine.txt"), "mine");

        home.undo.undoLast();

        assertThat(home.repo(atlas, ".cursor/rules")).doesNotExist();
        assertThat(home.repo(atlas, ".cursor/mine.txt")).exists();
        assertThat(home.repo(atlas, ".github")).isEmptyDirectory();
        home.undo.redo();
        assertThat(Files.readString(home.repo(atlas, ".cursor/rules/style.mdc")))
                .isEqualTo(TEXT);
    }

    @Test
    void recordsThatStudiosTextWasKept() throws IOException {
        home.synced(atlas, "behind.md", "behind.md", TEXT);
        write(home.studio(atlas, "behind.md"), TEXT + "Studio.\n");

        home.sync.sync(atlas, List.of(), false);

        assertThat(database.get().read(sql -> sql.fetchSingle(DRIFT_RECORDS)).getResolution())
                .isEqualTo("kept_studio");
    }

    @Test
    void writesTheOthersWhereOnePlaceCannotBeWritten() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "not run: root may write everywhere");
        home.synced(atlas, "one.md", "locked/one.md", TEXT);
        home.synced(atlas, "two.md", "two.md", TEXT);
        write(home.studio(atlas, "one.md"), TEXT + "One.\n");
        write(home.studio(atlas, "two.md"), TEXT + "Two.\n");
        Files.setPosixFilePermissions(home.repo(atlas, "locked"), PosixFilePermissions.fromString("r-xr-xr-x"));

        var report = home.sync.sync(atlas, List.of(), false);

        assertThat(report.written()).extracting(line -> line.place().repoPath()).containsExactly("two.md");
        assertThat(report.left()).extracting(Line::reason).containsExactly("no-permission");
        assertThat(report.left())
                .extracting(Line::failure)
                .containsExactly(new Phrase(
                        "error.no-permission",
                        List.of(home.repo(atlas, "locked/one.md").toString())));
    }

    @Test
    void writesTheOthersWhereAFolderIsInTheWay() throws IOException {
        home.target(home.file(atlas, "one.md", TEXT), "notes/one.md");
        home.target(home.file(atlas, "two.md", TEXT), "two.md");
        write(home.repo(atlas, "notes"), "a file where a folder should be\n");

        var report = home.sync.sync(atlas, List.of(), false);

        assertThat(report.written()).extracting(line -> line.place().repoPath()).containsExactly("two.md");
        assertThat(report.left()).extracting(line -> line.place().repoPath()).containsExactly("notes/one.md");
        assertThat(Files.readString(home.repo(atlas, "notes"))).isEqualTo("a file where a folder should be\n");
    }

    @Test
    void saysOnlyWhatItWroteItselfWhereAnotherProcessWasFaster() throws IOException {
        behind("one.md", "two.md");
        try (var other = new Database(database.get().file(), new ChangeBus())) {
            var faster = new DriftHome(other, new ChangeBus(), folder);
            List<SyncReport> first = new ArrayList<>();
            home.clock.onLook = () -> {
                if (first.isEmpty() && faster.drift.list(0, 10).size() == 2) {
                    first.add(faster.sync.sync(atlas, List.of(), false));
                }
            };

            var report = home.sync.sync(atlas, List.of(), false);

            assertThat(first)
                    .singleElement()
                    .satisfies(done -> assertThat(done.written()).hasSize(2));
            assertThat(report.written()).isEmpty();
            assertThat(report.left()).isEmpty();
            assertThat(report.undoSteps()).isEmpty();
        }
    }

    @Test
    void twoAtOnceWriteEachPlaceOnceAndLeaveNone() throws IOException {
        var names = List.of("one.md", "two.md", "three.md");
        for (var name : names) {
            home.synced(atlas, name, name, TEXT);
        }
        try (var other = new Database(database.get().file(), new ChangeBus());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = new DriftHome(other, new ChangeBus(), folder);
            home.meanwhile = () -> Pause.real().pause(Duration.ofMillis(20));
            second.meanwhile = home.meanwhile;
            for (int round = 0; round < 10; round++) {
                for (var name : names) {
                    write(home.studio(atlas, name), TEXT + "Round " + round + ".\n");
                }
                var mine = CompletableFuture.supplyAsync(() -> home.sync.sync(atlas, List.of(), false), threads);
                var theirs = CompletableFuture.supplyAsync(() -> second.sync.sync(atlas, List.of(), false), threads);

                var both = List.of(mine.join(), theirs.join());

                assertThat(both.stream().flatMap(report -> report.written().stream()))
                        .extracting(line -> line.place().repoPath())
                        .containsExactlyInAnyOrderElementsOf(names);
                assertThat(both.stream().flatMap(report -> report.left().stream()))
                        .isEmpty();
            }
        }
    }

    private void behind(String... names) throws IOException {
        for (var name : names) {
            home.synced(atlas, name, name, TEXT);
            write(home.studio(atlas, name), TEXT + "Studio.\n");
        }
    }

    private void oneOfEachKind() throws IOException {
        for (var name : List.of("behind.md", "moved.md", "both.md", "gone.md", "same.md")) {
            home.synced(atlas, name, name, TEXT);
        }
        home.target(home.file(atlas, "new.md", TEXT), "new.md");
        write(home.studio(atlas, "behind.md"), TEXT + "Studio.\n");
        write(home.repo(atlas, "moved.md"), "moved\n");
        write(home.studio(atlas, "both.md"), TEXT + "Studio.\n");
        write(home.repo(atlas, "both.md"), "other\n");
        Files.delete(home.repo(atlas, "gone.md"));
    }
}
