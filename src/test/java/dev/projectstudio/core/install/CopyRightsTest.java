package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.write;
import static dev.projectstudio.platform.db.schema.Tables.INSTALLATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the right to run a file in an item goes on to its copies, and nothing else of it does.
class CopyRightsTest {

    private static final String MAIN = ".claude/skills/pdf/SKILL.md";
    private static final String RUN = ".claude/skills/pdf/scripts/run";
    private static final String TEXT = "no first line\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;
    private ProjectId borea;
    private ItemId pdf;

    @BeforeEach
    void installASkill() throws IOException {
        assumeTrue(FileStore.knowsRights(), "no right to run a file");
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
        borea = world.project("borea");
        pdf = world.registry
                .add(
                        RegistryKind.SKILL,
                        "pdf",
                        new TreeMap<>(Map.of("pdf/SKILL.md", bytes(SKILL), "pdf/scripts/run", bytes(TEXT))))
                .item()
                .id();
    }

    @Test
    void goesOnToEveryCopyAndBackAsOneChange() throws IOException {
        world.install(atlas, pdf);
        world.install(borea, pdf);
        allow(item(), true);

        assertThat(world.installs.isBehind(pdf)).isTrue();
        assertThat(world.states(atlas)).containsEntry(RUN, State.BEHIND).containsEntry(MAIN, State.CURRENT);
        var report = world.update(pdf);

        assertThat(report.lines())
                .extracting(
                        UpdateLine::projectName,
                        UpdateLine::place,
                        line -> line.program().orElse(null))
                .containsExactlyInAnyOrder(tuple("atlas", RUN, true), tuple("borea", RUN, true));
        assertThat(report.lines().getFirst().unified()).endsWith("old mode 100644\nnew mode 100755\n");
        assertThat(repo("atlas", RUN)).isExecutable().hasContent(TEXT);
        assertThat(repo("borea", RUN)).isExecutable();
        assertThat(world.installs.isBehind(pdf)).isFalse();
        assertThat(world.states(atlas)).containsEntry(RUN, State.CURRENT);

        world.undo.undoLast();
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();
        assertThat(Files.isExecutable(repo("borea", RUN))).isFalse();
        assertThat(world.installs.isBehind(pdf)).isTrue();
        world.undo.redo();
        assertThat(repo("borea", RUN)).isExecutable();
    }

    @Test
    void goesFromTheCopiesWhereTheItemLosesItWithAnotherTextOrWithout() throws IOException {
        allow(item(), true);
        world.install(atlas, pdf);
        assertThat(repo("atlas", RUN)).isExecutable();

        allow(item(), false);
        assertThat(world.update(pdf).lines())
                .extracting(line -> line.program().orElse(null))
                .containsExactly(false);
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();
        world.undo.undoLast();
        assertThat(repo("atlas", RUN)).isExecutable();

        write(item(), "another text\n");
        world.update(pdf);
        assertThat(repo("atlas", RUN)).hasContent("another text\n");
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();
        world.undo.undoLast();
        assertThat(repo("atlas", RUN)).hasContent(TEXT).isExecutable();
    }

    @Test
    void leavesWhatSomebodyMadeOfTheCopyAlone() throws IOException {
        world.install(atlas, pdf);
        allow(repo("atlas", RUN), true);
        assertThat(world.update(pdf).lines()).isEmpty();
        write(item(), "another text\n");
        world.update(pdf);
        assertThat(repo("atlas", RUN)).hasContent("another text\n").isExecutable();

        allow(item(), true);
        world.update(pdf);
        allow(repo("atlas", RUN), false);
        write(item(), "a third text\n");
        world.update(pdf);
        assertThat(repo("atlas", RUN)).hasContent("a third text\n");
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();
    }

    @Test
    void waitsForACopyWhoseTextIsDrift() throws IOException {
        world.install(atlas, pdf);
        write(repo("atlas", RUN), "edited\n");
        allow(item(), true);

        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(RUN, UpdateLine.DRIFTS_ALONE));
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();

