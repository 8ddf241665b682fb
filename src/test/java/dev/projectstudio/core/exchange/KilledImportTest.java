package dev.projectstudio.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryWorld;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Intents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A process killed at any moment of bringing many items into the registry, or of taking that back: the catalogue's
/// C02, C03 and C04.
class KilledImportTest {

    private static final int SKILLS = 12;
    private static final String IMPORTED = "imported";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    @FaultCase({"C02", "C03", "C04"})
    void leavesNoImportHalfDone() throws IOException {
        var world = new RegistryWorld(database.get(), database.bus(), folder);
        var own = world.byHand("skills/mine.md", "# Mine\n");
        world.edits.check();
        var whole = files();
        var random = new Random(SKILLS);

        for (int i = 0; i < Faults.times(50); i++) {
            try (var process =
                    JavaProcess.start(KilledImportTest.class, database.get().file(), folder)) {
                process.awaitLine(IMPORTED);
                LockSupport.parkNanos(random.nextInt(250) * 1_000_000L);
                process.kill();
            }

            new Intents(database.get(), new FileStore(), world.home, RegistryWorld.NOON).replay();

            var slugs = world.registry.list(RegistryKind.SKILL).stream()
                    .map(use -> use.item().slug())
                    .filter(slug -> !slug.equals("mine"))
                    .toList();
            assertThat(slugs).size().isIn(0, SKILLS);
            assertThat(relative(world.home.registry()))
                    .containsExactlyInAnyOrderElementsOf(files(slugs.isEmpty(), own, whole));
            Soundness.assertSound(database.get(), world.home);
        }
    }

    private static List<String> files(boolean isEmpty, Path own, List<String> whole) {
        var all = new ArrayList<String>(isEmpty ? List.of() : whole);
        all.add("skills/" + own.getFileName());
        return all;
    }

    /// The files of the skills that come in, as the registry has them.
    private List<String> files() throws IOException {
        var all = new ArrayList<String>();
        for (int i = 0; i < SKILLS; i++) {
            var skill = Files.createDirectories(folder.resolve("repo/.claude/skills/skill-" + i + "/references"));
            Files.writeString(
                    skill.resolveSibling("SKILL.md"),
                    "---\nname: skill-%d\ndescription: One\n---\n# One\n".formatted(i));
            Files.writeString(skill.resolve("more.md"), "more of " + i + "\n");
            all.add("skills/skill-" + i + "/SKILL.md");
            all.add("skills/skill-" + i + "/references/more.md");
        }
        return all;
    }

    private static List<String> relative(Path registry) throws IOException {
        try (var all = Files.walk(registry)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> registry.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    /// The process that is killed: brings them in and takes that back, until then.
    public static void main(String[] args) throws IOException {
        var bus = new ChangeBus();
        try (var database = new Database(Path.of(args[0]), bus)) {
            var folder = Path.of(args[1]);
            var world = new RegistryWorld(database, bus, folder);
            var imports = new ImportService(world.registry, world.batch);
            while (true) {
                imports.apply(imports.plan(folder.resolve("repo"), null).lines());
                System.out.println(IMPORTED);
                world.undo.undoLast(_ -> {});
            }
        }
    }
}
