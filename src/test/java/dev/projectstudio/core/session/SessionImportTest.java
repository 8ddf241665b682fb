package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.session.SessionImport.Outcome;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionImportTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SessionWorld world;
    private SessionImport imports;

    @BeforeEach
    void open() {
        world = new SessionWorld(database.get(), folder);
        imports = imports(Runnable::run);
    }

    @Test
    void takesInACopyOfEachWithItsRowAndItsAct() {
        world.cycle("Auth flow");
        var file = given("one.md", "# One\n\n**Cycle:** CYC-101\n\n## Mood\nGood.\n");

        var session = imports.run(SessionWorld.ATLAS, List.of(file), ImportProgress.NONE)
                .sessions()
                .getFirst();

        assertThat(SessionWorld.bytes(world.file(session))).isEqualTo(SessionWorld.bytes(file));
        assertThat(world.sessions.require(session.id()).cycleId()).isNotNull();
        assertThat(world.activities()).containsExactly("session_captured One");
        assertThat(world.edits.check(world.projects.require(SessionWorld.ATLAS)))
                .as("a look at the folder finds nothing new")
                .isEmpty();
    }

    @Test
    @FaultCase("C95")
    void leavesNothingWhereItIsEnded() throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 20; i++) {
            files.add(given(i + ".md", "# Session " + i + "\n"));
        }

        for (int end : List.of(0, 7, 20)) {
            assertThatThrownBy(() -> imports.run(SessionWorld.ATLAS, files, (done, _) -> done < end))
                    .isInstanceOf(Conflict.class);

            assertThat(world.sessions.list(SessionFilter.ALL, null, 10).sessions())
                    .isEmpty();
            assertThat(world.activities()).isEmpty();
            try (var left = Files.list(world.home.sessionsFolder(SessionWorld.ATLAS.value()))) {
                assertThat(left).isEmpty();
            }
            assertThat(inside(world.home.root().resolve("tmp"))).isEmpty();
        }
    }

    @Test
    @FaultCase("C95")
    void letsOthersReadMeanwhile() {
        var file = given("one.md", "# One\n");
        try (var other = new Database(database.get().file(), new ChangeBus())) {
            var seen = new ArrayList<Integer>();
            imports.run(
                    SessionWorld.ATLAS, List.of(file), (_, _) -> seen.add(other.read(sql -> sql.fetchCount(SESSIONS))));

            assertThat(seen)
                    .as("before the file is read, before the rows are written, and before they are committed")
                    .containsExactly(0, 0, 0);
            int after = other.read(sql -> sql.fetchCount(SESSIONS));
            assertThat(after).isEqualTo(1);
        }
    }

    @Test
    void leavesTheFolderToThoseWhoWatchItUntilAllIsRead() throws IOException {
        var files = List.of(given("one.md", "# One\n"), given("two.md", "# Two\n"));
        var sessions = world.home.sessionsFolder(SessionWorld.ATLAS.value());
        var seen = new ArrayList<List<Path>>();

        imports.run(SessionWorld.ATLAS, files, (_, _) -> seen.add(inside(sessions)));

        assertThat(seen)
                .hasSizeGreaterThan(2)
                .allSatisfy(found -> assertThat(found).isEmpty());
        assertThat(inside(sessions)).hasSize(2);
        assertThat(inside(world.home.root().resolve("tmp"))).isEmpty();
    }

    @Test
    void keepsItsFilesWhateverHappensToThoseWhoHearOfIt() {
        database.bus().subscribe(_ -> {
            throw new StackOverflowError();
        });

        var file = given("one.md", "# One\n");
        assertThatThrownBy(() -> imports.run(SessionWorld.ATLAS, List.of(file), ImportProgress.NONE))
                .isInstanceOf(StackOverflowError.class);

        var session =
                world.sessions.list(SessionFilter.ALL, null, 10).sessions().getFirst();
        assertThat(world.file(session)).exists();
    }

    @Test
    void takesInAgainWhatHasLostItsFile() throws IOException {
        var file = given("one.md", "# One\n");
        var lost = imports.run(SessionWorld.ATLAS, List.of(file), ImportProgress.NONE)
                .sessions()
                .getFirst();
        assertThat(imports.run(SessionWorld.ATLAS, List.of(file), ImportProgress.NONE)
                        .known())
                .isOne();

        Files.delete(world.file(lost));
        world.edits.check(world.projects.require(SessionWorld.ATLAS));

        assertThat(imports.run(SessionWorld.ATLAS, List.of(file), ImportProgress.NONE)
                        .sessions())
                .hasSize(1);
    }

    @Test
    void takesInEachOnceHoweverManyThreadsReadThem() {
        world.cycle("Auth flow");
        world.cycle("Billing");
        var files = new ArrayList<Path>();
        for (int i = 0; i < 3_000; i++) {
            var cycle = i < 2_000 ? "CYC-101" : "Billing"; // named first while rows are written
            files.add(given(
                    i + ".md", i % 10 == 9 ? "no title\n" : "# S" + i % 1_000 + "\n\n**Cycle:** " + cycle + "\n"));
        }

        Outcome outcome;
        try (var pool = Executors.newFixedThreadPool(4)) {
            outcome = imports(pool).run(SessionWorld.ATLAS, files, ImportProgress.NONE);
        }

        assertThat(outcome.sessions()).hasSize(1_800);
        assertThat(outcome.sessions().stream().map(Session::cycleId).distinct())
                .hasSize(2)
                .doesNotContainNull();
        assertThat(outcome.known()).isEqualTo(900);
        assertThat(outcome.leftOut()).hasSize(300);
        assertThat(world.activities()).hasSize(1_800);
        assertThat(world.edits.check(world.projects.require(SessionWorld.ATLAS)))
                .as("a look at the folder finds nothing new")
                .isEmpty();
    }

    @Test
    @FaultCase("C95")
    void leavesNothingOfWhatOtherThreadsWereAtWhenItIsEnded() throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 1_500; i++) {
            files.add(given(i + ".md", "# Session " + i + "\n"));
        }

        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int end : List.of(0, 700, 1_200, 1_500)) { // 1,200: rows are being written and files still read
                assertThatThrownBy(() -> imports(pool).run(SessionWorld.ATLAS, files, (done, _) -> done < end))
                        .isInstanceOf(Conflict.class);

                assertThat(world.sessions.list(SessionFilter.ALL, null, 10).sessions())
                        .isEmpty();
                try (var left = Files.list(world.home.sessionsFolder(SessionWorld.ATLAS.value()))) {
                    assertThat(left).isEmpty();
                }
            }
        }
    }

    private static List<Path> inside(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SessionImport imports(Executor executor) {
        return new SessionImport(
                database.get(),
                world.projects,
                world.cycles,
                world.files,
                new ActivityLog(SessionWorld.NOON),
                executor,
                SessionWorld.NOON);
    }

    private Path given(String name, String text) {
        return SessionWorld.write(folder.resolve("old").resolve(name), text);
    }
}
