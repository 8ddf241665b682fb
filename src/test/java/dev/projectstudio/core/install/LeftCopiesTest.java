package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What uninstalling leaves behind does not bring the item back.
class LeftCopiesTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String SCRIPT = ".claude/skills/pdf/scripts/read.py";
    private static final String AGENTS = ".agents/skills/pdf/SKILL.md";
    private static final String AGENTS_SCRIPT = ".agents/skills/pdf/scripts/read.py";
    private static final List<Consumer> BOTH = List.of(Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;
    private ItemId pdf;

    @BeforeEach
    void openAProject() throws IOException {
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
        pdf = world.skill();
    }

    @Test
    void bringsNothingToAnEditedFileThatIsLeft() {
        world.install(atlas, pdf);
        write(repo(PLACE), "edited\n");
        uninstall(false);

        assertThat(world.installs.isBehind(pdf)).isFalse();
        assertThat(world.update(pdf).lines()).isEmpty();

        assertThat(repo(SCRIPT)).doesNotExist();
        assertThat(read(repo(PLACE))).isEqualTo("edited\n");
        assertThat(world.states(atlas)).isEmpty();
        assertThat(world.contexts.list(atlas)).isEmpty();

        world.undo.undoLast();
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DRIFTS);
        uninstall(true);
        assertThat(repo(PLACE)).doesNotExist();
    }

    @Test
    void writesNothingToAPlaceThatIsGivenUpWhileTheItemIsAtAnother() {
        write(repo(PLACE), SKILL);
        write(repo(SCRIPT), "print('mine')\n");
        world.installs.install(world.installs.plan(atlas, pdf, BOTH), true);
        write(repo(SCRIPT), "print('edited')\n");
        uninstall(false, Consumer.CLAUDE_SKILLS);
        assertThat(world.states(atlas)).containsOnlyKeys(AGENTS, AGENTS_SCRIPT);
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));
        write(world.home.root().resolve("registry/skills/pdf/scripts/read.py"), "print('anew')\n");

        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::place, UpdateLine::act)
                .containsExactly(tuple(AGENTS, Act.WRITTEN), tuple(AGENTS_SCRIPT, Act.WRITTEN));

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(read(repo(SCRIPT))).isEqualTo("print('edited')\n");
        assertThat(read(repo(AGENTS))).contains("slowly");
        write(repo(PLACE), "edited since\n");
        assertThat(world.states(atlas))
                .containsExactly(entry(AGENTS, State.CURRENT), entry(AGENTS_SCRIPT, State.CURRENT));
        assertThat(world.drift.alerts(9).count()).isZero();
        world.undo.undoLast();
        assertThat(read(repo(PLACE))).isEqualTo("edited since\n");
        world.undo.undoLast(); // of the edit of the item
        world.undo.undoLast();
        assertThat(world.states(atlas)).containsOnlyKeys(PLACE, SCRIPT, AGENTS, AGENTS_SCRIPT);
    }

    @Test
    void renamesAndTakesNothingOfAPlaceThatIsGivenUp() {
        write(repo(PLACE), SKILL);
        write(repo(SCRIPT), "print('read')\r\n");
        world.installs.install(world.installs.plan(atlas, pdf, BOTH), true);
        uninstall(false, Consumer.CLAUDE_SKILLS);

        assertThatThrownBy(() -> world.installs.take(atlas, pdf, List.of(Consumer.CLAUDE_SKILLS), false))
                .hasMessageContaining("not-installed");
        var papers =
                world.registry.rename(world.registry.open(pdf), "papers").item().id();
        world.update(papers);

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(repo(".claude/skills/papers")).doesNotExist();
        assertThat(repo(AGENTS)).doesNotExist();
        assertThat(repo(".agents/skills/papers/SKILL.md")).exists();
    }

    @Test
    void keepsWhatOnlyStudioHasOfACopyThatIsGivenUp() {
        world.install(atlas, pdf);
        var file = world.contexts.require(atlas, "skills/pdf/SKILL.md");
        world.contexts.edit(world.contexts.open(file.id()), ContextText.of("edited in Studio\n"));

        uninstall(false);

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(world.states(atlas)).isEmpty();
        assertThat(read(world.studio(atlas, "skills/pdf/SKILL.md"))).isEqualTo("edited in Studio\n");
    }

    @Test
    void passesOverWhatCouldNotBeReadWhenItWasUninstalled() throws IOException {
        world.installs.install(world.installs.plan(atlas, pdf, BOTH), false);
        Files.delete(repo(PLACE));
        Files.createDirectory(repo(PLACE));
        uninstall(false, Consumer.CLAUDE_SKILLS);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.LEFT).doesNotContainKey(SCRIPT);
        Files.delete(repo(PLACE));
        write(repo(PLACE), SKILL);
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));

        assertThat(world.update(pdf).lines()).extracting(UpdateLine::place).containsExactly(AGENTS);

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(read(repo(AGENTS))).contains("slowly");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.LEFT);
    }

    @Test
    void bringsNothingToAFileThatWasThereBefore() {
        write(repo(PLACE), SKILL);
        world.install(atlas, pdf);
        uninstall(false);
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));

        world.update(pdf);

        assertThat(repo(SCRIPT)).doesNotExist();
        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
    }

    @Test
    void bringsUpdatesAgainOnceItIsInstalledAgainOrThatIsTakenBack() {
        write(repo(PLACE), SKILL);
        write(repo(SCRIPT), "print('read')\r\n");
        world.install(atlas, pdf);
        uninstall(false);
        world.undo.undoLast();
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));
        assertThat(world.update(pdf).lines()).hasSize(1);
        world.undo.undoLast();
        world.undo.undoLast();

        uninstall(false);
        world.install(atlas, pdf);
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));

        assertThat(world.update(pdf).lines()).hasSize(1);
        assertThat(read(repo(PLACE))).contains("slowly");
    }

    @Test
    void givesNothingUpThatIsAnotherSinceThePreviewOfTheUninstalling() {
        write(repo(PLACE), SKILL);
        world.install(atlas, pdf);
        var plan = world.installs.planUninstall(atlas, pdf, List.of());
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));
        world.update(pdf);

        assertThatThrownBy(() -> world.installs.uninstall(plan, false)).hasMessageContaining("changed-meanwhile");

        assertThat(read(repo(PLACE))).contains("slowly");
        assertThat(world.installs.planUninstall(atlas, pdf, List.of()).files())
                .extracting(UninstallPlan.File::place, UninstallPlan.File::state)
                .containsExactly(
                        tuple(PLACE, UninstallPlan.State.UNCHANGED), tuple(SCRIPT, UninstallPlan.State.UNCHANGED));
    }

    private void uninstall(boolean forced, Consumer... consumers) {
        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of(consumers)), forced);
    }

    private Path repo(String path) {
        return world.repo("atlas").resolve(path);
    }
}
