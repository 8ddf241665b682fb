package dev.projectstudio.platform.file;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a user without the right to it meets: the catalogue's C17 and C19. To root nothing is forbidden,
/// so these run without its rights, or are reported as not run.
class PermissionsTest extends FilingFixture {

    @BeforeEach
    void putAFile() throws IOException {
        put("docs/CLAUDE.md", "old");
        Files.copy(database.get().file(), home.database());
    }

    @AfterEach
    void takeBack() throws IOException {
        for (var path : List.of(file("docs"), file("docs/CLAUDE.md"))) {
            if (Files.exists(path)) {
                Files.setPosixFilePermissions(path, fromString("rwxrwxrwx"));
            }
        }
    }

    @Test
    @FaultCase("C19")
    void leavesNothingInARepositoryThatMayNotBeWritten() throws IOException {
        Files.setPosixFilePermissions(file("docs"), fromString("r-xr-xr-x"));

        assertThat(runAsSomebody("write", "docs/CLAUDE.md")).isEqualTo("no-permission " + file("docs/CLAUDE.md"));
        assertThat(runAsSomebody("write", "docs/new/AGENTS.md"))
                .isEqualTo("no-permission " + file("docs/new/AGENTS.md"));

        assertThat(file("docs/CLAUDE.md")).hasContent("old");
        assertThat(names(file("docs"))).containsExactlyInAnyOrder("docs", "CLAUDE.md");
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    @Test
    @FaultCase("C19")
    void leavesAFileThatItsOwnerHasMadeReadOnly() throws IOException {
        Files.setPosixFilePermissions(file("docs/CLAUDE.md"), fromString("r--r--r--"));

        assertThat(runAsSomebody("write", "docs/CLAUDE.md")).isEqualTo("no-permission " + file("docs/CLAUDE.md"));

        assertThat(file("docs/CLAUDE.md")).hasContent("old");
    }

    @Test
    @FaultCase("C19")
    void deletesNothingOfSeveralFilesWhereOneMayNotBeDeleted() throws IOException {
        put("other/a.md", "a");
        put("other/b.md", "b");
        Files.setPosixFilePermissions(file("docs"), fromString("r-xr-xr-x"));

        assertThat(runAsSomebody("delete", "other/a.md", "docs/CLAUDE.md", "other/b.md"))
                .isEqualTo("no-permission " + file("docs/CLAUDE.md"));

        assertThat(file("other/a.md")).hasContent("a");
        assertThat(file("docs/CLAUDE.md")).hasContent("old");
        assertThat(file("other/b.md")).hasContent("b");
        assertThat(names(file("docs"))).containsExactlyInAnyOrder("docs", "CLAUDE.md");
        assertThat(home.temporaries()).isEmptyDirectory();
        try (var written = new Database(home.database(), new ChangeBus())) {
            assertThat(row(written)).isEqualTo("\"dark\"");
        }
    }

    @Test
    void deletesWhereItMay() throws IOException {
        put("other/a.md", "a");

        assertThat(runAsSomebody("delete", "other/a.md", "docs/CLAUDE.md")).isEqualTo("written");

        assertThat(file("other/a.md")).doesNotExist();
        assertThat(file("docs/CLAUDE.md")).doesNotExist();
    }

    @Test
    void writesWhereItMay() throws IOException {
        assertThat(runAsSomebody("write", "docs/CLAUDE.md")).isEqualTo("written");

        assertThat(file("docs/CLAUDE.md")).hasContent("new");
    }

    @Test
    @FaultCase("C17")
    void saysThatAFileMayNotBeRead() throws IOException {
        put("docs/other.md", "fine");
        Files.setPosixFilePermissions(file("docs/CLAUDE.md"), fromString("---------"));

        assertThat(runAsSomebody("read", "docs/CLAUDE.md")).isEqualTo("Unreadable[reason=no-permission]");
        assertThat(runAsSomebody("read", "docs/other.md")).startsWith("Present[");
        Files.setPosixFilePermissions(file("docs"), fromString("---------"));
        assertThat(runAsSomebody("read", "docs/CLAUDE.md")).isEqualTo("Unreadable[reason=no-permission]");
    }

    @Test
    @FaultCase("C17")
    void aStatDoesNotStandForAFileThatMayNotBeRead() throws IOException {
        Files.setPosixFilePermissions(file("docs/CLAUDE.md"), fromString("rw-------"));
        assertThat(runAsSomebody("stat", "docs/CLAUDE.md")).isEqualTo("true");

        Files.setPosixFilePermissions(file("docs/CLAUDE.md"), fromString("-wx------"));

        assertThat(runAsSomebody("stat", "docs/CLAUDE.md")).isEqualTo("false");
    }

    /// @return the last line it printed
    private String runAsSomebody(String what, String... paths) {
        var args = new ArrayList<Object>(List.of(what, home.root(), repo.folder()));
        args.addAll(List.of(paths));
        try (var process = JavaProcess.startUnprivileged(UnprivilegedProcess.class, args.toArray())) {
            return process.end(0).lines().toList().getLast();
        }
    }
}
