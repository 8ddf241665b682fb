package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.install.InstalledCopy.State;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a copy that was edited, and of its item that was edited too.
class EditedCopiesTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String SCRIPT = ".claude/skills/pdf/scripts/read.py";
    private static final String TEXT =
            "---\nname: pdf\ndescription: Reads PDF files\n---\n\n# PDF\n\nFirst.\n\nSecond.\n\nThird.\n";

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
        pdf = skill("pdf");
        world.install(atlas, pdf);
    }

    @Test
    void listsACopyThatIsOnlyEdited() {
        edit(PLACE, "First.", "Edited.");

        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(PLACE, UpdateLine.EDITED_HERE));
        assertThat(world.installs.planUpdate(List.of(pdf), true).lines())
                .extracting(UpdateLine::reason)
                .containsExactly(UpdateLine.EDITED_HERE);
        assertThat(world.undo.undoLast().orElseThrow().labelKey()).isEqualTo("undo.drift.accept");
    }

    @Test
    void takesNothingOverAnEditOfTheItemUnlessToldTo() {
        edit(PLACE, "First.", "Edited.");
        change("Third.", "3.");

        assertThatThrownBy(() -> world.installs.take(atlas, pdf, List.of(), false))
                .isInstanceOfSatisfying(Conflict.class, e -> {
                    assertThat(e.code()).isEqualTo("item-edited-too");
                    assertThat(e.args()).isEqualTo(List.of("PDF", "atlas", PLACE));
                });
        assertThat(item()).contains("First.", "3.");
        assertThat(world.installs.planTake(atlas, pdf, List.of()))
                .extracting(Change::place, Change::reason)
                .containsExactly(tuple(PLACE, UpdateLine.OVER_THE_ITEM));

        assertThat(world.installs.take(atlas, pdf, List.of(), true)).isTrue();
        assertThat(item()).contains("Edited.", "Third.");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
        world.undo.undoLast();
        assertThat(item()).contains("First.", "3.");
    }

    @Test
    void takesNothingFromACopyThatIsOnlyBehind() {
        edit(PLACE, "First.", "Edited.");
        write(world.home.root().resolve("registry/skills/pdf/scripts/read.py"), "print('anew')\n");

        assertThat(world.installs.planTake(atlas, pdf, List.of()))
                .extracting(Change::place, Change::reason, Change::summary)
                .containsExactly(tuple(PLACE, null, "+1 line, -1 line"));
        assertThat(world.installs.take(atlas, pdf, List.of(), false)).isTrue();
        assertThat(item()).contains("Edited.");
        assertThat(read(world.home.root().resolve("registry/skills/pdf/scripts/read.py")))
                .contains("anew");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT).containsEntry(SCRIPT, State.BEHIND);
        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::place, UpdateLine::act)
                .containsExactly(tuple(SCRIPT, Act.WRITTEN));
    }

    @Test
    void takesNoFileThatTheItemHasNoMoreAndNobodyEdited() throws IOException {
        edit(PLACE, "First.", "Edited.");
        Files.delete(world.home.root().resolve("registry/skills/pdf/scripts/read.py"));

        assertThat(world.installs.take(atlas, pdf, List.of(), false)).isTrue();

        assertThat(world.registry.open(pdf).files().all()).containsOnlyKeys("pdf/SKILL.md");
        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::place, UpdateLine::act)
                .containsExactly(tuple(SCRIPT, Act.REMOVED));
    }

    @Test
    void hasNothingToDoForACopyThatSaysAlreadyWhatIsTaken() {
        var borea = world.project("borea");
        world.install(borea, pdf, Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS);
        write(world.repo("borea").resolve(PLACE), TEXT.replace("First.", "Edited."));
        world.states(borea);
        world.resolutions.acceptRepo(world.target(borea, PLACE), Shown.NOW);

        assertThat(world.installs.take(borea, pdf, List.of(Consumer.CLAUDE_SKILLS), false))
                .isTrue();

        assertThat(world.states(borea)).containsEntry(".agents/skills/pdf/SKILL.md", State.CURRENT);
        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::projectName, UpdateLine::place)
                .containsExactly(tuple("atlas", PLACE));
        change("Third.", "3.");
        assertThat(world.update(pdf).left()).isEmpty();
        assertThat(read(world.repo("borea").resolve(".agents/skills/pdf/SKILL.md")))
                .contains("Edited.", "3.");
    }

    @Test
    void hasNothingToDoForACopyThatSaysWhatTheItemHasCometoSay() {
        edit(PLACE, "First.", "Edited.");
        change("First.", "Edited.");

        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);
        assertThat(world.update(pdf).lines()).isEmpty();
        change("Third.", "3.");
        assertThat(world.update(pdf).left()).isEmpty();
        assertThat(read(repo(PLACE))).contains("Edited.", "3.");
    }

    @Test
    void goesThroughTheProjectsByName() {
        for (var name : List.of("delta", "Beta", "gamma", "alpha", "epsilon")) {
            world.install(world.project(name), pdf);
        }
        change("First.", "1.");

        var names = List.of("alpha", "atlas", "Beta", "delta", "epsilon", "gamma");
        assertThat(world.installs.of(pdf))
                .extracting(InstalledCopy::projectName)
                .containsSubsequence(names);
        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::projectName)
                .containsExactlyElementsOf(names);
    }

    @Test
    void leavesAFileAwayWhoseDeletionWasAcceptedUntilItIsInstalledAgain() throws IOException {
        accept(SCRIPT);
        change("First.", "1.");
        write(world.home.root().resolve("registry/skills/pdf/scripts/read.py"), "print('anew')\n");

        assertThat(world.update(pdf).lines()).extracting(UpdateLine::place).containsExactly(PLACE);
        assertThat(world.update(pdf).lines()).isEmpty();
        assertThat(repo(SCRIPT)).doesNotExist();
        assertThat(world.installs.isBehind(pdf)).isFalse();
        var papers =
                world.registry.rename(world.registry.open(pdf), "papers").item().id();
        world.update(papers);
        assertThat(repo(".claude/skills/papers/SKILL.md")).exists();
        assertThat(repo(".claude/skills/papers/scripts/read.py")).doesNotExist();

        world.install(atlas, papers);
        assertThat(repo(".claude/skills/papers/scripts/read.py")).hasContent("print('anew')");
        write(world.home.root().resolve("registry/skills/papers/scripts/read.py"), "print('a third')\n");
        assertThat(world.update(papers).lines()).hasSize(1);
    }

    @Test
    void bringsAFileAgainWhoseAcceptedDeletionIsTakenBack() throws IOException {
        accept(SCRIPT);
        world.undo.undoLast();
        assertThat(world.update(pdf).left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(SCRIPT, UpdateLine.DELETED));

        accept(SCRIPT);
        world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), false);
        write(repo(SCRIPT), "another\n");
        world.install(atlas, pdf);
        assertThat(world.update(pdf).left())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(SCRIPT, UpdateLine.IN_THE_WAY));
    }

    @Test
    void bringsAnEditTogetherWithTheItemWhereThatIsWanted() {
        edit(PLACE, "First.", "Edited.");
        change("Third.", "3.");
        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::act, UpdateLine::reason)
                .containsExactly(tuple(Act.LEFT, UpdateLine.EDITED));

        var shown = world.installs.planUpdate(List.of(pdf), true);
        assertThat(shown.lines()).extracting(UpdateLine::act).containsExactly(Act.WRITTEN);
        assertThat(shown.lines().getFirst().unified())
                .contains("-Third.\n+3.\n")
                .doesNotContain("-Edited.");
        world.installs.update(shown);

        assertThat(read(repo(PLACE))).contains("Edited.", "3.").doesNotContain("First.", "Third.");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.EDITED);
        assertThat(world.installs.take(atlas, pdf, List.of(), false)).isTrue();
        assertThat(item()).contains("Edited.", "3.");
        assertThat(world.states(atlas)).containsEntry(PLACE, State.CURRENT);

        world.undo.undoLast();
        world.undo.undoLast();
        assertThat(read(repo(PLACE))).contains("Edited.", "Third.");
        assertThat(world.installs.planUpdate(List.of(pdf)).lines())
                .extracting(UpdateLine::reason)
                .containsExactly(UpdateLine.EDITED);
    }

    @Test
    void leavesACopyWhoseEditIsAboutTheSameLines() {
        edit(PLACE, "First.", "Edited.");
        change("First.", "1.");

        var report = world.installs.update(world.installs.planUpdate(List.of(pdf), true));

        assertThat(report.lines())
                .extracting(UpdateLine::act, UpdateLine::reason)
                .containsExactly(tuple(Act.LEFT, UpdateLine.CONFLICTS));
        assertThat(read(repo(PLACE))).contains("Edited.");
    }

    @Test
    void saysOfAnEditedFileThatTheItemHasItNoMore() throws IOException {
        edit(SCRIPT, "read", "edited");
        Files.delete(world.home.root().resolve("registry/skills/pdf/scripts/read.py"));

        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::place, UpdateLine::reason)
                .containsExactly(tuple(SCRIPT, UpdateLine.DROPPED));
        assertThatThrownBy(() -> world.installs.take(atlas, pdf, List.of(), false))
                .hasMessageContaining("item-edited-too");
        world.installs.take(atlas, pdf, List.of(), true);
        assertThat(world.registry.open(pdf).files().all()).containsKey("pdf/scripts/read.py");
        assertThat(world.update(pdf).lines()).isEmpty();
    }

    @Test
    void namesInTheWayBackOnlyWhatBecameAnother() {
        world.install(atlas, skill("unchanged"));
        for (var name : List.of("a", "b", "c", "d")) {
            world.install(atlas, skill(name));
        }
        change("First.", "1.");

        update();
        assertThat(world.undo.undoLast().orElseThrow().labelArgs()).containsExactly("PDF");

        for (var name : List.of("a", "b", "c")) {
            world.registry.edit(world.registry.open(new ItemId(RegistryKind.SKILL, name)), titled(name) + "More.\n");
        }
        update();
        assertThat(world.undo.undoLast().orElseThrow().labelArgs()).containsExactly("a, b, c, …");
    }

    private void update() {
        world.installs.update(world.installs.planUpdate(world.installs.items()));
    }

    private ItemId skill(String name) {
        var script = "print('read')\n".getBytes(StandardCharsets.UTF_8);
        var text = titled(name).getBytes(StandardCharsets.UTF_8);
        var files = new TreeMap<>(Map.of(name + "/SKILL.md", text, name + "/scripts/read.py", script));
        return world.registry.add(RegistryKind.SKILL, name, files).item().id();
    }

    private static String titled(String name) {
        return name.equals("pdf")
                ? TEXT
                : TEXT.replace("name: pdf", "name: " + name).replace("# PDF", "# " + name);
    }

    /// Edits the copy, and accepts that.
    private void edit(String place, String from, String to) {
        write(repo(place), read(repo(place)).replace(from, to));
        world.states(atlas);
        world.resolutions.acceptRepo(world.target(atlas, place), Shown.NOW);
    }

    /// Deletes a file of the copy, and accepts that.
    private void accept(String place) throws IOException {
        Files.deleteIfExists(repo(place));
        world.states(atlas);
        world.resolutions.acceptRepo(world.target(atlas, place), Shown.NOW);
    }

    private void change(String from, String to) {
        world.registry.edit(world.registry.open(pdf), item().replace(from, to));
    }

    private String item() {
        return world.registry.open(pdf).files().text();
    }

    private Path repo(String place) {
        return world.repo("atlas").resolve(place);
    }
}