        write(repo("atlas", RUN), TEXT);
        world.update(pdf);
        assertThat(repo("atlas", RUN)).isExecutable();
    }

    @Test
    void comesToACopyOnceItsEditIsTaken() throws IOException {
        world.install(atlas, pdf);
        allow(item(), true);
        write(repo("atlas", RUN), "edited\n");
        world.states(atlas);
        world.resolutions.acceptRepo(world.target(atlas, RUN), Shown.NOW);
        world.update(pdf);
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();

        world.installs.take(atlas, pdf, List.of(), false);
        world.update(pdf);

        assertThat(item()).hasContent("edited\n").isExecutable();
        assertThat(repo("atlas", RUN)).isExecutable();
    }

    @Test
    void knowsOfACopyThatAnOlderVersionWroteWhatItsItemWas() throws IOException {
        world.install(atlas, pdf);
        allow(item(), true);
        world.install(borea, pdf);
        database.get()
                .write(tx -> tx.sql()
                        .update(INSTALLATIONS)
                        .setNull(INSTALLATIONS.ITEM_PROGRAM)
                        .execute());

        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::projectName)
                .containsExactly("atlas");
        assertThat(repo("atlas", RUN)).isExecutable();
        assertThat(world.installs.isBehind(pdf)).isFalse();
    }

    @Test
    void asksForNoSecretThatIsThereAlready() throws IOException {
        write(item(), "token: ghp_" + "a1B2c3D4e5F6".repeat(3) + "\n");
        world.install(atlas, pdf);
        allow(item(), true);

        assertThat(world.installs.planUpdate(List.of(pdf)).dangers()).isEmpty();
    }

    @Test
    void writesNothingOfAnItemThatCanBeRunSinceItWasShown() throws IOException {
        world.install(atlas, pdf);
        write(item(), "another text\n");
        var shown = world.installs.planUpdate(List.of(pdf));
        allow(item(), true);

        assertThatThrownBy(() -> world.installs.update(shown)).hasMessageContaining("changed-meanwhile");
        assertThat(repo("atlas", RUN)).hasContent(TEXT);
    }

    @Test
    void takesTheRightBackFromAFileThatWasThereBeforeAndGivesItAgain() throws IOException {
        write(repo("atlas", MAIN), SKILL);
        write(repo("atlas", RUN), TEXT);
        allow(item(), true);
        world.install(atlas, pdf);
        assertThat(repo("atlas", RUN)).isExecutable();

        var plan = world.installs.planUninstall(atlas, pdf, List.of());
        assertThat(plan.left(false))
                .filteredOn(UninstallPlan.File::losesRight)
                .extracting(UninstallPlan.File::place)
                .containsExactly(RUN);
        world.installs.uninstall(plan, false);
        assertThat(repo("atlas", RUN)).hasContent(TEXT);
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();

        world.undo.undoLast();
        assertThat(repo("atlas", RUN)).isExecutable();
        world.undo.redo();
        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();
        world.install(atlas, pdf);
        assertThat(repo("atlas", RUN)).isExecutable();
    }

    @Test
    void takesTheRightBackThatAnUpdateGave() throws IOException {
        write(repo("atlas", RUN), TEXT);
        world.install(atlas, pdf);
        allow(item(), true);
        world.update(pdf);
        assertThat(repo("atlas", RUN)).isExecutable();

        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), false);

        assertThat(Files.isExecutable(repo("atlas", RUN))).isFalse();
    }

    @Test
    void leavesTheRightThatAFileHadBeforeItWasInstalled() throws IOException {
        allow(item(), true);
        write(repo("atlas", RUN), TEXT);
        allow(repo("atlas", RUN), true);
        world.install(atlas, pdf);

        allow(item(), false);
        world.update(pdf);
        assertThat(repo("atlas", RUN)).isExecutable();

        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), false);
        assertThat(repo("atlas", RUN)).isExecutable();
    }

    private Path item() {
        return world.home.root().resolve("registry/skills/pdf/scripts/run");
    }

    private Path repo(String project, String path) {
        return world.repo(project).resolve(path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void allow(Path file, boolean isProgram) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
