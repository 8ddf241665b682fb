package dev.projectstudio.core.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where a file should be is something that cannot be read, or must not: it is named, and the others are looked at.
@Timeout(20)
class OddFilesTest {

    private static final String TEXT = "agreed\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private DriftHome home;
    private ProjectId atlas;
    private Path file;

    @BeforeEach
    void twoFilesInSync() throws IOException {
        home = new DriftHome(database.get(), database.bus(), folder);
        atlas = home.project("atlas");
        home.synced(atlas, "claude.md", "CLAUDE.md", TEXT);
        home.synced(atlas, "agents.md", "AGENTS.md", TEXT);
        file = home.repo(atlas, "CLAUDE.md");
    }

    @ParameterizedTest
    @EnumSource
    @FaultCase("C47")
    void isNamedAndStopsNothing(Odd odd) throws IOException, InterruptedException {
        Files.delete(file);
        DriftHome.write(home.repo(atlas, "AGENTS.md"), "edited\n");

        odd.make(file);
        var events = home.check().events();

        assertThat(events).extracting(event -> event.place().repoPath()).containsExactly("AGENTS.md");
        assertThat(home.drift.list(0, 10))
                .extracting(item -> item.place().repoPath(), DriftItem::status, DriftItem::reason)
                .containsExactlyInAnyOrder(
                        tuple("CLAUDE.md", SyncStatus.UNKNOWN, odd.reason),
                        tuple("AGENTS.md", SyncStatus.STALE, "studio-behind"));
        Soundness.assertSound(database.get(), home.home);
    }

    /// A process may not read its own memory at address 0: the system answers with a real input/output error.
    @Test
    @FaultCase("C17")
    void aRealInputOutputErrorOfOneFileLeavesTheOthers() throws IOException {
        var memory = Path.of("/proc/" + ProcessHandle.current().pid());
        assumeTrue(Files.isReadable(memory.resolve("mem")), "this system has no file that answers with an error");
        home.insertProject("errors", memory.toString());
        var broken = home.target(home.file(new ProjectId("errors"), "memory.md", TEXT), "mem");
        DriftHome.write(file, "edited\n");

        var events = home.check().events();

        assertThat(events).extracting(event -> event.place().repoPath()).containsExactly("CLAUDE.md");
        assertThat(statusOf(broken)).containsExactly("unknown", "io-error");
        assertThat(home.drift.list(0, 10))
                .extracting(item -> item.place().repoPath(), DriftItem::reason)
                .containsExactlyInAnyOrder(tuple("mem", "io-error"), tuple("CLAUDE.md", "studio-behind"));
    }

    private List<String> statusOf(TargetId target) {
        return database.get()
                .read(sql -> sql
                        .fetchSingle("select sync_status, reason from context_targets where id = ?", target.value())
                        .intoList()
                        .stream()
                        .map(String::valueOf)
                        .toList());
    }

    enum Odd {
        PIPE("not-a-file") {
            @Override
            void make(Path file) throws IOException, InterruptedException {
                run("mkfifo", file.toString());
            }
        },
        SOCKET("not-a-file") {
            @Override
            void make(Path file) throws IOException {
                try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                    socket.bind(UnixDomainSocketAddress.of(file));
                }
            }
        },
        FOLDER("not-a-file") {
            @Override
            void make(Path file) throws IOException {
                Files.createDirectory(file);
            }
        },
        DEVICE("not-a-file") {
            @Override
            void make(Path file) throws IOException, InterruptedException {
                run("mknod", file.toString(), "c", "1", "5");
            }
        },
        LINK_TO_A_DEVICE("outside-repo") {
            @Override
            void make(Path file) throws IOException {
                Files.createSymbolicLink(file, Path.of("/dev/zero"));
            }
        },
        LINK_TO_THE_ROOT("outside-repo") {
            @Override
            void make(Path file) throws IOException {
                Files.createSymbolicLink(file, Path.of("/"));
            }
        },
        LINK_TO_ITSELF("link-loop") {
            @Override
            void make(Path file) throws IOException {
                Files.createSymbolicLink(file, file.getFileName());
            }
        },
        LINK_TO_NOTHING("broken-link") {
            @Override
            void make(Path file) throws IOException {
                Files.createSymbolicLink(file, Path.of("nothing.md"));
            }
        },
        TOO_LARGE("too-large") {
            @Override
            void make(Path file) throws IOException {
                Files.write(file, new byte[5 * 1024 * 1024 + 1]);
            }
        };

        private final String reason;

        Odd(String reason) {
            this.reason = reason;
        }

        abstract void make(Path file) throws IOException, InterruptedException;

        private static void run(String... command) throws InterruptedException {
            boolean isMade = false;
            try {
                isMade = new ProcessBuilder(command).start().waitFor() == 0;
            } catch (IOException missing) {
                // said below
            }
            assumeTrue(isMade, command[0] + " is not there, or not for this user");
        }
    }
}
