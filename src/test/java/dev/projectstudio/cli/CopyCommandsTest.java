package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.platform.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands say and do where a copy, its item or both were edited, renamed or made to be run.
class CopyCommandsTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String RUN = ".claude/skills/pdf/scripts/run";
    private static final String TEXT =
            "---\nname: pdf\ndescription: Reads PDF files\n---\n\n# pdf\n\nFirst.\n\nSecond.\n\nThird.\n";

    @TempDir
    Path folder;

    private Place studio;
    private Path atlas;
    private Path registry;

    @BeforeEach
    void installASkill() throws IOException {
        folder = folder.toRealPath();
        studio = Place.of(folder.resolve("home"), folder);
        registry = folder.resolve("home/registry/skills");
        atlas = TestRepository.withCommit(folder.resolve("atlas")).directory();
        studio.run("project", "add", "atlas");
        skill("pdf");
        skill("other");
        studio.run("registry", "import", "source");
        studio.run("registry", "install", "pdf", "atlas");
        studio.run("registry", "install", "other", "atlas");
    }

    @Test
    void letsACopyBeRunOnceTheItemCan() {
        assumePosix();
        assertThat(registry.resolve("pdf/scripts/run").toFile().setExecutable(true))
                .isTrue();

        assertThat(studio.run("registry", "show", "pdf").out()).contains(RUN + "  the item has changed");
        var planned = studio.run("registry", "update", "pdf", "--dry-run");
        assertThat(planned.out()).contains("would update", RUN + "  can be run now", "new mode 100755");
        var updated = studio.run("registry", "update", "pdf", "--json");
        assertThat(updated.status()).isZero();
        assertThat(updated.json().at("/updated/0/executable").booleanValue()).isTrue();
        assertThat(atlas.resolve(RUN)).isExecutable();
        assertThat(studio.run("registry", "update", "pdf").out()).isEmpty();

        studio.run("undo");
        assertThat(Files.isExecutable(atlas.resolve(RUN))).isFalse();
    }

    @Test
    void takesTheRightToBeRunBackThatATakenOverFileGot() throws IOException {
        assumePosix();
        assertThat(registry.resolve("pdf/scripts/run").toFile().setExecutable(true))
                .isTrue();
        var borea = TestRepository.withCommit(folder.resolve("borea")).directory();
        write(borea.resolve(RUN), "no first line\n");
        studio.run("project", "add", "borea");
        studio.run("registry", "install", "pdf", "borea");
        assertThat(borea.resolve(RUN)).isExecutable();

        var planned = studio.run("registry", "uninstall", "pdf", "borea", "--dry-run", "--json");
        assertThat(planned.json().at("/left/0/executable").isBoolean()).isTrue();
        assertThat(borea.resolve(RUN)).isExecutable();
        var left = studio.run("registry", "uninstall", "pdf", "borea");

        assertThat(left.status()).isOne();
        assertThat(left.out()).contains("stays without the right to be run");
        assertThat(borea.resolve(RUN)).exists();
        assertThat(Files.isExecutable(borea.resolve(RUN))).isFalse();
    }

    @Test
    void saysBeforeTheAnswerThatAFileLosesTheRightToBeRunIfItStays() throws IOException {
        assumePosix();
        assertThat(registry.resolve("pdf/scripts/run").toFile().setExecutable(true))
                .isTrue();
        var borea = TestRepository.withCommit(folder.resolve("borea")).directory();
        write(borea.resolve(RUN), "no first line\n");
        studio.run("project", "add", "borea");
        studio.run("registry", "install", "pdf", "borea");

        var left = studio.typing("n\n").run("registry", "uninstall", "pdf", "borea");

        assertThat(left.err())
                .contains(RUN + ": was there before it was installed; if it stays, it loses the right to be run");
    }

    @Test
    void saysWhatStaysInTheFolderThatARenamedItemLeaves() throws IOException {
        write(atlas.resolve(".claude/skills/pdf/notes.md"), "mine\n");
        studio.run("registry", "rename", "pdf", "papers");

        var planned = studio.run("registry", "update", "papers", "--dry-run");
        var updated = studio.run("registry", "update", "papers", "--json");

        assertThat(planned.status()).isZero();
        assertThat(planned.out())
                .containsPattern("stays +skill/papers +atlas +[.]claude/skills/pdf +1 file of your own stays there");
        assertThat(updated.status()).isZero();
        assertThat(updated.json().at("/staying/0/folder").textValue()).isEqualTo(".claude/skills/pdf");
        assertThat(updated.json().at("/staying/0/files").intValue()).isOne();
        assertThat(updated.json().at("/updated")).isNotEmpty();
    }

    @Test
    void saysOfAnItemThatIsInstalledNowhereThatItIsNot() {
        studio.run("registry", "uninstall", "other", "atlas");
        var looking = studio.typing("y");

        assertThat(looking.run("registry", "update", "other").err()).isEqualTo("other is installed nowhere.\n");
        assertThat(looking.run("registry", "update", "pdf").err()).isEqualTo("Every copy says what its item says.\n");
        assertThat(looking.run("registry", "update", "other", "--json").json().get("updated"))
                .isEmpty();
    }

    @Test
    void takesNothingOverAnEditOfTheItemUnasked() throws IOException {
        edit("First.", "Edited.");
        change("pdf", "Third.", "3.");

        var planned = studio.run("registry", "take", "pdf", "atlas", "--dry-run");
        assertThat(planned.status()).isOne();
        assertThat(planned.out()).contains("would change", "--force", "+Edited.", "-3.");
        var refused = studio.run("registry", "take", "pdf", "atlas", "--json");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.error()).isEqualTo("item-edited-too");
        assertThat(studio.run("registry", "take", "pdf", "atlas").err())
                .contains("pdf was edited in the registry since its copy in atlas was written", "update --merge");
        assertThat(registry.resolve("pdf/SKILL.md")).content().contains("First.", "3.");

        assertThat(studio.run("registry", "take", "pdf", "atlas", "--force").status())
                .isZero();
        assertThat(registry.resolve("pdf/SKILL.md")).content().contains("Edited.", "Third.");
    }

    @Test
    void asksAtATerminalBeforeItGoesOverAnEditOfTheItem() throws IOException {
        edit("First.", "Edited.");
        change("pdf", "Third.", "3.");

        var no = studio.typing("n\n").run("registry", "take", "pdf", "atlas");
        assertThat(no.status()).isEqualTo(2);
        assertThat(no.err())
                .contains(
                        PLACE + ": +2 lines, -2 lines, over what was edited in the item\n",
                        "Take it all the same? [y/N]");
        assertThat(registry.resolve("pdf/SKILL.md")).content().contains("3.");

        var yes = studio.typing("y\n").run("registry", "take", "pdf", "atlas");
        assertThat(yes.status()).isZero();
        assertThat(yes.out()).startsWith("changed  " + PLACE + "  +2 lines, -2 lines\n");
        assertThat(registry.resolve("pdf/SKILL.md")).content().contains("Edited.");
    }

    @Test
    void showsWhatWouldBeTaken() throws IOException {
        edit("First.", "Edited.");

        var planned = studio.run("registry", "take", "pdf", "atlas", "--dry-run");

        assertThat(planned.status()).isZero();
        assertThat(planned.out())
                .contains(
                        "would change  " + PLACE + "  +1 line, -1 line\n",
                        "--- registry/" + PLACE,
                        "+++ atlas/" + PLACE,
                        "+Edited.");
        assertThat(registry.resolve("pdf/SKILL.md")).content().contains("First.");
        var json = studio.run("registry", "take", "pdf", "atlas", "--dry-run", "--json")
                .json();
        assertThat(json.get("taken").booleanValue()).isTrue();
        assertThat(json.at("/changes/0/target").textValue()).isEqualTo(PLACE);
        assertThat(studio.run("registry", "take", "other", "atlas", "--dry-run").out())
                .contains("says in atlas what it says");
    }

    @Test
    void listsEditedCopiesAndSaysWhatCanBeDone() throws IOException {
        edit("First.", "Edited.");

        var listed = studio.run("registry", "update", "pdf");
        assertThat(listed.status()).isOne();
        assertThat(listed.out()).contains("left", PLACE + "  has its own edits; `studio registry take`");

        change("pdf", "Third.", "3.");
        assertThat(studio.run("registry", "update", "pdf").out())
                .contains("`studio registry update --merge`", "`studio registry take --force`");
        assertThat(studio.run("registry", "update", "pdf", "--merge", "--dry-run")
                        .out())
                .contains("would update", "-Third.", "+3.")
                .doesNotContain("-Edited.");
        assertThat(studio.run("registry", "update", "pdf", "--merge").status()).isZero();
        assertThat(atlas.resolve(PLACE)).content().contains("Edited.", "3.");
    }

    @Test
    void movesAnEditedCopyOfARenamedItemWholeOrNotAtAll() throws IOException {
        edit("First.", "Edited.");
        studio.run("registry", "rename", "pdf", "papers");

        var left = studio.run("registry", "update", "papers");
        assertThat(left.status()).isOne();
        assertThat(left.out()).contains(PLACE, RUN, "`studio registry update --merge` moves it");
        assertThat(atlas.resolve(RUN)).exists();
        assertThat(atlas.resolve(".claude/skills/papers")).doesNotExist();

        assertThat(studio.run("registry", "update", "papers", "--merge").status())
                .isZero();
        assertThat(atlas.resolve(".claude/skills/papers/SKILL.md")).content().contains("name: papers", "Edited.");
        assertThat(atlas.resolve(".claude/skills/pdf")).doesNotExist();

        studio.run("undo");
        assertThat(atlas.resolve(PLACE)).content().contains("name: pdf", "Edited.");
        assertThat(atlas.resolve(".claude/skills/papers")).doesNotExist();
    }

    @Test
    void saysOfAnUndoneUpdateOnlyWhatBecameAnother() throws IOException {
        change("other", "Third.", "3.");

        studio.run("registry", "update", "--all");

        assertThat(studio.run("undo").out()).isEqualTo("Undone: Brought other up to date everywhere\n");
    }

    private void skill(String name) throws IOException {
        var skill = folder.resolve("source/.claude/skills").resolve(name);
        write(skill.resolve("SKILL.md"), TEXT.replace("pdf", name));
        write(skill.resolve("scripts/run"), "no first line\n");
    }

    /// Edits the copy, and accepts that.
    private void edit(String from, String to) throws IOException {
        write(atlas.resolve(PLACE), Files.readString(atlas.resolve(PLACE)).replace(from, to));
        studio.run("drift", "resolve", "atlas", "skills/pdf/SKILL.md", "--accept-repo");
    }

    /// Edits the item by hand.
    private void change(String item, String from, String to) throws IOException {
        var file = registry.resolve(item).resolve("SKILL.md");
        write(file, Files.readString(file).replace(from, to));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
    }
}
