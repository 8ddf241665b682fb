package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
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
        assertThat(world.states(atlas)).containsOnlyKeys(PLACE);
        uninstall(true);
        assertThat(repo(PLACE)).doesNotExist();
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
    void keepsWhatBecameOfACopyBetweenThePreviewAndTheUninstalling() {
        write(repo(PLACE), SKILL);
        world.install(atlas, pdf);
        var plan = world.installs.planUninstall(atlas, pdf, List.of());
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));
        world.update(pdf);

        world.installs.uninstall(plan, false);

        assertThat(read(repo(PLACE))).contains("slowly");
        assertThat(world.installs.planUninstall(atlas, pdf, List.of()).files())
                .extracting(UninstallPlan.File::place, UninstallPlan.File::state)
                .containsExactly(tuple(PLACE, UninstallPlan.State.UNCHANGED));
    }

    private void uninstall(boolean forced) {
        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), forced);
    }

    private Path repo(String path) {
        return world.repo("atlas").resolve(path);
    }
}
