package dev.projectstudio.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRepositoryTest {

    @TempDir
    Path folder;

    @Test
    void gitFindsARepositoryThatIsWholeAndClean() throws Exception {
        var files = new TreeMap<>(Map.of(
                "AGENTS.md", bytes("# Agents\n"),
                ".specify/memory/constitution.md", bytes("1. Nothing breaks.\n"),
                "src.txt", bytes("beside src/"),
                "src/main/a", bytes("")));

        NewRepository.create(folder, "feature/limits", files, "First steps", Instant.EPOCH);

        assertThat(git(folder, "fsck", "--strict")).doesNotContain("error", "fatal", "missing");
        assertThat(git(folder, "status", "--porcelain")).isEmpty();
        assertThat(git(folder, "log", "--format=%s")).isEqualTo("First steps\n");
        assertThat(git(folder, "branch", "--show-current")).isEqualTo("feature/limits\n");
        assertThat(git(folder, "ls-files").lines()).hasSameElementsAs(files.keySet());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
