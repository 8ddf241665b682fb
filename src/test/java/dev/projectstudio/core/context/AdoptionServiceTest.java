package dev.projectstudio.core.context;

import static dev.projectstudio.core.context.ContextWorld.read;
import static dev.projectstudio.core.context.ContextWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.context.Adoption.Adopted;
import dev.projectstudio.core.context.Adoption.Skipped;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AdoptionServiceTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ContextWorld world;
    private ProjectId atlas;
    private Path repo;

    @BeforeEach
    void registerAProject() {
        world = new ContextWorld(database.get(), folder);
        atlas = world.project("atlas");
        repo = world.repo("atlas");
    }

    @Test
    void takesEveryWellKnownFileUnderItsName() {
        for (var path : List.of(
                "CLAUDE.md",
                "CLAUDE.local.md",
                "AGENTS.md",
                "GEMINI.md",
                ".github/copilot-instructions.md",
                ".cursor/rules/style.mdc",
                ".cursor/rules/tests.mdc",
                ".cursorrules",
                ".windsurfrules",
                ".specify/memory/constitution.md",
                "ARCHITECTURE.md")) {
            write(repo.resolve(path), "about " + path + "\n");
        }
        write(repo.resolve("README.md"), "not one of them\n");

        var adoption = adopt();

        assertThat(adoption.skipped()).isEmpty();
        assertThat(adoption.adopted())
                .extracting(Adopted::filename, Adopted::repoPaths)
                .containsExactly(
                        tuple("claude.md", List.of("CLAUDE.md")),
                        tuple("CLAUDE.local.md", List.of("CLAUDE.local.md")),
                        tuple("agents.md", List.of("AGENTS.md")),
                        tuple("gemini.md", List.of("GEMINI.md")),
                        tuple("copilot-instructions.md", List.of(".github/copilot-instructions.md")),
                        tuple(".cursor/rules/style.mdc", List.of(".cursor/rules/style.mdc")),
                        tuple(".cursor/rules/tests.mdc", List.of(".cursor/rules/tests.mdc")),
                        tuple(".cursorrules", List.of(".cursorrules")),
                        tuple(".windsurfrules", List.of(".windsurfrules")),
                        tuple("constitution.md", List.of(".specify/memory/constitution.md")),
                        tuple("architecture.md", List.of("ARCHITECTURE.md")));
        assertThat(read(world.canonical(atlas, "constitution.md")))
                .isEqualTo("about .specify/memory/constitution.md\n");
        assertThat(read(world.canonical(atlas, ".cursor/rules/style.mdc")))
                .isEqualTo("about .cursor/rules/style.mdc\n");
    }

    @Test
    void beginsInSyncWithWhatWasFoundAsTheBase() {
        write(repo.resolve("CLAUDE.md"), "\uFEFFone\r\ntwo\r\n\r\n");

        adopt();

        var file = world.contexts.require(atlas, "claude.md");
        var target = world.contexts.targets(file.id()).getFirst();
        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\ntwo\n");
        assertThat(file.status()).isEqualTo(SyncStatus.SYNCED);
        assertThat(file.copy().hash()).isEqualTo(ContextText.of("one\ntwo\n").hash());
        assertThat(file.sync().repoHash()).isEqualTo(file.copy().hash());
        assertThat(target.state().base()).isEqualTo(base("one\ntwo\n"));
        assertThat(target.form()).isEqualTo(new TextForm(LineEnding.CRLF, true, 2));
        assertThat(read(repo.resolve("CLAUDE.md"))).isEqualTo("\uFEFFone\r\ntwo\r\n\r\n");
        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10))
                .extracting(ContextVersion::cause)
                .containsExactly("adopted");
    }

    @Test
    void makesOneFileOfTheSameTextAtSeveralPlaces() {
        write(repo.resolve("AGENTS.md"), "rules\n");
        write(repo.resolve("CLAUDE.md"), "rules\r\n");
        write(repo.resolve(".github/copilot-instructions.md"), "rules");

        var adoption = adopt();

        assertThat(adoption.adopted())
                .containsExactly(new Adopted(
                        "claude.md", List.of("CLAUDE.md", "AGENTS.md", ".github/copilot-instructions.md"), true));
        assertThat(world.contexts.targets(
                        world.contexts.require(atlas, "claude.md").id()))
                .extracting(ContextTarget::repoPath, target -> target.form().lineEnding())
                .containsExactly(
                        tuple("CLAUDE.md", LineEnding.CRLF),
                        tuple("AGENTS.md", LineEnding.LF),
                        tuple(".github/copilot-instructions.md", LineEnding.LF));
    }

    @Test
    void keepsTheSameTextApartIfAsked() {
        write(repo.resolve("AGENTS.md"), "rules\n");
        write(repo.resolve("CLAUDE.md"), "rules\n");

        var adoption = world.adoption.adopt(atlas, List.of(), true);

        assertThat(adoption.adopted()).extracting(Adopted::filename).containsExactly("claude.md", "agents.md");
    }

    @Test
    void makesOneFileOfALinkAndWhatItNames() throws IOException {
        write(repo.resolve("AGENTS.md"), "rules\n");
        Files.createSymbolicLink(repo.resolve("CLAUDE.md"), Path.of("AGENTS.md"));

        var adoption = world.adoption.adopt(atlas, List.of(), true);

        assertThat(adoption.adopted())
                .containsExactly(new Adopted("claude.md", List.of("CLAUDE.md", "AGENTS.md"), true));
        assertThat(repo.resolve("CLAUDE.md")).isSymbolicLink();
    }

    @Test
    void namesTheSecondTextOfANameByItsPath() {
        write(repo.resolve("ARCHITECTURE.md"), "one\n");
        write(repo.resolve("docs/architecture.md"), "two\n");
        write(repo.resolve("CLAUDE.md"), "three\n");
        write(repo.resolve(".claude/CLAUDE.md"), "four\n");

        var adoption = adopt();

        assertThat(adoption.adopted())
                .extracting(Adopted::filename, Adopted::repoPaths)
                .containsExactly(
                        tuple("claude.md", List.of("CLAUDE.md")),
                        tuple(".claude/CLAUDE.md", List.of(".claude/CLAUDE.md")),
                        tuple("architecture.md", List.of("ARCHITECTURE.md")),
                        tuple("docs/architecture.md", List.of("docs/architecture.md")));
    }

    @Test
    void givesThePlaceAloneTheUsualName() {
        write(repo.resolve(".claude/CLAUDE.md"), "four\n");

        assertThat(adopt().adopted()).containsExactly(new Adopted("claude.md", List.of(".claude/CLAUDE.md"), true));
    }

    @Test
    void neverSharesThePersonalFile() {
        write(repo.resolve("CLAUDE.md"), "mine\n");
        write(repo.resolve("CLAUDE.local.md"), "mine\n");
        adopt();
        write(repo.resolve("AGENTS.md"), "mine\n");

        var adoption = adopt();

        assertThat(world.contexts.list(atlas))
                .extracting(ContextFile::filename)
                .containsExactly("CLAUDE.local.md", "claude.md");
        assertThat(adoption.adopted()).containsExactly(new Adopted("claude.md", List.of("AGENTS.md"), false));
    }

    @Test
    @FaultCase("C23")
    void tellsTwoSpellingsApartWhereTheDiskDoes() {
        write(repo.resolve("CLAUDE.md"), "one\n");
        write(repo.resolve("claude.md"), "two\n");
        assumeTrue(read(repo.resolve("CLAUDE.md")).equals("one\n"));

        var adoption = adopt();

        assertThat(adoption.adopted())
                .extracting(Adopted::filename, Adopted::repoPaths)
                .containsExactly(tuple("claude.md", List.of("CLAUDE.md")), tuple("claude-2.md", List.of("claude.md")));
        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\n");
        assertThat(read(world.canonical(atlas, "claude-2.md"))).isEqualTo("two\n");
    }

    @Test
    void makesTwoTargetsOfTwoSpellingsOfOneText() {
        write(repo.resolve("CLAUDE.md"), "one\n");
        write(repo.resolve("claude.md"), "one\n");
        assumeTrue(repo.toFile().list().length == 2);

        assertThat(adopt().adopted())
                .containsExactly(new Adopted("claude.md", List.of("CLAUDE.md", "claude.md"), true));
    }

    @Test
    @FaultCase("C24")
    void recognisesANameHoweverItsAccentsAreComposed() {
        var decomposed = Normalizer.normalize("notes/Prüfung und Café.md", Normalizer.Form.NFD);
        write(repo.resolve(decomposed), "text\n");

        var first = world.adoption.adopt(atlas, List.of(Normalizer.normalize(decomposed, Normalizer.Form.NFC)), false);
        var second = world.adoption.adopt(atlas, List.of(decomposed), false);

        assertThat(first.adopted())
                .containsExactly(new Adopted("notes/Prüfung und Café.md", List.of(decomposed), true));
        assertThat(second.adopted()).isEmpty();
        assertThat(second.skipped()).containsExactly(new Skipped(decomposed, Adoption.ALREADY_ADOPTED));
    }

    @Test
    void skipsWhatIsAdoptedAlready() {
        write(repo.resolve("CLAUDE.md"), "one\n");
        adopt();
        write(repo.resolve("CLAUDE.md"), "changed meanwhile\n");

        var again = adopt();

        assertThat(again.adopted()).isEmpty();
        assertThat(again.skipped()).containsExactly(new Skipped("CLAUDE.md", Adoption.ALREADY_ADOPTED));
        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\n");
    }

    @Test
    void saysThatAFileIsNotAdoptedOfWhichAnEntryIs() {
        write(repo.resolve(".mcp.json"), "{}\n");
        world.contexts.add(atlas, "one.json", ContextText.of("{}\n"), List.of(".mcp.json#/mcpServers/one"));

        var adoption = world.adoption.adopt(atlas, List.of(".mcp.json"), false);

        assertThat(adoption.adopted()).isEmpty();
        assertThat(adoption.skipped()).containsExactly(new Skipped(".mcp.json", Adoption.ENTRY_ADOPTED));
    }

    @Test
    void givesALinkToAnAdoptedFileTheStateOfThatFile() throws IOException {
        write(repo.resolve("AGENTS.md"), "one\n");
        adopt();
        write(repo.resolve("AGENTS.md"), "changed meanwhile\n");
        Files.createSymbolicLink(repo.resolve("CLAUDE.md"), Path.of("AGENTS.md"));

        var again = adopt();

        assertThat(again.adopted()).containsExactly(new Adopted("agents.md", List.of("CLAUDE.md"), false));
        assertThat(world.contexts.targets(
                        world.contexts.require(atlas, "agents.md").id()))
                .extracting(target -> target.state().base())
                .containsOnly(new Base(
                        ContextText.of("one\n").hash(), ContextText.of("one\n").contentHash()));
    }

    @Test
    void saysWhyItLeavesAFileAlone() throws IOException {
        Files.createDirectories(repo.resolve("CLAUDE.md"));
        write(repo.resolve("AGENTS.md"), new byte[FileStore.MOST_BYTES + 1]);
        write(world.folder.resolve("secret.md"), "outside\n");
        Files.createSymbolicLink(repo.resolve("GEMINI.md"), world.folder.resolve("secret.md"));
        Files.createSymbolicLink(repo.resolve(".cursorrules"), Path.of("nowhere"));
        Files.createSymbolicLink(repo.resolve(".windsurfrules"), Path.of(".windsurfrules"));

        var adoption = adopt();

        assertThat(adoption.adopted()).isEmpty();
        assertThat(adoption.skipped())
                .containsExactly(
                        new Skipped("CLAUDE.md", "not-a-file"),
                        new Skipped("AGENTS.md", "too-large"),
                        new Skipped("GEMINI.md", "outside-repo"),
                        new Skipped(".cursorrules", "broken-link"),
                        new Skipped(".windsurfrules", "link-loop"));
        assertThat(world.contexts.list(atlas)).isEmpty();
    }

    @Test
    void keepsEveryByteOfWhatIsNotUtf8() throws IOException {
        var latin1 = "Grüße\r\n".getBytes(StandardCharsets.ISO_8859_1);
        write(repo.resolve("CLAUDE.md"), latin1);
        write(repo.resolve("AGENTS.md"), new byte[] {'a', 0, '\r', '\n'});

        adopt();

        assertThat(world.canonical(atlas, "claude.md")).hasBinaryContent(latin1);
        assertThat(world.canonical(atlas, "agents.md")).hasBinaryContent(new byte[] {'a', 0, '\r', '\n'});
        assertThat(world.contexts
                        .open(world.contexts.require(atlas, "claude.md").id())
                        .text()
                        .isText())
                .isFalse();
    }

    @Test
    void takesAnEmptyFile() {
        write(repo.resolve("CLAUDE.md"), "");

        adopt();

        assertThat(world.canonical(atlas, "claude.md")).isEmptyFile();
        assertThat(world.contexts.require(atlas, "claude.md").status()).isEqualTo(SyncStatus.SYNCED);
    }

    @Test
    void takesAnyOtherFileUnderItsOwnPath() {
        write(repo.resolve("docs/how we work.md"), "slowly\n");
        write(repo.resolve("packages/web/AGENTS.md"), "quickly\n");

        var adoption = world.adoption.adopt(atlas, List.of("docs/how we work.md", "packages/web/AGENTS.md"), false);

        assertThat(adoption.adopted())
                .extracting(Adopted::filename)
                .containsExactly("docs/how we work.md", "agents.md");
    }

    @Test
    void refusesAPathOutsideTheRepository() {
        assertThatThrownBy(() -> world.adoption.adopt(atlas, List.of("../secret.md"), false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("outside-repo");
        assertThatThrownBy(() -> world.adoption.adopt(atlas, List.of(".git/config"), false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("outside-repo");
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> world.adoption.adopt(atlas, List.of("NOTES.md"), false))
                .isInstanceOf(NotFound.class)
                .hasMessage("file-not-in-repo[NOTES.md, atlas]");
    }

    @Test
    void showsBeforehandWhatItWouldDo() {
        write(repo.resolve("CLAUDE.md"), "one\n");

        var preview = world.adoption.preview(atlas, List.of(), false);

        assertThat(preview.adopted()).containsExactly(new Adopted("claude.md", List.of("CLAUDE.md"), true));
        assertThat(world.contexts.list(atlas)).isEmpty();
        assertThat(world.canonical(atlas, "claude.md")).doesNotExist();
    }

    @Test
    void adoptsForEveryProject() throws IOException {
        write(repo.resolve("CLAUDE.md"), "one\n");
        var borealis = world.project("borealis");
        write(world.repo("borealis").resolve("AGENTS.md"), "two\n");
        var gone = world.project("gone");
        Files.delete(world.repo("gone"));

        var adoptions = world.adoption.adoptAll(false);

        assertThat(adoptions).extracting(Adoption::project).containsExactly(atlas, borealis, gone);
        assertThat(adoptions.getLast().skipped()).containsExactly(new Skipped(".", "repo-missing"));
        assertThat(world.contexts.listAll(false)).hasSize(2);
    }

    @Test
    void takesTheFilesOfAllProjectsBackInOneStep() {
        var borealis = world.project("borealis");
        write(repo.resolve("CLAUDE.md"), "one\n");
        write(world.repo("borealis").resolve(".cursor/rules/style.mdc"), "two\n");
        world.adoption.adoptAll(false);

        assertThat(world.undo.undoLast()).map(UndoneStep::labelKey).contains("undo.context.adopt-all");

        assertThat(world.contexts.listAll(false)).isEmpty();
        assertThat(world.home.contextFolder(atlas.value())).doesNotExist();
        assertThat(world.home.contextFolder(borealis.value())).doesNotExist();
        assertThat(read(repo.resolve("CLAUDE.md"))).isEqualTo("one\n");

        world.undo.redo();

        assertThat(world.contexts.list(atlas)).hasSize(1);
        assertThat(world.contexts.list(borealis)).hasSize(1);
        assertThat(world.undo.undoLast()).map(UndoneStep::labelKey).contains("undo.context.adopt-all");
        assertThat(world.contexts.listAll(false)).isEmpty();
    }

    @Test
    void takesNoProjectBackIfOneOfAllCannotBe() {
        var borealis = world.project("borealis");
        write(repo.resolve("CLAUDE.md"), "one\n");
        write(world.repo("borealis").resolve("CLAUDE.md"), "two\n");
        world.adoption.adoptAll(false);
        write(world.canonical(borealis, "claude.md"), "By hand.\n");

        assertThatThrownBy(world.undo::undoLast).isInstanceOf(Conflict.class);

        assertThat(world.contexts.list(atlas)).hasSize(1);
        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("one\n");
    }

    @Test
    void forgetsOfAllProjectsOnlyTheOneThatIsRemovedForGood() {
        var borealis = world.project("borealis");
        write(repo.resolve("CLAUDE.md"), "one\n");
        write(world.repo("borealis").resolve("CLAUDE.md"), "two\n");
        world.adoption.adoptAll(false);
        database.get().write(tx -> {
            world.undo.forget(tx, borealis.value());
            return tx;
        });

        world.undo.undoLast();

        assertThat(world.contexts.list(atlas)).isEmpty();
        assertThat(world.contexts.list(borealis)).hasSize(1);
    }

    @Test
    void takesEverythingBackInOneStep() {
        write(repo.resolve("CLAUDE.md"), "one\n");
        write(repo.resolve("AGENTS.md"), "two\n");
        adopt();

        world.undo.undoLast();

        assertThat(world.contexts.list(atlas)).isEmpty();
        assertThat(world.canonical(atlas, "claude.md")).doesNotExist();
        assertThat(read(repo.resolve("CLAUDE.md"))).isEqualTo("one\n");

        world.undo.redo();

        assertThat(world.contexts.list(atlas))
                .extracting(ContextFile::filename)
                .containsExactly("agents.md", "claude.md");
        assertThat(read(world.canonical(atlas, "agents.md"))).isEqualTo("two\n");
        assertThat(world.targets.ofProject(atlas)).hasSize(2);
    }

    @Test
    void leavesAnEntryForEachFile() {
        write(repo.resolve("CLAUDE.md"), "one\n");
        write(repo.resolve("AGENTS.md"), "two\n");

        adopt();

        assertThat(world.acts()).containsExactlyInAnyOrder("agents.md adopted", "claude.md adopted");
        assertThat(database.published())
                .filteredOn(ContextChanged.class::isInstance)
                .hasSize(2);
    }

    private static Base base(String canonical) {
        var text = ContextText.of(canonical);
        return new Base(text.hash(), text.contentHash());
    }

    private Adoption adopt() {
        return world.adoption.adopt(atlas, List.of(), false);
    }
}
