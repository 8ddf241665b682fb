package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.projectstudio.core.install.UninstallPlan.State;
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

/// What was there before it was installed is not taken away as if Studio had put it there.
class FoundCopiesTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;

    @BeforeEach
    void openAProject() throws IOException {
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
    }

    @Test
    void leavesAFileThatWasThereBeforeAndAsks() {
        write(repo(PLACE), SKILL);
        var pdf = world.skill();
        world.install(atlas, pdf);

        var plan = planUninstall(pdf);
        assertThat(plan.files())
                .extracting(UninstallPlan.File::place, UninstallPlan.File::state)
                .containsExactly(
                        tuple(PLACE, State.FOUND), tuple(".claude/skills/pdf/scripts/read.py", State.UNCHANGED));
        assertThat(plan.left(false)).hasSize(1);
        world.installs.uninstall(plan, false);

        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(repo(".claude/skills/pdf/scripts")).doesNotExist();
        assertThat(world.states(atlas)).isEmpty();

        world.undo.undoLast();
        assertThat(planUninstall(pdf).files().getFirst().state()).isEqualTo(State.FOUND);
        world.installs.uninstall(planUninstall(pdf), true);
        assertThat(repo(PLACE)).doesNotExist();
    }

    @Test
    void leavesAnEntryThatWasThereBefore() {
        var mine = """
                {"mcpServers": {"github": {"command": "npx", "args": ["-y", "github-mcp"]}}}
                """;
        write(repo(".mcp.json"), mine);
        var github = world.tool();
        world.install(atlas, github, Consumer.CLAUDE_SERVERS);

        world.installs.uninstall(planUninstall(github), false);

        assertThat(read(repo(".mcp.json"))).isEqualTo(mine);
        world.undo.undoLast();
        world.installs.uninstall(planUninstall(github), true);
        assertThat(read(repo(".mcp.json"))).doesNotContain("github");
    }

    @Test
    void takesAwayWhatItWroteInThePlaceOfAnother() {
        write(repo(PLACE), "another text\n");
        var pdf = world.skill();
        world.installs.install(world.installs.plan(atlas, pdf, List.of()), true);

        assertThat(planUninstall(pdf).left(false)).isEmpty();
        world.installs.uninstall(planUninstall(pdf), false);

        assertThat(repo(PLACE)).doesNotExist();
    }

    @Test
    void forgetsThatOnceAnUpdateHasWrittenAnotherText() {
        write(repo(PLACE), SKILL);
        var pdf = world.skill();
        world.install(atlas, pdf);
        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));
        world.update(pdf);

        world.installs.uninstall(planUninstall(pdf), false);

        assertThat(repo(PLACE)).doesNotExist();
    }

    @Test
    void stillKnowsThatAfterAnUpdateThatLeftTheFile() {
        write(repo(PLACE), SKILL);
        var pdf = world.skill();
        world.install(atlas, pdf);
        var slowly = SKILL.replace("page by page", "slowly");
        world.registry.edit(world.registry.open(pdf), slowly);
        write(repo(PLACE), slowly);
        world.update(pdf);

        assertThat(planUninstall(pdf).files().getFirst().state()).isEqualTo(State.FOUND);
    }

    @Test
    void stillKnowsThatAfterARepair() {
        write(repo(PLACE), SKILL);
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(repo(PLACE), "edited\n");
        world.installs.install(world.installs.plan(atlas, pdf, List.of()), true);

        assertThat(planUninstall(pdf).files().getFirst().state()).isEqualTo(State.FOUND);
    }

    @Test
    void knowsThatAgainAfterUndoAndRedo() {
        write(repo(PLACE), SKILL);
        var pdf = world.skill();
        world.install(atlas, pdf);
        world.undo.undoLast();
        world.undo.redo();
        assertThat(planUninstall(pdf).files().getFirst().state()).isEqualTo(State.FOUND);

        world.registry.edit(world.registry.open(pdf), SKILL.replace("page by page", "slowly"));
        world.update(pdf);
        world.undo.undoLast();

        assertThat(planUninstall(pdf).files().getFirst().state()).isEqualTo(State.FOUND);
    }

    @Test
    void forgetsThatWithTheCopy() {
        write(repo(PLACE), SKILL);
        var pdf = world.skill();
        world.install(atlas, pdf);
        world.installs.uninstall(planUninstall(pdf), true);
        world.install(atlas, pdf);

        assertThat(planUninstall(pdf).files())
                .extracting(UninstallPlan.File::state)
                .containsOnly(State.UNCHANGED);
    }

    private UninstallPlan planUninstall(ItemId item) {
        return world.installs.planUninstall(atlas, item, List.of());
    }

    private Path repo(String path) {
        return world.repo("atlas").resolve(path);
    }
}
