package dev.projectstudio.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRepositoryTest {

    @TempDir
    Path folder;

    @Test
    void gitFindsARepositoryThatIsWholeAndClean() throws Exception {
        for (var sample : SampleProject.ALL) {
            var directory = folder.resolve(sample.name());

            SampleRepository.create(directory, sample.agreedTexts(), "First steps", Instant.EPOCH);

            assertThat(git(directory, "fsck", "--strict")).doesNotContain("error", "fatal", "missing");
            assertThat(git(directory, "status", "--porcelain")).isEmpty();
            assertThat(git(directory, "log", "--format=%s")).isEqualTo("First steps\n");
            assertThat(git(directory, "ls-files").lines()).hasSameElementsAs(sample.agreed());
        }
    }

    private static String git(Path directory, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
