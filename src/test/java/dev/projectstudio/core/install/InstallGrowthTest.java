package dev.projectstudio.core.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.projectstudio.core.exchange.ImportService;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Sixteen times as much is sixteen times the work, and not a hundred times. The work is measured by the memory it
/// asks for, which does not depend on what else the machine does: who reads all that is there for each one asks for
/// more and more.
class InstallGrowthTest {

    private static final int FEW = 50;
    private static final int MANY = 16 * FEW;
    private static final int AT_MOST = 20;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;

    @BeforeEach
    void openAHome() throws IOException {
        world = new InstallWorld(database, folder);
    }

    @Test
    void anInstallationIsAsMuchWorkAsItHasFiles() {
        installed("first", 4 * FEW);

        long few = Math.max(installed("few", FEW), installed("few-again", FEW));
        long many = installed("many", MANY);

        assertThat(many).as("beside %d bytes", few).isLessThan(AT_MOST * few);
    }

    @Test
    void anImportIsAsMuchWorkAsItHasItems() {
        imported("first", 4 * FEW);

        long few = Math.max(imported("few", FEW), imported("few-again", FEW));
        long many = imported("many", MANY);

        assertThat(many).as("beside %d bytes", few).isLessThan(AT_MOST * few);
        assertThat(world.registry.list(RegistryKind.SKILL)).hasSize(4 * FEW + 2 * FEW + MANY);
    }

    /// Also takes it out again. In bytes, as everything here.
    private long installed(String name, int count) {
        var files = new TreeMap<String, byte[]>();
        files.put(name + "/SKILL.md", InstallWorld.SKILL.getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i < count; i++) {
            files.put(name + "/part" + i + ".md", ("part " + i + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var item = world.registry.add(RegistryKind.SKILL, name, files).item().id();
        var project = world.project(name);
        return taken(() -> {
            world.install(project, item, Consumer.CLAUDE_SKILLS);
            assertThat(world.installs.of(project)).hasSize(count);
            world.installs.uninstall(world.installs.planUninstall(project, item, List.of()), false);
        });
    }

    private long imported(String name, int count) {
        for (int i = 0; i < count; i++) {
            var skill = name + "-" + i;
            InstallWorld.write(
                    folder.resolve(name)
                            .resolve(".claude/skills")
                            .resolve(skill)
                            .resolve("SKILL.md"),
                    "---\nname: " + skill + "\ndescription: Does it.\n---\n");
        }
        var imports = new ImportService(world.registry, world.batch);
        return taken(() -> {
            imports.apply(imports.plan(folder.resolve(name), null).lines());
            world.registry.reread();
            assertThat(world.registry.find(new ItemId(RegistryKind.SKILL, name + "-0")))
                    .isPresent();
        });
    }

    private static long taken(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
