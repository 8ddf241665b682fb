package dev.projectstudio.core.drift;

import static dev.projectstudio.platform.db.schema.Tables.CONTENTS;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.DRIFT_RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.Intents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A process killed at any moment of accepting a repository's text: the catalogue's C09.
class KilledResolutionTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    @FaultCase("C09")
    void leavesNoResolutionHalfDone() throws IOException {
        acceptAndKill(Faults.times(50));
    }

    private void acceptAndKill(int times) throws IOException {
        var home = new DriftHome(database.get(), database.bus(), folder);
        var atlas = home.project("atlas");
        var target = home.synced(atlas, "claude.md", "CLAUDE.md", "text 0\n");
        var studio = home.studio(atlas, "claude.md");
        var repo = home.repo(atlas, "CLAUDE.md");
        var accepted = Files.writeString(folder.resolve("accepted"), "text 0\n");
        var random = new Random(times);
        for (int i = 0; i < times; i++) {
            runAndKill(target, repo, accepted, random.nextInt(300));

            new Intents(database.get(), new FileStore(), home.home, home.clock).replay();
            home.check();

            int held = AcceptingProcess.number(Files.readString(studio));
            assertThat(held).isGreaterThanOrEqualTo(AcceptingProcess.number(Files.readString(accepted)));
            int waiting = AcceptingProcess.number(Files.readString(repo));
            assertThat(waiting).isGreaterThanOrEqualTo(held);
            assertThat(storedHash()).isEqualTo(Hashes.sha256(Files.readAllBytes(studio)));
            assertThat(isKept("text " + held + "\n")).isTrue();
            assertThat(openRecords()).isEqualTo(waiting == held ? 0 : 1);
            Soundness.assertSound(database.get(), home.home);
        }
        assertThat(AcceptingProcess.number(Files.readString(studio))).isGreaterThanOrEqualTo(times);
    }

    private void runAndKill(TargetId target, Path repo, Path accepted, int millis) {
        try (var process = JavaProcess.start(
                AcceptingProcess.class, database.get().file(), folder, target.value(), repo, accepted)) {
            process.awaitLine("accepted");
            LockSupport.parkNanos(millis * 1_000_000L);
            process.kill();
        }
    }

    private String storedHash() {
        var file = database.get().read(sql -> sql.fetchSingle(CONTEXT_FILES));
        return String.valueOf(file.getContentHash());
    }

    private boolean isKept(String text) {
        var hash = Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
        return database.get().read(sql -> sql.fetchExists(CONTENTS, CONTENTS.HASH.eq(hash)));
    }

    private int openRecords() {
        return database.get().read(sql -> sql.fetchCount(DRIFT_RECORDS, DRIFT_RECORDS.RESOLVED_AT.isNull()));
    }
}
