package dev.projectstudio.core.context;

import static dev.projectstudio.core.context.ContextWorld.read;
import static dev.projectstudio.core.context.ContextWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ContextWorld world;
    private ContextService contexts;
    private ProjectId atlas;

    @BeforeEach
    void registerAProject() {
        world = new ContextWorld(database.get(), folder);
        contexts = world.contexts;
        atlas = world.project("atlas");
    }

    @ParameterizedTest
    @CsvSource({
        "claude.md, CLAUDE.md",
        "agents.md, AGENTS.md",
        "gemini.md, GEMINI.md",
        "copilot-instructions.md, .github/copilot-instructions.md",
        "constitution.md, .specify/memory/constitution.md",
        "architecture.md, ARCHITECTURE.md",
        "docs/how we work.md, docs/how we work.md"
    })
    void tiesANewFileToTheUsualPlace(String name, String place) {
        var file = add(name, "text\n");

        assertThat(contexts.targets(file.id()))
                .extracting(ContextTarget::repoPath, ContextTarget::status)
                .containsExactly(tuple(place, SyncStatus.UNKNOWN));
        assertThat(world.repo("atlas").resolve(place)).doesNotExist();
    }

    @Test
    void keepsTheTextInTheCanonicalForm() {
        var file = contexts.add(atlas, "claude.md", ContextText.of("\uFEFFone\r\ntwo"), List.of());

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\ntwo\n");
        assertThat(contexts.open(file.id()).text().text()).contains("one\ntwo\n");
        assertThat(world.activities("context_updated")).containsExactly("claude.md");
    }

    @Test
    void goesToThePlacesThatAreNamed() {
        var file =
                contexts.add(atlas, "agents.md", ContextText.of("text"), List.of("AGENTS.md", ".cursor/rules/all.mdc"));

        assertThat(contexts.targets(file.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly("AGENTS.md", ".cursor/rules/all.mdc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.md", "/etc/passwd", "a/../../b.md", ".git/config", "a\u0000b", "nul.md", "a:b", "x. "})
    void refusesNamesThatAreNotFileNamesEverywhere(String name) {
        assertThatThrownBy(() -> add(name, "text\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("context-name-refused");
        assertThat(contexts.list(atlas)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void wantsAName(String name) {
        assertThatThrownBy(() -> add(name, "text\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("context-name-empty");
        assertThat(contexts.list(atlas)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide.md", "GUIDE.md", "guide.md/more.md"})
    @FaultCase("C23")
    void refusesANameThatIsTaken(String name) {
        add("guide.md", "text\n");

        assertThatThrownBy(() -> add(name, "other\n"))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("context-file-exists");
        assertThat(read(world.canonical(atlas, "guide.md"))).isEqualTo("text\n");
    }

    @Test
    void findsAFileWithoutRegardToCase() {
        var file = add("claude.md", "text\n");

        assertThat(contexts.require(atlas, "CLAUDE.md")).isEqualTo(file(file.id()));
        assertThatThrownBy(() -> contexts.require(atlas, "agents.md"))
                .isInstanceOf(NotFound.class)
                .hasMessage("context-file-not-found[agents.md, atlas, atlas]");
    }

    @Test
    void keepsEveryTextOfAnEditedFile() {
        var file = add("claude.md", "one\n");

        edit(file, "two\n");
        edit(file, "three\r\n");

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("three\n");
        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10))
                .extracting(ContextVersion::number, ContextVersion::cause, version -> text(file, version))
                .containsExactly(
                        tuple(3, "edited", "three\n"), tuple(2, "edited", "two\n"), tuple(1, "added", "one\n"));
    }

    @Test
    void changesNothingForTheSameText() {
        var file = add("claude.md", "one\n");

        edit(file, "one\r\n\r\n");

        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10)).hasSize(1);
        assertThat(world.activities("context_updated")).hasSize(1);
    }

    @Test
    void refusesToWriteOverATextThatWasNotSeen() {
        var file = add("claude.md", "one\n");
        var seen = contexts.open(file.id());
        edit(file, "two\n");

        assertThatThrownBy(() -> contexts.edit(seen, ContextText.of("three\n")))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("changed-meanwhile");
        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("two\n");
    }

    @Test
    void refusesToWriteOverAnEditByHand() {
        var file = add("claude.md", "one\n");
        var seen = contexts.open(file.id());
        write(world.canonical(atlas, "claude.md"), "by hand\n");

        assertThatThrownBy(() -> contexts.edit(seen, ContextText.of("three\n")))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("changed-meanwhile");
        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("by hand\n");
    }

    @Test
    void keepsAnEditByHandThatIsEditedFurther() {
        var file = add("claude.md", "one\n");
        write(world.canonical(atlas, "claude.md"), "by hand\r\n");

        edit(file, "three\n");

        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10))
                .extracting(version -> text(file, version))
                .containsExactly("three\n", "by hand\r\n", "one\n");
    }

    @Test
    void makesAnEarlierVersionTheTextAgain() {
        var file = add("claude.md", "one\n");
        edit(file, "two\n");

        contexts.restore(file.id(), 1);

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\n");
        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10))
                .extracting(ContextVersion::number, ContextVersion::cause)
                .startsWith(tuple(3, "restored"));
        assertThatThrownBy(() -> contexts.restore(file.id(), 9))
                .isInstanceOf(NotFound.class)
                .hasMessage("version-not-found[9]");
    }

    @Test
    void knowsAsTakenBackWhatWasRestoredTwiceAndUndoneTwice() {
        var file = add("claude.md", "one\n");
        edit(file, "two\n");

        for (int i = 0; i < 2; i++) {
            contexts.restore(file.id(), 1);
            world.undo.undoLast();
        }

        assertThat(HistoryLine.of(
                        world.versions.history(file.id(), Integer.MAX_VALUE, 10),
                        file(file.id()).copy().hash()))
                .extracting(HistoryLine::number, HistoryLine::standing)
                .containsExactly(
                        tuple(4, HistoryLine.Standing.TAKEN_BACK),
                        tuple(3, HistoryLine.Standing.TAKEN_BACK),
                        tuple(2, HistoryLine.Standing.CURRENT),
                        tuple(1, HistoryLine.Standing.EARLIER));
    }

    @Test
    @FaultCase("C82")
    void bringsBackACopyThatIsGone() throws IOException {
        var file = add("claude.md", "one\n");
        Files.delete(world.canonical(atlas, "claude.md"));

        assertThatThrownBy(() -> contexts.open(file.id()))
                .isInstanceOf(NotFound.class)
                .hasMessage("studio-missing[claude.md]");
        contexts.restore(file.id(), 1);

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\n");
    }

    @Test
    void takesAnEditBackAndMakesItAgain() {
        var file = add("claude.md", "one\n");
        var before = file(file.id()).copy().hash();
        edit(file, "two\n");

        world.undo.undoLast();

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\n");
        assertThat(file(file.id()).copy().hash()).isEqualTo(before);

        world.undo.redo();

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("two\n");
    }

    @Test
    void takesANewFileBack() {
        var file = add("claude.md", "one\n");

        world.undo.undoLast();

        assertThat(contexts.find(file.id())).isEmpty();
        assertThat(world.canonical(atlas, "claude.md")).doesNotExist();
    }

    @Test
    void takesANewFileBackAfterACheckFoundItInSync() {
        var file = add("claude.md", "one\n");
        database.get().write(tx -> {
            var target = contexts.targets(file.id()).getFirst();
            var text = ContextText.of("one\n");
            var base = new Base(text.hash(), world.contents.put(tx, text.bytes()));
            var repo = new RepoSide(text.hash(), null, ContextWorld.NOON.instant());
            world.targets.update(
                    tx, List.of(target.withState(TargetState.synced(base, repo, ContextWorld.NOON.instant()))));
            return target;
        });

        world.undo.undoLast();

        assertThat(contexts.list(atlas)).isEmpty();
    }

    @Test
    void givesAFileAnotherName() {
        var file = add("claude.md", "one\n");

        contexts.rename(file.id(), "team/rules.md");

        assertThat(world.canonical(atlas, "claude.md")).doesNotExist();
        assertThat(read(world.canonical(atlas, "team/rules.md"))).isEqualTo("one\n");
        assertThat(contexts.targets(file.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly("CLAUDE.md");

        world.undo.undoLast();

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\n");
        assertThat(contexts.require(atlas, "claude.md").id()).isEqualTo(file.id());
    }

    @Test
    void deletesAFileAndBringsItBackWithItsHistory() {
        var file = add("claude.md", "one\n");
        edit(file, "two\n");

        contexts.delete(file.id());

        assertThat(contexts.list(atlas)).isEmpty();
        assertThat(world.canonical(atlas, "claude.md")).doesNotExist();

        world.undo.undoLast();

        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("two\n");
        assertThat(contexts.targets(file.id())).hasSize(1);
        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void addsAndRemovesTargets() {
        var file = add("claude.md", "one\n");

        contexts.addTarget(file.id(), "./docs//CLAUDE.md");
        assertThat(contexts.targets(file.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly("CLAUDE.md", "docs/CLAUDE.md");

        contexts.removeTarget(file.id(), "CLAUDE.md");
        assertThat(contexts.targets(file.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly("docs/CLAUDE.md");

        world.undo.undoLast();
        world.undo.undoLast();
        assertThat(contexts.targets(file.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly("CLAUDE.md");
    }

    @Test
    void refusesATargetThatAFileHasAlready() throws IOException {
        add("claude.md", "one\n");
        var agents = add("agents.md", "two\n");
        write(world.repo("atlas").resolve("CLAUDE.md"), "one\n");
        Files.createSymbolicLink(world.repo("atlas").resolve("RULES.md"), Path.of("CLAUDE.md"));

        for (var path : List.of("CLAUDE.md", "./CLAUDE.md", "RULES.md", "AGENTS.md")) {
            assertThatThrownBy(() -> contexts.addTarget(agents.id(), path))
                    .isInstanceOf(Conflict.class)
                    .hasMessageStartingWith("target-taken");
        }
        assertThat(contexts.targets(agents.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../CLAUDE.md", "/tmp/CLAUDE.md", ".git/CLAUDE.md", ".GIT /hooks/x", "git~1/x", ".g\u200Cit/x"})
    void refusesATargetOutsideTheRepository(String path) {
        var file = add("claude.md", "one\n");

        assertThatThrownBy(() -> contexts.addTarget(file.id(), path))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("outside-repo");
    }

    @Test
    void saysWhichTargetIsNone() {
        var file = add("claude.md", "one\n");

        assertThatThrownBy(() -> contexts.removeTarget(file.id(), "AGENTS.md"))
                .isInstanceOf(NotFound.class)
                .hasMessage("target-not-found[claude.md, AGENTS.md]");
    }

    @Test
    void announcesEveryChangeOfAFile() {
        var file = add("claude.md", "one\n");
        edit(file, "two\n");
        contexts.addTarget(file.id(), "docs/CLAUDE.md");

        assertThat(database.published())
                .filteredOn(new ContextChanged(file.id(), atlas)::equals)
                .hasSize(3);
    }

    private ContextFile add(String name, String text) {
        return contexts.add(atlas, name, ContextText.of(text), List.of());
    }

    private void edit(ContextFile file, String text) {
        contexts.edit(contexts.open(file.id()), ContextText.of(text));
    }

    private ContextFile file(ContextFileId id) {
        return contexts.require(id);
    }

    private String text(ContextFile file, ContextVersion version) {
        return new String(
                world.versions
                        .text(world.versions.require(file.id(), version.number()))
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
