package dev.projectstudio.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.file.FileState.Absent;
import dev.projectstudio.platform.file.FileState.Present;
import dev.projectstudio.platform.file.FileState.Unreadable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How files are read: the catalogue's C24, C47 and C64. Run with folders held open and, as on systems that cannot,
/// without.
@Timeout(20)
abstract class ReadingRules {

    private final boolean holding;

    @TempDir
    Path folder;

    private FileStore store;
    private Path repo;
    private Path outside;

    ReadingRules(boolean holding) {
        this.holding = holding;
    }

    @BeforeEach
    void open() throws IOException {
        store = new FileStore(holding, CaseRule::ignoresCase);
        repo = Files.createDirectory(folder.toRealPath().resolve("repo"));
        outside = Files.createDirectory(folder.toRealPath().resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
    }

    @Test
    void readsBytesWithTheirHashAndStamp() throws IOException {
        var file = Files.writeString(repo.resolve("CLAUDE.md"), "text");

        var state = (Present) read("CLAUDE.md");

        assertThat(state.bytes()).isEqualTo("text".getBytes(UTF_8));
        assertThat(state.rawHash()).isEqualTo("982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1");
        assertThat(state.realPath()).isEqualTo(file);
        assertThat(store.stat(root(), "CLAUDE.md")).contains(state.stamp());
    }

    @Test
    void tellsAMissingFileFromAMissingRepository() throws IOException {
        assertThat(read("docs/CLAUDE.md")).isInstanceOf(Absent.class);
        Files.delete(repo);

        assertThat(read("docs/CLAUDE.md")).isEqualTo(new Unreadable("repo-missing"));
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        Files.createFile(repo.resolve("CLAUDE.md"));

        assertThat(((Present) read("CLAUDE.md")).bytes()).isEmpty();
    }

    @Test
    @FaultCase("C47")
    void readsFiveMegabytesAndNotAByteMore() throws IOException {
        Files.write(repo.resolve("most"), new byte[FileStore.MOST_BYTES]);
        Files.write(repo.resolve("more"), new byte[FileStore.MOST_BYTES + 1]);
        try (var sparse = new RandomAccessFile(repo.resolve("sparse").toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }

        assertThat(read("most")).isInstanceOf(Present.class);
        assertThat(read("more")).isEqualTo(new Unreadable("too-large"));
        assertThat(read("sparse")).isEqualTo(new Unreadable("too-large"));
    }

    @Test
    void followsALinkInsideTheRepository() throws IOException {
        Files.createDirectory(repo.resolve("docs"));
        var real = Files.writeString(repo.resolve("docs/AGENTS.md"), "text");
        Files.createSymbolicLink(repo.resolve("CLAUDE.md"), Path.of("docs/AGENTS.md"));
        Files.createSymbolicLink(repo.resolve("absolute"), real);
        Files.createSymbolicLink(repo.resolve("papers"), Path.of("docs"));

        for (var path : new String[] {"CLAUDE.md", "absolute", "papers/AGENTS.md"}) {
            assertThat(((Present) read(path)).realPath()).as(path).isEqualTo(real);
            assertThat(store.stat(root(), path)).contains(((Present) read(path)).stamp());
        }
    }

    @Test
    @FaultCase({"C47", "C64"})
    void refusesALinkThatLeavesTheRepository() throws IOException {
        Files.createSymbolicLink(repo.resolve("absolute"), outside.resolve("secret"));
        Files.createSymbolicLink(repo.resolve("relative"), Path.of("../outside/secret"));
        Files.createSymbolicLink(repo.resolve("folder"), outside);
        Files.createSymbolicLink(repo.resolve("root"), Path.of("/"));
        Files.createSymbolicLink(repo.resolve("first"), Path.of("absolute"));
        Files.writeString(repo.resolveSibling("repo-sibling"), "x");
        Files.createSymbolicLink(repo.resolve("sibling"), Path.of("../repo-sibling"));

        for (var path : new String[] {
            "absolute", "relative", "folder/secret", "root/etc/passwd", "root", "first", "sibling", "../outside/secret"
        }) {
            assertThat(read(path)).as(path).isEqualTo(new Unreadable("outside-repo"));
        }
    }

    @Test
    @FaultCase("C64")
    void refusesALinkThatLeavesTheHome() throws IOException {
        Files.createSymbolicLink(repo.resolve("absolute"), outside.resolve("secret"));

        assertThat(store.read(FileRoot.home(root().folder()), "absolute")).isEqualTo(new Unreadable("outside-home"));
    }

    @Test
    @FaultCase("C64")
    void refusesALinkIntoTheGitFolder() throws IOException {
        Files.createDirectory(repo.resolve(".git"));
        Files.writeString(repo.resolve(".git/config"), "[core]");
        Files.createSymbolicLink(repo.resolve("CLAUDE.md"), Path.of(".git/config"));
        Files.createSymbolicLink(repo.resolve("docs"), Path.of(".git"));

        assertThat(read("CLAUDE.md")).isEqualTo(new Unreadable("in-git"));
        assertThat(read("docs/config")).isEqualTo(new Unreadable("in-git"));
        assertThat(read(".GIT/config")).isEqualTo(new Unreadable("outside-repo"));
    }

    @Test
    @FaultCase("C64")
    void refusesWhatLiesInAHomeInsideTheRepository() throws IOException {
        var home = repo.resolve(".project-studio");
        Files.createDirectories(home.resolve("sample-repos/harbour"));
        Files.writeString(home.resolve("studio.db"), "rows");
        Files.writeString(home.resolve("sample-repos/harbour/CLAUDE.md"), "# Harbour\n");
        Files.createSymbolicLink(repo.resolve("CLAUDE.md"), home.resolve("studio.db"));
        Files.writeString(repo.resolve(".project-studios"), "another");
        store = store.apartFrom(home);

        for (var path :
                List.of(".project-studio/studio.db", ".project-studio/new.md", ".Project-Studio/new.md", "CLAUDE.md")) {
            assertThat(read(path)).as(path).isEqualTo(new Unreadable("in-home"));
        }
        try (var readings = store.readings()) {
            assertThat(readings.read(root(), ".project-studio/studio.db", null)).isEqualTo(new Unreadable("in-home"));
        }
        assertThat(read(".project-studios")).isInstanceOf(Present.class);
        assertThat(store.read(FileRoot.repo(home.resolve("sample-repos/harbour")), "CLAUDE.md"))
                .isInstanceOf(Present.class);
        assertThat(store.read(FileRoot.home(home), "studio.db")).isInstanceOf(Present.class);
    }

    @Test
    @FaultCase("C64")
    void refusesARootThatHasBecomeALink() throws IOException {
        Files.writeString(repo.resolve("secret"), "mine");
        assertThat(read("secret")).isInstanceOf(Present.class);
        Files.move(repo, repo.resolveSibling("moved"));
        Files.createSymbolicLink(repo, outside);

        assertThat(read("secret")).isEqualTo(new Unreadable("outside-repo"));
    }

    @Test
    @FaultCase("C64")
    void refusesAFolderThatHasBecomeALink() throws IOException {
        Files.createDirectories(repo.resolve("projects/p1/context"));
        Files.writeString(repo.resolve("projects/p1/context/secret"), "mine");
        assertThat(read("projects/p1/context/secret")).isInstanceOf(Present.class);
        Files.move(repo.resolve("projects/p1/context"), repo.resolve("aside"));
        Files.createSymbolicLink(repo.resolve("projects/p1/context"), outside);

        assertThat(read("projects/p1/context/secret")).isEqualTo(new Unreadable("outside-repo"));
    }

    @Test
    @FaultCase("C47")
    void namesLinksThatLeadNowhere() throws IOException {
        Files.createSymbolicLink(repo.resolve("broken"), Path.of("nothing"));
        Files.createSymbolicLink(repo.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(repo.resolve("there"), Path.of("back"));
        Files.createSymbolicLink(repo.resolve("back"), Path.of("there"));
        Files.createSymbolicLink(repo.resolve("up"), Path.of("."));

        assertThat(read("broken")).isEqualTo(new Unreadable("broken-link"));
        assertThat(read("self")).isEqualTo(new Unreadable("link-loop"));
        assertThat(read("there")).isEqualTo(new Unreadable("link-loop"));
        assertThat(read("up")).isEqualTo(new Unreadable("not-a-file"));
        assertThat(read("up/up/up/none")).isInstanceOf(Absent.class);
    }

    @Test
    @FaultCase("C47")
    void neverWaitsForAPipeADeviceOrASocket() throws IOException, InterruptedException {
        var pipe = repo.resolve("CLAUDE.md");
        assumeTrue(run("mkfifo", pipe.toString()), "C47 not run: no mkfifo");
        Files.createSymbolicLink(repo.resolve("zero"), Path.of("/dev/zero"));
        Files.createDirectory(repo.resolve("folder"));

        assertThat(read("CLAUDE.md")).isEqualTo(new Unreadable("not-a-file"));
        assertThat(read("CLAUDE.md/x")).isEqualTo(new Unreadable("not-a-file"));
        assertThat(read("zero")).isEqualTo(new Unreadable("outside-repo"));
        assertThat(read("folder")).isEqualTo(new Unreadable("not-a-file"));
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(repo.resolve("socket")));
            assertThat(read("socket")).isEqualTo(new Unreadable("not-a-file"));
        }
        assertThat(store.stat(root(), "CLAUDE.md")).isEmpty();
    }

    @Test
    @FaultCase("C47")
    void neverReadsADeviceInTheRepository() throws IOException, InterruptedException {
        var zero = repo.resolve("CLAUDE.md");
        assumeTrue(
                run("mknod", zero.toString(), "c", "1", "5"),
                "C47 /dev/zero as a file of the repository not run: devices can be made by root only");

        assertThat(read("CLAUDE.md")).isEqualTo(new Unreadable("not-a-file"));
    }

    @Test
    @FaultCase("C47")
    void takesAFileWithoutAnEndForOneThatKeepsChanging() throws IOException {
        var system = FileRoot.repo(Path.of("/proc/self"));
        assumeTrue(Files.exists(Path.of("/proc/version")), "C47 files of /proc not run: no /proc");

        assertThat(store.read(FileRoot.repo(Path.of("/proc")), "version")).isEqualTo(new Unreadable("changing"));
        assertThat(store.read(system, "status")).isEqualTo(new Unreadable("outside-repo"));
    }

    @Test
    @FaultCase("C24")
    void findsAnAccentedNameHoweverItsLettersAreComposed() throws IOException {
        var decomposed = Files.writeString(repo.resolve("cafe\u0301.md"), "text");

        assertThat(((Present) read("caf\u00e9.md")).realPath()).isEqualTo(decomposed);
        assertThat(store.pathKey(root(), "caf\u00e9.md")).isEqualTo(store.pathKey(root(), "cafe\u0301.md"));
    }

    @Test
    void readsSeveralFilesAsItReadsOne() throws IOException {
        Files.createDirectory(repo.resolve("docs"));
        Files.writeString(repo.resolve("docs/same.md"), "in docs");
        Files.createSymbolicLink(repo.resolve("same.md"), Path.of("docs/same.md"));
        Files.writeString(repo.resolve("AGENTS.md"), "at the top");
        Files.createSymbolicLink(repo.resolve("papers"), Path.of("docs"));
        Files.createSymbolicLink(repo.resolve("secret"), outside.resolve("secret"));
        var paths = new String[] {
            "same.md",
            "AGENTS.md",
            "docs/same.md",
            "docs/AGENTS.md",
            "none.md",
            "papers/same.md",
            "secret",
            "docs",
            ".git/config",
            "AGENTS.md",
            "same.md"
        };

        try (var readings = store.readings()) {
            for (var path : paths) {
                var one = read(path);
                for (var expected : Stream.of(null, one.rawHash(), "another").toList()) {
                    var several = readings.read(root(), path, expected);
                    assertThat(several).as(path).hasSameClassAs(one);
                    assertThat(several.rawHash()).as(path).isEqualTo(one.rawHash());
                    assertThat(stamp(several)).as(path).isEqualTo(stamp(one));
                }
            }
        }
    }

    private static @Nullable FileStamp stamp(FileState state) {
        return state instanceof Present present ? present.stamp() : null;
    }

    @Test
    @FaultCase("C24")
    void prefersTheNameAsItIsSpelled() throws IOException {
        Files.writeString(repo.resolve("cafe\u0301.md"), "apart");
        Files.writeString(repo.resolve("caf\u00e9.md"), "composed");

        assertThat(((Present) read("caf\u00e9.md")).bytes()).isEqualTo("composed".getBytes(UTF_8));
        assertThat(((Present) read("cafe\u0301.md")).bytes()).isEqualTo("apart".getBytes(UTF_8));
    }

    @Test
    void seesWhetherTheDiskIgnoresCase() throws IOException {
        Files.writeString(repo.resolve("CLAUDE.md"), "x");

        assertThat(store.ignoresCase(root())).isEqualTo(Files.exists(repo.resolve("claude.MD")));
        assertThat(new FileStore(holding, _ -> true).pathKey(root(), "CLAUDE.md"))
                .isEqualTo("claude.md");
    }

    private FileRoot root() {
        return FileRoot.repo(repo);
    }

    private FileState read(String path) {
        return store.read(root(), path);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
