package dev.projectstudio.core.context;

import static dev.projectstudio.core.context.ContextWorld.read;
import static dev.projectstudio.core.context.ContextWorld.write;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HomeContentTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ContextWorld world;
    private ProjectId atlas;

    @BeforeEach
    void registerAProject() {
        world = new ContextWorld(database.get(), folder);
        atlas = world.project("atlas");
    }

    @Test
    void findsNothingWhereStudioWroteLast() {
        add("claude.md", "one\n");

        assertThat(world.content.reread()).isEmpty();
        assertThat(world.content.reread()).isEmpty();
        assertThat(world.activities("context_updated")).hasSize(1);
    }

    @Test
    void isNoChangeForWhoReadAFileBeforeItWasLookedAtAgain() {
        var seen = world.contexts.open(add("claude.md", "one\n").id());

        world.content.reread();
        world.contexts.edit(seen, ContextText.of("two\n"));

        assertThat(seen.file().copy().stamp()).isNull();
        assertThat(read(world.canonical(atlas, "claude.md"))).isEqualTo("two\n");
    }

    @Test
    void takesInANewFileWithItsUsualTarget() {
        write(world.canonical(atlas, "agents.md"), "by hand\r\n");
        write(world.canonical(atlas, "notes/über uns.md"), "more\n");

        assertThat(world.content.reread())
                .extracting(HomeFinding::kind)
                .containsExactlyInAnyOrder(Kind.ADOPTED, Kind.ADOPTED);

        var agents = world.contexts.require(atlas, "agents.md");
        assertThat(agents.copy().hash()).isEqualTo(ContextText.of("by hand\n").hash());
        assertThat(world.contexts.targets(agents.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly("AGENTS.md");
        assertThat(world.versions.history(agents.id(), Integer.MAX_VALUE, 10))
                .extracting(ContextVersion::cause)
                .containsExactly("edited_by_hand");
        assertThat(read(world.canonical(atlas, "agents.md"))).isEqualTo("by hand\r\n");
        assertThat(world.content.reread()).isEmpty();
    }

    @Test
    void makesAnEditByHandTheNewestVersion() {
        var file = add("claude.md", "one\n");
        write(world.canonical(atlas, "claude.md"), "by hand\n");

        assertThat(world.content.reread(atlas))
                .extracting(HomeFinding::kind, HomeFinding::path)
                .containsExactly(tuple(Kind.CHANGED, "projects/" + atlas.value() + "/context/claude.md"));

        assertThat(world.contexts.require(file.id()).copy().hash())
                .isEqualTo(ContextText.of("by hand\n").hash());
        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10))
                .extracting(ContextVersion::number, ContextVersion::cause)
                .containsExactly(tuple(2, "edited_by_hand"), tuple(1, "added"));
        assertThat(world.content.reread(atlas)).isEmpty();
    }

    @Test
    @FaultCase("C82")
    void keepsTheRowOfAFileThatIsMissing() throws IOException {
        var file = add("claude.md", "one\n");
        Files.delete(world.canonical(atlas, "claude.md"));

        assertThat(world.content.reread())
                .extracting(HomeFinding::kind, HomeFinding::reason)
                .containsExactly(tuple(Kind.MISSING, "studio-missing"));

        var missing = world.contexts.require(file.id());
        assertThat(missing.status()).isEqualTo(SyncStatus.UNKNOWN);
        assertThat(missing.copy().reason()).isEqualTo("studio-missing");
        assertThat(world.contexts.targets(file.id()))
                .extracting(target -> target.state().reason())
                .containsExactly("studio-missing");
        assertThat(world.versions.history(file.id(), Integer.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    @FaultCase("C82")
    void reportsAMissingFileUntilItIsBack() throws IOException {
        var file = add("claude.md", "one\n");
        Files.delete(world.canonical(atlas, "claude.md"));
        world.content.reread();
        assertThat(world.content.reread()).extracting(HomeFinding::kind).containsExactly(Kind.MISSING);

        write(world.canonical(atlas, "claude.md"), "one\n");

        assertThat(world.content.reread()).extracting(HomeFinding::kind).containsExactly(Kind.RETURNED);
        assertThat(world.contexts.require(file.id()).copy().reason()).isNull();
        assertThat(world.activities("context_updated")).hasSize(3);
    }

    @Test
    @FaultCase("C82")
    void losesNoRowWhenTheWholeFolderIsGone() throws IOException {
        add("claude.md", "one\n");
        add("agents.md", "two\n");
        Files.delete(world.canonical(atlas, "claude.md"));
        Files.delete(world.canonical(atlas, "agents.md"));
        Files.delete(world.home.contextFolder(atlas.value()));

        assertThat(world.content.reread()).extracting(HomeFinding::kind).containsExactly(Kind.MISSING, Kind.MISSING);
        assertThat(world.contexts.list(atlas)).hasSize(2);
    }

    @Test
    @FaultCase("C47")
    void saysWhyAFileCannotBeRead() throws IOException {
        add("claude.md", "one\n");
        write(world.canonical(atlas, "claude.md"), new byte[FileStore.MOST_BYTES + 1]);
        add("agents.md", "two\n");
        Files.delete(world.canonical(atlas, "agents.md"));
        Files.createDirectory(world.canonical(atlas, "agents.md"));

        assertThat(world.content.reread())
                .extracting(HomeFinding::kind, HomeFinding::reason)
                .containsExactlyInAnyOrder(tuple(Kind.UNREADABLE, "too-large"), tuple(Kind.UNREADABLE, "not-a-file"));
    }

    @Test
    void leavesAloneWhatIsNoContextFile() throws IOException {
        add("claude.md", "one\n");
        write(world.canonical(atlas, ".claude.md.swp"), "editor\n");
        write(world.canonical(atlas, "CLAUDE.md"), "another spelling\n");
        write(world.canonical(atlas, "big.md"), new byte[FileStore.MOST_BYTES + 1]);
        Files.createSymbolicLink(world.canonical(atlas, "link.md"), Path.of("claude.md"));

        assertThat(world.content.reread())
                .extracting(HomeFinding::kind, HomeFinding::reason)
                .containsExactlyInAnyOrder(
                        tuple(Kind.LEFT_ALONE, "temporary"),
                        tuple(Kind.LEFT_ALONE, "name-taken"),
                        tuple(Kind.LEFT_ALONE, "too-large"),
                        tuple(Kind.LEFT_ALONE, "not-a-file"));
        assertThat(world.contexts.list(atlas)).hasSize(1);
    }

    @Test
    void reportsFoldersThatBelongToNoProject() throws IOException {
        write(world.home.projects().resolve("b7/project.json"), "{\"id\": \"b7\", \"name\": \"Borealis\"}");
        Files.createDirectories(world.home.projects().resolve("stray"));

        assertThat(world.content.reread())
                .extracting(HomeFinding::kind, HomeFinding::path, HomeFinding::reason)
                .containsExactly(
                        tuple(Kind.UNKNOWN_PROJECT, "projects/b7", "Borealis"),
                        tuple(Kind.UNKNOWN_FOLDER, "projects/stray", null));
    }

    @Test
    void givesTheRowsOfAnOlderHomeTheirTargets() {
        var hash = ContextText.of("one\n").hash();
        older("c1", "claude.md", hash, hash, "synced");
        older("c2", "notes.md", "md5:77", "md5:77", "odd-word");
        write(world.canonical(atlas, "claude.md"), "one\n");
        write(world.canonical(atlas, "notes.md"), "two\n");

        assertThat(world.content.reread()).isEmpty();

        var claude = target("c1");
        assertThat(claude.repoPath()).isEqualTo("CLAUDE.md");
        assertThat(claude.state().base()).isEqualTo(new Base(hash, hash));
        assertThat(target("c2").state().base()).isNull();
        assertThat(world.contexts.require(new ContextFileId("c2")).sync().syncStatus())
                .isEqualTo("odd-word");
    }

    @Test
    void tiesAnOlderFileToItsPlaceOnlyOnce() {
        older("c1", "claude.md", null, null, "unknown");
        write(world.canonical(atlas, "claude.md"), "one\n");
        world.content.reread();
        world.contexts.removeTarget(new ContextFileId("c1"), "CLAUDE.md");

        world.content.reread();

        assertThat(world.contexts.targets(new ContextFileId("c1"))).isEmpty();
    }

    private ContextFile add(String name, String text) {
        return world.contexts.add(atlas, name, ContextText.of(text), List.of());
    }

    private ContextTarget target(String file) {
        return world.contexts.targets(new ContextFileId(file)).getFirst();
    }

    private void older(String id, String name, @Nullable String canonical, @Nullable String repo, String status) {
        database.get()
                .write(tx -> tx.sql()
                        .insertInto(CONTEXT_FILES)
                        .set(CONTEXT_FILES.ID, id)
                        .set(CONTEXT_FILES.PROJECT_ID, atlas.value())
                        .set(CONTEXT_FILES.FILENAME, name)
                        .set(CONTEXT_FILES.FILE_PATH, name)
                        .set(CONTEXT_FILES.CANONICAL_HASH, canonical)
                        .set(CONTEXT_FILES.REPO_HASH, repo)
                        .set(CONTEXT_FILES.SYNC_STATUS, status)
                        .execute());
    }
}
