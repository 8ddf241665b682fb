package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real disk without a byte left, small and only for one process: the catalogue's C14 and C15.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no disk in memory to mount")
class FullDiskTest {

    private static final int SPARE = 64 * 1024;
    private static final String LARGE = "One more rule that holds in every module.\n".repeat(10_000);

    @TempDir
    Path folder;

    @Test
    @FaultCase({"C14", "C15"})
    void whatFindsNoSpaceChangesNothingAndSucceedsOnceThereIsSome() throws IOException {
        var disk = Files.createDirectory(folder.toRealPath().resolve("disk"));

        try (var process =
                JavaProcess.startMounted("mount -t tmpfs -o size=4m none '" + disk + "'", FullDiskTest.class, disk)) {
            assertThat(process.end(0)).contains("all as it should be");
        }
    }

    @Test
    @FaultCase({"C14", "C15"})
    void saysWhatToFreeWhereEvenALookFindsNoSpace() throws IOException {
        var disk = Files.createDirectory(folder.toRealPath().resolve("disk"));

        var temporary = disk.resolve("temporary");
        var mounting = "mount -t tmpfs -o size=4m none '" + disk + "' && mkdir '" + temporary
                + "' && export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir='" + temporary + "'";

        try (var process = JavaProcess.startMounted(mounting, FullDiskTest.class, disk, temporary)) {
            assertThat(process.end(0)).contains("all as it should be");
        }
    }

    /// The process that sees the disk.
    public static void main(String[] args) throws IOException {
        var disk = Path.of(args[0]);
        if (args.length == 2) {
            lookWithoutRoom(disk, Path.of(args[1]));
            return;
        }
        var studio = Place.of(disk.resolve("home"), disk);
        var atlas = Files.createDirectory(disk.resolve("atlas"));
        Files.writeString(atlas.resolve("CLAUDE.md"), "agreed\n");
        Files.createDirectory(disk.resolve("borealis"));
        assertThat(studio.run("project", "add", "atlas").status()).isZero();
        assertThat(studio.run("context", "adopt", "atlas").status()).isZero();
        Files.writeString(atlas.resolve("CLAUDE.md"), "drifted\n");
        var large = Files.writeString(disk.resolve("large.md"), LARGE);

        fill(disk, SPARE);
        assertThatThereIsNoSpace(studio.run("context", "add", "atlas", "large.md", "--from", "large.md", "--json"));
        assertThatItCanBeRead(studio);
        fill(disk, 0);
        assertThatItCanBeRead(studio);
        var withoutSize = studio.run("project", "add", "borealis", "--json");
        assertThatThereIsNoSpace(withoutSize);
        assertThat(withoutSize.err()).contains("is full;").doesNotContain("MB");
        assertThatThereIsNoSpace(studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio", "--json"));
        assertThat(atlas.resolve("CLAUDE.md")).hasContent("drifted");
        assertThat(studio.run("doctor").out()).contains("is full");
        assertThatItCanBeRead(studio);

        Files.delete(disk.resolve("ballast"));
        assertThat(studio.run("doctor").status()).isZero();
        assertThat(studio.run("project", "list").lines()).hasSize(1);
        assertThat(studio.run("project", "add", "borealis").status()).isZero();
        assertThat(studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio")
                        .status())
                .isZero();
        assertThat(atlas.resolve("CLAUDE.md")).hasContent("agreed");
        assertThat(studio.run("context", "add", "atlas", "large.md", "--from", large.toString())
                        .status())
                .isZero();
        assertThat(studio.run("context", "show", "atlas", "large.md").out()).isEqualTo(LARGE);
        assertThat(studio.run("doctor").status()).isZero();
        System.out.println("all as it should be");
    }

    private static void lookWithoutRoom(Path disk, Path temporary) throws IOException {
        var studio = Place.of(disk.resolve("home"), disk);
        Files.createDirectory(disk.resolve("atlas"));
        assertThat(studio.run("project", "add", "atlas").status()).isZero();

        fill(disk, 0);
        var refused = studio.run("project", "list", "--json");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).as(refused.toString()).isEqualTo("no-room-to-look");
        assertThat(refused.err()).hasLineCount(1).contains("Free ", temporary.toString());
        assertThat(temporary).isDirectoryNotContaining("glob:**project-studio-*");

        Files.delete(disk.resolve("ballast"));
        assertThat(studio.run("project", "list").lines()).hasSize(1);
        System.out.println("all as it should be");
    }

    private static void assertThatItCanBeRead(Place studio) {
        assertThat(studio.run("project", "list").lines())
                .singleElement()
                .asString()
                .contains("atlas");
        assertThat(studio.run("context", "show", "atlas", "claude.md").out()).isEqualTo("agreed\n");
        assertThat(studio.run("search", "claude").out()).contains("claude.md");
        assertThat(studio.run("context", "list", "atlas").out())
                .contains("stale")
                .doesNotContain("large.md");
        assertThat(studio.run("drift", "atlas")).satisfies(run -> {
            assertThat(run.status()).as(run.toString()).isEqualTo(1);
            assertThat(run.out()).contains("claude.md");
        });
        assertThat(studio.run("drift", "show", "atlas", "claude.md").out()).contains("-agreed", "+drifted");
    }

    private static void assertThatThereIsNoSpace(CommandRun run) {
        assertThat(run.status()).as(run.toString()).isEqualTo(2);
        assertThat(run.error()).as(run.toString()).isEqualTo("disk-full");
        assertThat(run.err()).hasLineCount(1).doesNotContain("Exception");
    }

    /// Writes until `spare` bytes are left.
    private static void fill(Path disk, long spare) throws IOException {
        var ballast = disk.resolve("ballast");
        Files.deleteIfExists(ballast);
        long room = Files.getFileStore(disk).getUsableSpace() - spare;
        Files.write(ballast, new byte[(int) room]);
    }
}
