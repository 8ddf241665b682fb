package dev.projectstudio.core.context;

import static dev.projectstudio.core.context.ContextWorld.read;
import static dev.projectstudio.core.context.ContextWorld.write;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.PROJECT_MIRRORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.context.MirroredProject.MirroredFile;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.RepositoryKind;
import dev.projectstudio.core.project.ScanEntry;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProjectMirrorTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ContextWorld world;
    private ProjectId atlas;

    @BeforeEach
    void registerAProject() {
        world = new ContextWorld(database.get(), folder);
        database.get().accompany(world.mirror);
        world.mirrorEdits.follow(database.bus());
        new RestoredContexts(database.get(), world.targets).follow(database.bus());
        atlas = world.project("atlas");
    }

    @Test
    void saysWhatNoOtherFileHolds() {
        world.contexts.add(atlas, "claude.md", ContextText.of("one"), List.of("CLAUDE.md", "docs/CLAUDE.md"));

        assertThat(read(mirror())).isEqualTo("""
                {
                  "id" : "%s",
                  "name" : "atlas",
                  "description" : null,
                  "repo_path" : "%s",
                  "created_at" : "2026-03-02T12:00:00Z",
                  "archived_at" : null,
                  "context_files" : [
                    {
                      "filename" : "claude.md",
                      "file_path" : "claude.md",
                      "targets" : [
                        "CLAUDE.md",
                        "docs/CLAUDE.md"
                      ]
                    }
                  ]
                }
                """.formatted(atlas.value(), world.repo("atlas")));
    }

    @Test
    void followsEveryChange() {
        world.projects.rename(atlas, "Borealis");
        var file = world.contexts.add(atlas, "claude.md", ContextText.of("one"), List.of());
        world.contexts.addTarget(file.id(), "docs/CLAUDE.md");
        assertThat(mirrored().name()).isEqualTo("Borealis");
        assertThat(mirrored().contextFiles())
                .containsExactly(new MirroredFile("claude.md", "claude.md", List.of("CLAUDE.md", "docs/CLAUDE.md")));

        world.undo.undoLast();

        assertThat(mirrored().contextFiles())
                .containsExactly(new MirroredFile("claude.md", "claude.md", List.of("CLAUDE.md")));
    }

    @Test
    void goesWithTheRegistrationThatIsUndoneAndComesBackWithIt() {
        world.undo.undoLast();

        assertThat(mirror()).doesNotExist();
        assertThat(mirror().getParent()).doesNotExist();

        world.undo.redo();

        assertThat(mirrored().name()).isEqualTo("atlas");
    }

    @Test
    void followsTheUndoOfAChangeOfSeveralProjects() throws IOException {
        var found = List.of(entry("delta"), entry("epsilon"));
        var added = world.projects.registerAll(found, false);
        assertThat(added)
                .allSatisfy(project ->
                        assertThat(world.home.projectFile(project.id().value())).exists());

        world.undo.undoLast();

        assertThat(added)
                .allSatisfy(project -> assertThat(
                                world.home.projectFolder(project.id().value()))
                        .doesNotExist());
        assertThat(mirror()).exists();
    }

    @Test
    void isNotWrittenWhereTheChangeIsNotMade() {
        var before = read(mirror());

        assertThatThrownBy(() -> database.get().write(tx -> {
                    world.projects.edit(tx, atlas).rename("Borealis");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(read(mirror())).isEqualTo(before);
        assertThat(world.home.root().resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void writesNothingThatItWroteAlready() throws IOException {
        Files.delete(mirror());

        world.projects.use(atlas);

        assertThat(mirror()).doesNotExist();
        world.content.reread();
        assertThat(mirrored().name()).isEqualTo("atlas");
    }

    @Test
    void isNotTakenForAnEditByHandAfterACrashBetweenCommitAndRename() {
        var before = read(mirror());
        world.projects.rename(atlas, "Borealis");
        write(mirror(), before);
        database.get()
                .write(tx -> tx.sql()
                        .update(PROJECT_MIRRORS)
                        .set(PROJECT_MIRRORS.FORMER_HASH, Hashes.sha256(before.getBytes(StandardCharsets.UTF_8)))
                        .set(PROJECT_MIRRORS.FORMER_TEXT, before)
                        .execute());

        assertThat(world.content.reread()).isEmpty();

        assertThat(mirrored().name()).isEqualTo("Borealis");
        assertThat(world.projects.require(atlas).name()).isEqualTo("Borealis");
    }

    @Test
    void readsNothingFromWhatIsNoMirror() {
        for (var text : List.of("", "{", "[]", "{\"id\": 7, \"name\": \"x\"}", "{\"id\": \"a\"}")) {
            write(mirror(), text);

            assertThat(ProjectMirror.read(world.home, atlas.value())).isEmpty();
        }
        assertThat(ProjectMirror.read(world.home, "unknown")).isEmpty();
    }

    @Test
    void bringsTheRowsBackFromTheFiles() throws IOException {
        world.contexts.add(atlas, "claude.md", ContextText.of("one"), List.of("docs/CLAUDE.md", "CLAUDE.md"));
        world.contexts.add(atlas, "agents.md", ContextText.of("two"), List.of());
        Files.delete(world.canonical(atlas, "agents.md"));
        var mirrored = mirrored();
        forgetTheRows();

        var findings = world.rebuild.rebuild(mirrored);

        assertThat(findings)
                .extracting(HomeFinding::kind, HomeFinding::reason)
                .containsExactly(tuple(Kind.MISSING, "studio-missing"));
        var claude = world.contexts.require(atlas, "claude.md");
        assertThat(world.contexts.targets(claude.id()))
                .extracting(ContextTarget::repoPath)
                .containsExactly("docs/CLAUDE.md", "CLAUDE.md");
        assertThat(world.contexts.open(claude.id()).text().text()).contains("one\n");
        assertThat(world.contexts.require(atlas, "agents.md").copy().reason()).isEqualTo("studio-missing");
        assertThat(mirrored().contextFiles()).isEqualTo(mirrored.contextFiles());
    }

    private ScanEntry entry(String name) throws IOException {
        var directory = Files.createDirectories(world.repo(name));
        return new ScanEntry(directory, RepositoryKind.REPOSITORY, null, name, null);
    }

    private void forgetTheRows() {
        database.get().write(tx -> tx.sql().deleteFrom(CONTEXT_FILES).execute());
    }

    private Path mirror() {
        return world.home.projectFile(atlas.value());
    }

    private MirroredProject mirrored() {
        return ProjectMirror.read(world.home, atlas.value()).orElseThrow();
    }
}
