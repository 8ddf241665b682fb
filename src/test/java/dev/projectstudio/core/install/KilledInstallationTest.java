package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.NOON;
import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Intents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A process killed at any moment of installing several files and an entry of a shared file, or of taking them out:
/// the catalogue's C02, C03 and C04.
class KilledInstallationTest {

    private static final int FILES = 8;
    private static final String SHARED = "{\n  \"ours\": {\"keep\": true}, // by hand\n  \"mcpServers\": {}\n}\n";
    private static final String ENTRY = ".mcp.json#/mcpServers/github";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    @FaultCase({"C02", "C03", "C04"})
    void leavesNoInstallationHalfDone() throws IOException {
        var world = new InstallWorld(database, folder);
        var atlas = world.project("atlas");
        addItems(world);
        write(world.repo("atlas").resolve(".mcp.json"), SHARED);
        write(world.repo("atlas").resolve(".claude/skills/mine/SKILL.md"), "mine\n");
        var own = Soundness.bytesBelow(world.repo("atlas"));
        var random = new Random(FILES);

        for (int i = 0; i < Faults.times(50); i++) {
            try (var process =
                    JavaProcess.start(InstallingProcess.class, database.get().file(), folder, atlas.value())) {
                process.awaitLine("installed");
                LockSupport.parkNanos(random.nextInt(250) * 1_000_000L);
                process.kill();
            }

            new Intents(database.get(), new FileStore(), world.home, NOON).replay();

            assertAllOrNothing(world, atlas, own);
        }
    }

    private static void addItems(InstallWorld world) {
        var files = new TreeMap<String, byte[]>();
        files.put("pdf/SKILL.md", SKILL.getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i < FILES; i++) {
            files.put("pdf/references/part" + i + ".md", ("part " + i + "\n").getBytes(StandardCharsets.UTF_8));
        }
        world.registry.add(RegistryKind.SKILL, "pdf", files);
        world.tool();
    }

    private void assertAllOrNothing(InstallWorld world, ProjectId atlas, Map<String, String> own) {
        world.drift.check(atlas, CheckOptions.ONCE);
        var copies = world.installs.of(atlas);
        long files = copies.stream()
                .filter(copy -> copy.item().kind() == RegistryKind.SKILL)
                .count();
        boolean hasEntry = copies.stream().anyMatch(copy -> copy.place().equals(ENTRY));

        assertThat(files).isIn(0L, (long) FILES);
        assertThat(copies)
                .allSatisfy(copy -> assertThat(copy.state()).as(copy.place()).isEqualTo(State.CURRENT));
        var found = new HashMap<>(Soundness.bytesBelow(world.repo("atlas")));
        assertThat(found.keySet().stream().filter(path -> path.startsWith(".claude/skills/pdf")))
                .hasSize((int) files);
        found.keySet().removeIf(path -> path.startsWith(".claude/skills/pdf"));
        var shared = read(world.repo("atlas").resolve(".mcp.json"));
        assertThat(shared).contains("\"ours\": {\"keep\": true}, // by hand");
        assertThat(shared.contains("github-mcp")).isEqualTo(hasEntry);
        if (hasEntry) {
            found.put(".mcp.json", own.getOrDefault(".mcp.json", ""));
        }
        assertThat(found).isEqualTo(own);
        Soundness.assertSound(database.get(), world.home);
    }
}
