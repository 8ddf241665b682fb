package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.NOON;
import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.undo.BrokenOff;
import dev.projectstudio.core.undo.BrokenOffQueries;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Intents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An update of copies in several projects whose process is killed half-way.
class KilledUpdateTest {

    private static final String MAIN = ".claude/skills/pdf/SKILL.md";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ItemId pdf;
    private final List<ProjectId> owners = new ArrayList<>();

    @BeforeEach
    void breakAnUpdateOff() throws IOException {
        world = new InstallWorld(database, folder);
        pdf = world.skill();
        for (var name : List.of("atlas", "borea", "corvus", "draco")) {
            owners.add(world.project(name));
            world.install(owners.getLast(), pdf);
        }
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));
        kill("pdf");
    }

    private void kill(String... skills) throws IOException {
        var args = new ArrayList<Object>(List.of(database.get().file(), folder, 2));
        args.addAll(List.of(skills));
        try (var process = JavaProcess.start(UpdatingProcess.class, args.toArray())) {
            process.awaitLine("half");
            process.kill();
        }
        new Intents(database.get(), new FileStore(), world.home, NOON).replay();
    }

    @Test
    void isNamedUntilItIsGoneOnWithAndIsOneStepThen() {
        assertThat(brokenOff()).singleElement().satisfies(half -> {
            assertThat(half.subjects()).containsExactly("skill/pdf");
            assertThat(half.subject()).isEqualTo("PDF");
        });
        assertThat(behind()).isEqualTo(2);

        world.update(pdf);

        assertThat(behind()).isZero();
        assertThat(brokenOff()).isEmpty();
        world.undo.undoLast();
        assertThat(behind()).isEqualTo(4);
        world.undo.redo();
        assertThat(behind()).isZero();
    }

    @Test
    void isTakenBackAsFarAsItCame() {
        world.undo.undoLast();

        assertThat(behind()).isEqualTo(4);
        assertThat(brokenOff()).isEmpty();
    }

    @Test
    void isNotGoneOnWithAfterAnotherChange() {
        world.registry.add(RegistryKind.SKILL, "other", "# Other\n");

        world.update(pdf);

        assertThat(brokenOff()).isEmpty();
        world.undo.undoLast();
        assertThat(behind()).isEqualTo(2);
    }

    @Test
    void isNamedStillWhereOnlyAPartOfItIsGoneOnWith() throws IOException {
        world.undo.undoLast();
        var other = world.registry
                .add(RegistryKind.SKILL, "other", "# Other\n")
                .item()
                .id();
        world.install(owners.getFirst(), other);
        world.registry.edit(world.registry.open(other), "# Other\n\nNew.\n");
        kill("pdf", "other");

        world.update(other);

        assertThat(brokenOff())
                .singleElement()
                .satisfies(half -> assertThat(half.subjects()).containsExactly("skill/pdf", "skill/other"));
        assertThat(behind()).isEqualTo(2);
        world.update(pdf, other);
        assertThat(brokenOff()).isEmpty();
    }

    private List<BrokenOff> brokenOff() {
        return database.get().read(sql -> new BrokenOffQueries().all(sql));
    }

    private long behind() {
        return owners.stream()
                .filter(owner -> world.states(owner).get(MAIN) == State.BEHIND)
                .count();
    }
}
