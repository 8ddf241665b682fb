package dev.projectstudio.core.project;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStateTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatMayNotBeReadFromWhatIsNotThere() throws IOException {
        var readable = Files.createDirectories(folder.resolve("code/atlas"));
        var locked = Files.createDirectories(folder.resolve("locked/atlas"));
        var file = Files.writeString(folder.resolve("code/file"), "");
        Files.setPosixFilePermissions(Objects.requireNonNull(locked.getParent()), fromString("---------"));

        try (var process = JavaProcess.startUnprivileged(
                DirectoryStateProcess.class,
                readable,
                locked,
                Objects.requireNonNull(locked.getParent()),
                folder.resolve("gone"),
                file)) {
            assertThat(process.end(0).lines()).endsWith("PRESENT", "UNREADABLE", "UNREADABLE", "MISSING", "MISSING");
        } finally {
            Files.setPosixFilePermissions(Objects.requireNonNull(locked.getParent()), fromString("rwx------"));
        }
    }
}
