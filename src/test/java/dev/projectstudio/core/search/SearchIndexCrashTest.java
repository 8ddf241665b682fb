package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.event.ChangeBus;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// C10: killed while it makes the index again, a process leaves an index that the next one goes on with.
class SearchIndexCrashTest {

    private static final int THINGS = 3_000;
    private static final String BEGUN = "begun";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    @FaultCase("C10")
    void theNextProcessGoesOnWithARebuildThatWasKilled() {
        var memory = new Memory(database.get(), folder);
        memory.project("atlas", "Atlas");
        memory.decisions("atlas", "Tokens", THINGS);

        for (int i = 0; i < Faults.times(20); i++) {
            try (var process =
                    JavaProcess.start(SearchIndexCrashTest.class, database.get().file(), folder)) {
                process.awaitLine(BEGUN);
                process.kill();
            }
            var left = memory.search.search(memory.query("tokens"));

            assertThat(left.waiting()).isPositive();
            assertThat(left.hits()).as("found by their rows").hasSize(50);
            assertThat(memory.index.catchUp(Duration.ofMinutes(2))).isZero();
            assertThat(memory.index.isSound()).isTrue();
            assertThat(memory.search.search(memory.query("tokens")).hits()).hasSize(50);
        }
    }

    /// The process that is killed: makes the index again until then.
    public static void main(String[] args) {
        var memory = new Memory(new Database(Path.of(args[0]), new ChangeBus()), Path.of(args[1]));
        memory.index.rebuild();
        memory.index.catchUp(Duration.ZERO);
        System.out.println(BEGUN);
        while (true) {
            memory.index.catchUp(Duration.ZERO);
            memory.index.rebuild();
        }
    }
}
