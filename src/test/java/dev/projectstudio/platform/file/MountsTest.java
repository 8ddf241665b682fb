package dev.projectstudio.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What an administrator has mounted into a repository: it belongs to it, and is read by the same rules.
@Tag("faults")
@FaultCase("C47")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is mounted into folders there")
class MountsTest extends FilingFixture {

    @Test
    void readsAFileThatIsMountedIntoTheRepository() throws IOException {
        put("CLAUDE.md", "below\n");
        var other = Files.writeString(folder.resolve("other.md"), "mounted\n");

        assertThat(readMounted("mount --bind '" + other + "' '" + file("CLAUDE.md") + "'", "CLAUDE.md"))
                .contains(Hashes.sha256(Files.readAllBytes(other)));
    }

    @Test
    void neverReadsADeviceThatIsMountedIntoTheRepository() throws IOException {
        put("docs/CLAUDE.md", "below\n");
        var mounting = "mount --rbind /dev '" + file("docs") + "'";

        assertThat(readMounted(mounting, "docs/zero")).isEqualTo("Unreadable[reason=not-a-file]");
        assertThat(readMounted(mounting, "docs/CLAUDE.md")).isEqualTo("Absent[]");
    }

    private String readMounted(String mounting, String path) {
        try (var process = JavaProcess.startMounted(
                mounting, UnprivilegedProcess.class, "read", home.root(), repo.folder(), path)) {
            return process.end(0).strip();
        }
    }
}
