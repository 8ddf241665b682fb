package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Copies that an update could not bring up to their item: it names them until they are.
class WaitingCopiesTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String SCRIPT = ".claude/skills/pdf/scripts/read.py";
    private static final String AGENTS = ".agents/skills/pdf/SKILL.md";
    private static final String ANEW = SKILL.replace("page by page", "slowly");
    private static final String MINE = SKILL.replace("Reads PDF files", "Reads papers");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;
    private ItemId pdf;

    @BeforeEach
    void installASkill() throws IOException {
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
        pdf = world.skill();
        world.installs.install(
                world.installs.plan(atlas, pdf, List.of(Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS)), false);
    }

    @Test
    void bringsWhatIsNewOnceTheRepositoryIsBack() throws IOException {
        Files.move(world.repo("atlas"), folder.resolve("away"));
        change(ANEW);
        for (int i = 0; i < 3; i++) {
            assertThat(world.update(pdf).lines())
                    .extracting(UpdateLine::place, UpdateLine::act, UpdateLine::reason)
                    .containsExactly(
                            tuple(AGENTS, Act.LEFT, Reason.REPO_MISSING), tuple(PLACE, Act.LEFT, Reason.REPO_MISSING));
        }
        Files.move(folder.resolve("away"), world.repo("atlas"));

        assertThat(world.states(atlas)).containsEntry(PLACE, State.BEHIND).containsEntry(SCRIPT, State.CURRENT);
        assertThat(world.installs.isBehind(pdf)).isTrue();
        var shown = world.installs.planUpdate(List.of(pdf));
        assertThat(shown.lines())
                .extracting(UpdateLine::place, UpdateLine::act)
                .containsExactly(tuple(AGENTS, Act.WRITTEN), tuple(PLACE, Act.WRITTEN));
        assertThat(shown.lines().getFirst().unified()).contains("-Read them page by page.", "+Read them slowly.");
        assertThat(world.installs.update(shown).left()).isEmpty();

        assertThat(read(repo(PLACE))).isEqualTo(ANEW);
        assertThat(read(repo(AGENTS))).isEqualTo(ANEW);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
        assertThat(world.installs.isBehind(pdf)).isFalse();
        assertThat(world.update(pdf).lines()).isEmpty();
        world.undo.undoLast();
        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.BEHIND);
    }

    @Test
    void knowsThatWhatWasThereBeforeIsStudiosTextOnceItIsWrittenLater() throws IOException {
        var borea = world.project("borea");
        write(world.repo("borea").resolve(PLACE), SKILL);
        world.install(borea, pdf, Consumer.CLAUDE_SKILLS);
        Files.move(world.repo("borea"), folder.resolve("away"));
        change(ANEW);
        world.update(pdf);
        Files.move(folder.resolve("away"), world.repo("borea"));
        world.update(pdf);

        assertThat(read(world.repo("borea").resolve(PLACE))).isEqualTo(ANEW);
        assertThat(world.installs.planUninstall(borea, pdf, List.of()).left(false))
                .isEmpty();
    }

    @Test
    void saysNothingOfARepositoryThatIsGoneWhileTheItemIsWhatItWas() throws IOException {
        Files.move(world.repo("atlas"), folder.resolve("away"));

        assertThat(world.update(pdf).lines()).isEmpty();
        assertThat(world.states(atlas)).containsEntry(PLACE, State.UNKNOWN);
    }

    @Test
    void namesAFileThatIsNewInTheItemWhileTheRepositoryIsGone() throws IOException {
        Files.move(world.repo("atlas"), folder.resolve("away"));
        write(world.home.root().resolve("registry/skills/pdf/more.md"), "More.\n");

        for (int i = 0; i < 2; i++) {
            assertThat(world.update(pdf).lines())
                    .extracting(UpdateLine::place, UpdateLine::act, UpdateLine::reason)
                    .containsExactly(
                            tuple(".agents/skills/pdf/more.md", Act.LEFT, Reason.REPO_MISSING),
                            tuple(".claude/skills/pdf/more.md", Act.LEFT, Reason.REPO_MISSING));
        }
    }

    @Test
    void namesAnEditedCopyUntilThatIsAnswered() {
        write(repo(PLACE), MINE);
        change(ANEW);

        for (int i = 0; i < 3; i++) {
            var report = world.update(pdf);
            assertThat(report.left())
                    .extracting(UpdateLine::place, UpdateLine::reason)
                    .containsExactly(tuple(PLACE, UpdateLine.DRIFTS));
            assertThat(report.mergeable()).hasSize(1);
        }
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DRIFTS).containsEntry(AGENTS, State.CURRENT);
        assertThat(world.installs.isBehind(pdf)).isTrue();

        world.resolutions.keepStudio(world.target(atlas, PLACE), Shown.NOW);
        assertThat(world.update(pdf).lines()).isEmpty();
    }

    @Test
    void bringsAnEditedCopyTogetherWithTheItemHoweverOftenItWasNamed() {
        write(repo(PLACE), MINE);
        change(ANEW);
        world.update(pdf);

        bringsTogether();

        world.undo.undoLast();
        assertThat(read(repo(PLACE))).isEqualTo(MINE);
        assertThat(read(repo(AGENTS))).isEqualTo(ANEW);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DRIFTS);
    }

    @Test
    void bringsAnEditedCopyTogetherWithTheItemAtOnce() {
        write(repo(PLACE), MINE);
        change(ANEW);

        bringsTogether();

        world.undo.undoLast();
        assertThat(read(repo(PLACE))).isEqualTo(MINE);
        assertThat(read(repo(AGENTS))).isEqualTo(SKILL);
    }

    private void bringsTogether() {
        var shown = world.installs.planUpdate(List.of(pdf), true);
        assertThat(shown.lines()).extracting(UpdateLine::act).containsExactly(Act.WRITTEN, Act.WRITTEN);
        assertThat(shown.lines().stream()
                        .filter(line -> line.place().equals(PLACE))
                        .findFirst()
                        .orElseThrow()
                        .unified())
                .contains("-Read them page by page.", "+Read them slowly.")
                .doesNotContain("+description");
        world.installs.update(shown);

        var both = MINE.replace("page by page", "slowly");
        assertThat(read(repo(PLACE))).isEqualTo(both);
        assertThat(read(repo(AGENTS))).isEqualTo(both);
        assertThat(world.states(atlas)).containsEntry(PLACE, State.EDITED).containsEntry(AGENTS, State.EDITED);
        assertThat(world.drift.alerts(9).count()).isZero();
    }

    @Test
    void leavesAnEditThatIsAboutTheSameLines() {
        var fast = SKILL.replace("page by page", "fast");
        write(repo(PLACE), fast);
        change(ANEW);

        for (int i = 0; i < 2; i++) {
            assertThat(world.installs
                            .update(world.installs.planUpdate(List.of(pdf), true))
                            .left())
                    .extracting(UpdateLine::place, UpdateLine::reason)
                    .containsExactly(tuple(PLACE, UpdateLine.DRIFTS_IN_CONFLICT));
        }

        assertThat(read(repo(PLACE))).isEqualTo(fast);
        assertThat(read(repo(AGENTS))).isEqualTo(ANEW);
    }

    @Test
    void takesNoEditInThatOnlyWaitsForAnAnswer() {
        write(repo(PLACE), MINE);

        var report = world.installs.update(world.installs.planUpdate(List.of(pdf), true));

        assertThat(report.lines())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(PLACE, UpdateLine.DRIFTS_ALONE));
        assertThat(report.mergeable()).isEmpty();
        assertThat(world.states(atlas)).containsEntry(PLACE, State.DRIFTS);
    }

    @Test
    void saysOfADeletedCopyThatItIsDeletedAndOfADismissedOneNothing() throws IOException {
        Files.delete(repo(PLACE));
        change(ANEW);
        for (int i = 0; i < 2; i++) {
            assertThat(world.update(pdf).left())
                    .extracting(UpdateLine::place, UpdateLine::reason)
                    .containsExactly(tuple(PLACE, UpdateLine.DELETED));
        }
        assertThat(repo(PLACE)).doesNotExist();

        world.resolutions.dismiss(world.target(atlas, PLACE), Shown.NOW);
        assertThat(world.update(pdf).lines()).isEmpty();
    }

    @Test
    void bringsWhatWasPutAsideTogetherWithTheItemOnlyOnceThatIsAnother() {
        write(repo(PLACE), MINE);
        change(ANEW);
        world.update(pdf);
        world.resolutions.dismiss(world.target(atlas, PLACE), Shown.NOW);

        assertThat(world.installs
                        .update(world.installs.planUpdate(List.of(pdf), true))
                        .lines())
                .isEmpty();
        assertThat(read(repo(PLACE))).isEqualTo(MINE);
        change(ANEW.replace("slowly", "with care"));
        var report = world.installs.update(world.installs.planUpdate(List.of(pdf), true));

        assertThat(report.left()).isEmpty();
        assertThat(read(repo(PLACE))).contains("Reads papers", "with care");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.EDITED);
    }

    @Test
    void callsACopyOfWhichOnlyStudioHasAnEditNeitherBehindNorEditedThere() {
        var file = world.contexts.require(atlas, "skills/pdf/SKILL.md");
        world.contexts.edit(world.contexts.open(file.id()), ContextText.of(MINE));

        assertThat(world.states(atlas)).containsEntry(PLACE, State.AHEAD);
        assertThat(world.update(pdf).left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(AGENTS, UpdateLine.AHEAD), tuple(PLACE, UpdateLine.AHEAD));
        assertThat(read(repo(PLACE))).isEqualTo(SKILL);
    }

    @Test
    void namesCopiesInTheirOrderWhateverTheyWaitFor() throws IOException {
        Files.delete(repo(SCRIPT));
        write(repo(PLACE), MINE);
        change(ANEW);

        assertThat(world.update(pdf).left()).extracting(UpdateLine::place).containsExactly(PLACE, SCRIPT);
        assertThat(world.update(pdf).left()).extracting(UpdateLine::place).containsExactly(PLACE, SCRIPT);
    }

    @Test
    void movesBothPlacesOfARenamedItemOnceTheRepositoryIsBack() throws IOException {
        Files.move(world.repo("atlas"), folder.resolve("away"));
        var papers =
                world.registry.rename(world.registry.open(pdf), "papers").item().id();
        for (int i = 0; i < 2; i++) {
            assertThat(world.update(papers).left())
                    .extracting(UpdateLine::reason)
                    .containsOnly(Reason.REPO_MISSING)
                    .hasSize(4);
        }
        Files.move(folder.resolve("away"), world.repo("atlas"));

        assertThat(world.update(papers).left()).isEmpty();

        assertThat(repo(".claude/skills/papers/scripts/read.py")).exists();
        assertThat(repo(".agents/skills/papers/SKILL.md")).exists();
        assertThat(repo(".claude/skills/pdf")).doesNotExist();
        assertThat(world.states(atlas).values()).containsOnly(State.CURRENT).hasSize(4);
    }

    @Test
    void leavesAnEditedPlaceOfARenamedItemWholeWithWhatIsNewInIt() {
        write(repo(PLACE), MINE);
        var papers =
                world.registry.rename(world.registry.open(pdf), "papers").item().id();
        world.registry.edit(
                world.registry.open(papers),
                world.registry.open(papers).files().text().replace("page by page", "slowly"));

        for (int i = 0; i < 2; i++) {
            assertThat(world.installs
                            .update(world.installs.planUpdate(List.of(papers), true))
                            .left())
                    .extracting(UpdateLine::place, UpdateLine::reason)
                    .containsExactly(tuple(PLACE, UpdateLine.DRIFTS_ALONE), tuple(SCRIPT, UpdateLine.BESIDE));
        }

        assertThat(read(repo(PLACE))).isEqualTo(MINE);
        assertThat(repo(".agents/skills/papers/SKILL.md")).content().contains("slowly");
    }

    @Test
    void bringsAnEntryThatWasEditedTogetherWithItsTool() {
        var github = world.tool();
        world.install(atlas, github, Consumer.CLAUDE_SERVERS);
        write(repo(".mcp.json"), read(repo(".mcp.json")).replace("\"-y\"", "\"--yes\""));
        world.registry.edit(world.registry.open(github), InstallWorld.TOOL.replace("npx", "bunx"));
        for (int i = 0; i < 2; i++) {
            assertThat(world.update(github).left())
                    .extracting(UpdateLine::reason)
                    .containsExactly(UpdateLine.DRIFTS);
        }

        var report = world.installs.update(world.installs.planUpdate(List.of(github), true));

        assertThat(report.left()).isEmpty();
        assertThat(read(repo(".mcp.json"))).contains("\"--yes\"", "\"bunx\"");
    }

    private void change(String text) {
        world.registry.edit(world.registry.open(pdf), text);
    }

    private Path repo(String place) {
        return world.repo("atlas").resolve(place);
    }
}
