package dev.projectstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Two processes that register the same directory at once: C96.
class RegistrationRaceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    @FaultCase("C96")
    void letsExactlyOneOfTwoProcessesRegisterADirectory() throws IOException {
        race(Faults.times(200));
    }

    private void race(int times) throws IOException {
        var file = database.get().file();
        try (var one = JavaProcess.start(RegisteringProcess.class, file, "-1");
                var two = JavaProcess.start(RegisteringProcess.class, file, "-2")) {
            one.awaitLine("ready");
            two.awaitLine("ready");
            for (int i = 0; i < times; i++) {
                var directory = Files.createDirectory(folder.resolve("p" + i));
                one.tell(directory.toString());
                two.tell(directory.toString());
            }
            one.tell("");
            two.tell("");

            var first = one.end(0).lines().toList();
            var second = two.end(0).lines().toList();
            var registered =
                    Projects.service(database.get(), Path.of("/nowhere")).list(true);
            assertThat(registered).hasSize(times);
            assertThat(first).hasSize(times);
            for (int i = 0; i < times; i++) {
                assertOneWon("p" + i, first.get(i), second.get(i));
            }
        }
    }

    private static void assertOneWon(String name, String first, String second) {
        var winner = first.startsWith("registered") ? name + "-1" : name + "-2";
        assertThat(new String[] {first, second})
                .containsExactlyInAnyOrder("registered " + winner, "already-registered " + winner);
    }
}
