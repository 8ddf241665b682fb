package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.ATTENTION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.faults.Soundness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Real processes, killed at any moment: the catalogue's C01 and C05.
class KilledProcessTest extends FilingFixture {

    private static final int FILES = 40;

    @Test
    @FaultCase("C01")
    void losesNothingThatAKilledProcessHadSaved() throws IOException, InterruptedException {
        saveAndKill(Faults.times(200));
    }

    @Test
    @FaultCase("C05")
    void comesToTheEndHoweverOftenAReplayIsKilled() throws IOException, InterruptedException {
        killReplays(Faults.times(50));
    }

    private void saveAndKill(int times) throws IOException, InterruptedException {
        var random = new Random(times);
        database.get().write(tx -> putRow(tx, "0"));
        int saved = 0;
        for (int i = 0; i < times; i++) {
            try (var process = start("save")) {
                process.awaitLine("ready");
                pause(random.nextInt(150_000));
                process.kill();
            }
            int acknowledged =
                    Integer.parseInt(Files.readAllLines(acknowledgments()).getLast());

            new Intents(database.get(), new FileStore(), home, NOON).replay();

            saved = Integer.parseInt(row());
            assertThat(saved).isBetween(acknowledged, acknowledged + 1);
            assertThat(file("docs/CLAUDE.md")).hasContent(row());
            assertThat(home.contextFolder("p1").resolve("claude.md")).hasContent(row());
            assertThat(database.get().<Integer>read(sql -> sql.fetchCount(ACTIVITY_LOG)))
                    .isEqualTo(saved);
            assertNothingIsLeftOver();
        }
        assertThat(saved).isGreaterThan(times);
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(ATTENTION)))
                .isZero();
        Soundness.assertSound(database.get());
    }

    private void killReplays(int times) throws IOException, InterruptedException {
        var random = new Random(times);
        for (int i = 0; i < times; i++) {
            var text = "text " + i;
            leaveIntents(text);

            try (var process = start("replay")) {
                process.awaitLine("ready");
                pause(random.nextInt(30_000));
                process.kill();
            }
            var replayed = new Intents(database.get(), new FileStore(), home, NOON).replay();

            assertThat(replayed.conflicts()).isEmpty();
            for (int file = 0; file < FILES; file++) {
                assertThat(file("folder" + file % 4 + "/" + file)).hasContent(text);
            }
            assertNothingIsLeftOver();
        }
        Soundness.assertSound(database.get());
    }

    /// Files that a process had committed before it died.
    private void leaveIntents(String text) throws IOException {
        var dead = new Owner(deadPid(), 1);
        var rows = new IntentRepository(home);
        database.get().write(tx -> {
            for (int file = 0; file < FILES; file++) {
                var path = "folder" + file % 4 + "/" + file;
                var bytes = text.getBytes(UTF_8);
                var old = new FileStore().read(repo, path).rawHash();
                rows.insert(
                        tx.sql(),
                        new Intent(
                                "intent-" + file,
                                repo,
                                path,
                                TempNames.next(),
                                old,
                                Hashes.sha256(bytes),
                                bytes,
                                dead,
                                "target",
                                "t" + file),
                        NOON.instant());
            }
            return FILES;
        });
        var temps = database.get().read(rows::list).stream()
                .map(intent -> file(intent.path()).resolveSibling(String.valueOf(intent.tempName())))
                .toList();
        TempList.write(home, dead, temps);
    }

    private static long deadPid() throws IOException {
        var process = new ProcessBuilder("true").start();
        process.onExit().join();
        return process.pid();
    }

    private JavaProcess start(String what) {
        return JavaProcess.start(
                SavingProcess.class,
                what,
                home.root(),
                repo.folder(),
                database.get().file(),
                acknowledgments());
    }

    private Path acknowledgments() {
        return folder.resolve("acknowledged");
    }

    /// The moment of the kill is what the test is about: it must be any moment.
    private static void pause(int micros) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(micros, TimeUnit.MICROSECONDS)).isFalse();
    }
}
