package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Items that are installed where there is no space, or where nothing may be written: the catalogue's C14, C15 and C19.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no disk in memory to mount, and no such permission")
class InstallFaultsTest {

    /// In kilobytes.
    private static final List<Integer> SPARES = List.of(0, 32, 128, 400, 900, 1_500, 2_500);

    private static final List<String> ITEMS = List.of("pdf", "github");
    private static final String LARGE = "One more line of a long reference.\n".repeat(6_000);
    private static final String SERVERS = "{\n  \"mine\": 1\n}\n";

    @TempDir
    Path folder;

    @Test
    @FaultCase({"C14", "C15"})
    void installsAllOrNothingWhereThereIsNoSpace() throws IOException {
        var disk = Files.createDirectory(folder.toRealPath().resolve("disk"));

        try (var process = JavaProcess.startMounted(
                "mount -t tmpfs -o size=24m none '" + disk + "'", InstallFaultsTest.class, disk, "full")) {
            assertThat(process.end(0)).contains("all as it should be");
        }
    }

    @Test
    @FaultCase("C19")
    void leavesNothingWhereNothingMayBeWritten() throws IOException {
        try (var process = JavaProcess.startUnprivileged(InstallFaultsTest.class, folder.toRealPath(), "read-only")) {
            assertThat(process.end(0)).contains("all as it should be");
        }
    }

    /// The process that sees the disk, or that may not write.
    public static void main(String[] args) throws IOException {
        var disk = Path.of(args[0]);
        var studio = Place.of(disk.resolve("home"), disk);
        var atlas = Files.createDirectory(disk.resolve("atlas"));
        Files.writeString(atlas.resolve(".mcp.json"), SERVERS);
        var skill = Files.createDirectories(disk.resolve("pdf/references"));
        Files.writeString(disk.resolve("pdf/SKILL.md"), "---\nname: pdf\ndescription: PDFs\n---\n# PDF\n");
        for (int i = 0; i < 4; i++) {
            Files.writeString(skill.resolve("part" + i + ".md"), LARGE + i);
        }
        var tool = "{\"name\": \"github\", \"description\": \"\", \"tool_type\": \"mcp\", \"command\": \"npx\"}";
        Files.writeString(disk.resolve("github.json"), tool);
        assertDone(studio.run("project", "add", "atlas"));
        assertDone(studio.run("registry", "import", "pdf"));
        assertDone(studio.run("registry", "add", "tool", "github", "--from", "github.json"));
        if (args[1].equals("full")) {
            withoutSpace(studio, disk, atlas);
        } else {
            withoutPermission(studio, atlas);
        }
        assertDone(studio.run("registry", "install", "pdf", "atlas", "--for", "claude"));
        assertDone(studio.run("registry", "install", "github", "atlas", "--for", "claude"));
        assertThat(atlas.resolve(".claude/skills/pdf/references/part3.md")).hasContent(LARGE + 3);
        assertThat(atlas.resolve(".mcp.json")).content().contains("\"mine\": 1", "\"npx\"");
        assertDone(studio.run("doctor"));
        System.out.println("all as it should be");
    }

    private static void withoutSpace(Place studio, Path disk, Path atlas) throws IOException {
        var before = Soundness.bytesBelow(atlas);
        int refused = 0;
        for (int spare : SPARES) {
            fill(disk, spare * 1024L);
            for (var item : ITEMS) {
                var run = studio.run("registry", "install", item, "atlas", "--for", "claude", "--json");
                if (run.status() == 2) {
                    refused++;
                    assertThat(run.error()).as(run.toString()).isIn("disk-full", "no-room-to-look");
                    assertThat(Soundness.bytesBelow(atlas)).isEqualTo(before);
                } else {
                    Files.delete(disk.resolve("ballast"));
                    assertDone(run);
                    assertDone(studio.run("registry", "uninstall", item, "atlas"));
                    assertThat(Soundness.bytesBelow(atlas)).isEqualTo(before);
                    fill(disk, spare * 1024L);
                }
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(4);
        Files.delete(disk.resolve("ballast"));
    }

    private static void withoutPermission(Place studio, Path atlas) throws IOException {
        var before = Soundness.bytesBelow(atlas);
        Files.setPosixFilePermissions(atlas, PosixFilePermissions.fromString("r-xr-xr-x"));
        for (var item : ITEMS) {
            var run = studio.run("registry", "install", item, "atlas", "--for", "claude", "--json");

            assertThat(run.status()).as(run.toString()).isEqualTo(2);
            assertThat(run.error()).isEqualTo("no-permission");
            assertThat(run.err()).contains(atlas.toString());
        }
        assertThat(Soundness.bytesBelow(atlas)).isEqualTo(before);
        assertThat(atlas.resolve(".claude")).doesNotExist();
        assertThat(studio.run("registry", "show", "pdf", "--json")
                        .json()
                        .at("/installations")
                        .size())
                .isZero();
        Files.setPosixFilePermissions(atlas, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void assertDone(CommandRun run) {
        assertThat(run.status()).as(run.toString()).isZero();
    }

    /// Writes until `spare` bytes are left.
    private static void fill(Path disk, long spare) throws IOException {
        var ballast = disk.resolve("ballast");
        Files.deleteIfExists(ballast);
        long room = Files.getFileStore(disk).getUsableSpace() - spare;
        Files.write(ballast, new byte[(int) Math.max(0, room)]);
    }
}
