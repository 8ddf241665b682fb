package dev.projectstudio.platform.file;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.faults.FaultCase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a user without the right to it meets: the catalogue's C17 and C19. As root nothing is forbidden, so these run
/// as another user, or are reported as not run.
class PermissionsTest extends FilingFixture {

    private static final String NOBODY = "65534";

    @BeforeEach
    void handOver() throws IOException, InterruptedException {
        assumeTrue(
                !isRoot() || run("setpriv", "--version") == 0,
                "C17, C19 not run: the user is root, and there is no setpriv to become another one");
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
    void leavesNothingInARepositoryThatMayNotBeWritten() throws IOException, InterruptedException {
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
    void leavesAFileThatItsOwnerHasMadeReadOnly() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(file("docs/CLAUDE.md"), fromString("r--r--r--"));

        assertThat(runAsSomebody("write", "docs/CLAUDE.md")).isEqualTo("no-permission " + file("docs/CLAUDE.md"));

        assertThat(file("docs/CLAUDE.md")).hasContent("old");
    }

    @Test
    void writesWhereItMay() throws IOException, InterruptedException {
        assertThat(runAsSomebody("write", "docs/CLAUDE.md")).isEqualTo("written");

        assertThat(file("docs/CLAUDE.md")).hasContent("new");
    }

    @Test
    @FaultCase("C17")
    void saysThatAFileMayNotBeRead() throws IOException, InterruptedException {
        put("docs/other.md", "fine");
        Files.setPosixFilePermissions(file("docs/CLAUDE.md"), fromString("---------"));

        assertThat(runAsSomebody("read", "docs/CLAUDE.md")).isEqualTo("Unreadable[reason=no-permission]");
        assertThat(runAsSomebody("read", "docs/other.md")).startsWith("Present[");
        Files.setPosixFilePermissions(file("docs"), fromString("---------"));
        assertThat(runAsSomebody("read", "docs/CLAUDE.md")).isEqualTo("Unreadable[reason=no-permission]");
    }

    /// @return the last line it printed
    private String runAsSomebody(String what, String path) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
            assumeTrue(
                    run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()) == 0,
                    "C17, C19 not run: files cannot be given to another user");
        }
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-classpath",
                readableClassPath(),
                UnprivilegedProcess.class.getName(),
                what,
                home.root().toString(),
                repo.folder().toString(),
                path));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).startsWith("root may write anywhere: false");
        return output.lines().toList().getLast();
    }

    /// Another user may not look into root's Maven repository: what is needed is copied to where it can be read.
    private String readableClassPath() throws IOException {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        if (!isRoot()) {
            return path;
        }
        var library = folder.resolve("library");
        if (Files.notExists(library)) {
            for (var entry : path.split(File.pathSeparator)) {
                copy(Path.of(entry), library);
            }
        }
        return library + File.pathSeparator + library + "/*";
    }

    private static void copy(Path entry, Path library) throws IOException {
        Files.createDirectories(library);
        if (entry.toString()
                .matches(".*(jooq-3|sqlite-jdbc|slf4j-api|jspecify|reactive|r2dbc|jakarta|jackson|junit|"
                        + "assertj|opentest4j|apiguardian).*\\.jar")) {
            Files.copy(entry, library.resolve(entry.getFileName()));
        } else if (Files.isDirectory(entry)) {
            try (var all = Files.walk(entry)) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    var copy = library.resolve(entry.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    if (Files.notExists(copy)) {
                        Files.copy(file, copy);
                    }
                }
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException missing) {
            return -1;
        }
    }
}
