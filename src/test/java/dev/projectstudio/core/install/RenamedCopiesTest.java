package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The copies of an item that got another name: each goes there whole, or stays whole.
class RenamedCopiesTest {

    private static final String OLD = ".claude/skills/pdf/SKILL.md";
    private static final String OLD_SCRIPT = ".claude/skills/pdf/scripts/read.py";
    private static final String NEW = ".claude/skills/papers/SKILL.md";
    private static final String NEW_SCRIPT = ".claude/skills/papers/scripts/read.py";

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
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
        borea = world.project("borea");
        pdf = world.skill();
        world.install(atlas, pdf);
        world.install(borea, pdf);
    }

    @Test
    void leavesAnEditedCopyWholeAndMovesTheOthers() {
        edit(OLD, "page by page", "slowly");
        var papers = rename(pdf, "papers");

        var report = world.update(papers);

        assertThat(report.left())
                .extracting(UpdateLine::projectName, UpdateLine::place, UpdateLine::reason)
                .containsExactly(
                        tuple("atlas", OLD, UpdateLine.RENAMED), tuple("atlas", OLD_SCRIPT, UpdateLine.BESIDE));
        assertThat(report.done()).extracting(UpdateLine::projectName).containsOnly("borea");
        assertThat(files("atlas")).containsExactly(OLD, OLD_SCRIPT);
        assertThat(files("borea")).containsExactly(NEW, NEW_SCRIPT);
        assertThat(read(repo(OLD))).contains("slowly", "name: pdf");
        assertThat(world.states(atlas)).containsOnlyKeys(OLD, OLD_SCRIPT).containsEntry(OLD, State.EDITED);
    }

    @Test
    void movesAnEditedCopyWithItsEditAndItsNameAsOneChange() {
        edit(OLD, "description: Reads PDF files", "description: Reads papers");
        var papers = rename(pdf, "papers");
        world.registry.edit(
                world.registry.open(papers),
                world.registry.open(papers).files().text().replace("page by page", "slowly"));
        var before = read(repo(OLD));

        var shown = world.installs.planUpdate(List.of(papers), true);
        assertThat(shown.left()).isEmpty();
        world.installs.update(shown);

        assertThat(files("atlas")).containsExactly(NEW, NEW_SCRIPT);
        assertThat(files("borea")).containsExactly(NEW, NEW_SCRIPT);
        assertThat(read(repo(NEW))).contains("name: papers", "Reads papers", "slowly");
        assertThat(world.states(atlas)).containsEntry(NEW, State.EDITED).containsEntry(NEW_SCRIPT, State.CURRENT);
        assertThat(world.contexts.list(atlas))
                .extracting(file -> file.filename())
                .containsExactlyInAnyOrder("skills/papers/SKILL.md", "skills/papers/scripts/read.py");

        world.undo.undoLast();
        assertThat(files("atlas")).containsExactly(OLD, OLD_SCRIPT);
        assertThat(files("borea")).containsExactly(OLD, OLD_SCRIPT);
        assertThat(read(repo(OLD))).isEqualTo(before);
        assertThat(world.states(atlas)).containsEntry(OLD, State.EDITED);
        world.undo.redo();
        assertThat(read(repo(NEW))).contains("name: papers", "Reads papers", "slowly");
        assertThat(world.repo("atlas").resolve(".claude/skills/pdf")).doesNotExist();
        world.undo.undoLast();
        world.undo.undoLast();
        world.undo.undoLast();
        world.undo.redo();
        assertThat(world.home.root().resolve("registry/skills/pdf")).doesNotExist();
    }

    @Test
    void leavesWhatDriftsOrHasNoRoomAndWhatCannotBeBroughtTogether() {
        write(repo(OLD_SCRIPT), "print('edited')\n");
        var papers = rename(pdf, "papers");
        var drifting = world.installs.update(world.installs.planUpdate(List.of(papers), true));
        assertThat(drifting.left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(OLD, UpdateLine.BESIDE), tuple(OLD_SCRIPT, UpdateLine.DRIFTS_ALONE));
        assertThat(files("atlas")).containsExactly(OLD, OLD_SCRIPT);

        world.states(atlas);
        world.resolutions.keepStudio(world.target(atlas, OLD_SCRIPT), Shown.NOW);
        write(repo(NEW), "of somebody else\n");
        var noRoom = world.update(papers);
        assertThat(noRoom.left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(
                        tuple(OLD, UpdateLine.BESIDE),
                        tuple(OLD_SCRIPT, UpdateLine.BESIDE),
                        tuple(NEW, UpdateLine.IN_THE_WAY));
        assertThat(files("atlas")).containsExactly(NEW, OLD, OLD_SCRIPT);
        assertThat(read(repo(NEW))).isEqualTo("of somebody else\n");
    }

    @Test
    void leavesAnEditedCopyWhereItsNewPlaceHoldsWhatTheItemSays() {
        edit(OLD, "page by page", "slowly");
        var papers = rename(pdf, "papers");
        write(repo(NEW), world.registry.open(papers).files().text());

        var report = world.installs.update(world.installs.planUpdate(List.of(papers), true));

        assertThat(report.left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .contains(tuple(OLD, UpdateLine.BESIDE), tuple(NEW, UpdateLine.IN_THE_WAY));
        assertThat(read(repo(OLD))).contains("slowly");
        assertThat(read(repo(NEW))).contains("page by page");
    }

    @Test
    void leavesACopyWhoseEditIsAboutTheSameLines() {
        edit(OLD, "page by page", "slowly");
        var papers = rename(pdf, "papers");
        world.registry.edit(
                world.registry.open(papers),
                world.registry.open(papers).files().text().replace("page by page", "fast"));

        var report = world.installs.update(world.installs.planUpdate(List.of(papers), true));

        assertThat(report.left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(OLD, UpdateLine.CONFLICTS), tuple(OLD_SCRIPT, UpdateLine.BESIDE));
        assertThat(files("atlas")).containsExactly(OLD, OLD_SCRIPT);
    }

    @Test
    void takesTheEditOfACopyUnderTheOldNameAndMovesItThen() {
        edit(OLD, "page by page", "slowly");
        var papers = rename(pdf, "papers");

        assertThat(world.installs.take(atlas, papers, List.of(), false)).isTrue();
        assertThat(world.registry.open(papers).files().text()).contains("name: papers", "slowly");
        assertThat(world.registry.open(papers).files().all())
                .containsOnlyKeys("papers/SKILL.md", "papers/scripts/read.py");

        assertThat(world.update(papers).left()).isEmpty();
        assertThat(files("atlas")).containsExactly(NEW, NEW_SCRIPT);
        assertThat(read(repo(NEW))).contains("name: papers", "slowly");
    }

    @Test
    void movesAnEditThatAnOlderVersionLeftBehindIntoTheCopyThatItHadMoved() {
        edit(OLD, "page by page", "slowly");
        var papers = rename(pdf, "papers");
        world.install(atlas, papers);
        assertThat(files("atlas")).contains(NEW, OLD);

        assertThat(world.update(papers).left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .contains(tuple(OLD, UpdateLine.RENAMED));
        world.installs.update(world.installs.planUpdate(List.of(papers), true));

        assertThat(files("atlas")).containsExactly(NEW, NEW_SCRIPT);
        assertThat(read(repo(NEW))).contains("name: papers", "slowly");
        world.undo.undoLast();
        assertThat(read(repo(OLD))).contains("slowly");
        assertThat(read(repo(NEW))).contains("page by page");
    }

    @Test
    void movesAnEditedEntryAndAnEditedAgent() {
        var tool = world.tool();
        var agent = world.registry
                .add(
                        RegistryKind.AGENT,
                        "reviewer",
                        "{\"name\": \"reviewer\", \"description\": \"Reviews\", \"system_prompt\": \"Look.\"}\n")
                .item()
                .id();
        world.install(atlas, tool);
        world.install(atlas, agent);
        edit(".mcp.json#/mcpServers/github", ".mcp.json", "github-mcp", "other-mcp");
        edit(".claude/agents/reviewer.md", "Look.", "Look twice.");

        var hub = rename(tool, "hub");
        var judge = rename(agent, "judge");
        assertThat(world.update(hub, judge).left())
                .extracting(UpdateLine::reason)
                .containsExactly(UpdateLine.RENAMED, UpdateLine.RENAMED);
        var report = world.installs.update(world.installs.planUpdate(List.of(hub, judge), true));

        assertThat(report.left()).isEmpty();
        assertThat(read(repo(".mcp.json"))).contains("\"hub\"", "other-mcp").doesNotContain("\"github\"");
        assertThat(read(repo(".claude/agents/judge.md"))).contains("name: judge", "Look twice.");
        assertThat(repo(".claude/agents/reviewer.md")).doesNotExist();
    }

    private ItemId rename(ItemId item, String slug) {
        return world.registry.rename(world.registry.open(item), slug).item().id();
    }

    /// Edits a copy in atlas, and accepts that.
    private void edit(String place, String from, String to) {
        edit(place, place, from, to);
    }

    private void edit(String place, String file, String from, String to) {
        var text = read(repo(file));
        assertThat(text).contains(from);
        write(repo(file), text.replace(from, to));
        world.states(atlas);
        world.resolutions.acceptRepo(world.target(atlas, place), Shown.NOW);
    }

    private List<String> files(String project) {
        var skills = world.repo(project).resolve(".claude/skills");
        try (var all = Files.walk(skills)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> world.repo(project).relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path repo(String place) {
        return world.repo("atlas").resolve(place);
    }
}
