package dev.projectstudio.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextRebuild;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.ContextWriter;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.MirrorEdits;
import dev.projectstudio.core.context.ProjectMirror;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectRebuild;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.AccompanyingFiles;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final String ENTRY = ".mcp.json#/mcpServers/github";

    @TempDir
    Path folder;

    private final ChangeBus bus = new ChangeBus();
    private StudioHome home;
    private Project atlas;

    /// What works on the home while it is open.
    private final class World implements AutoCloseable {

        final HomeSession session;
        final ProjectService projects;
        final ContextService contexts;
        final Rebuild rebuild;

        World() {
            var store = new FileStore();
            session = ((Opening.Ready) new HomeOpener(bus, Patience.DEFAULT, store, NOON).open(home)).session();
            var database = session.database();
            var activity = new ActivityLog(NOON);
            var settings = new Settings(database, NOON);
            var contents = new Contents(NOON);
            var copies = new StudioCopies(store, home);
            var filing = new Filing(database, store, home, NOON);
            var undo = new UndoJournal(database, filing, activity, NOON);
            var targets = new ContextTargets(database, NOON);
            var versions = new ContextVersions(database, contents, NOON);
            projects = new ProjectService(database, activity, settings, undo, NOON, home.root());
            contexts = new ContextService(
                    database,
                    projects,
                    copies,
                    targets,
                    versions,
                    new ContextWriter(filing, copies, contents, activity, undo, NOON),
                    (_, _) -> List.of());
            var files = new AccompanyingFiles(database, store, home, NOON);
            database.accompany(new ProjectMirror(projects, files, home, NOON));
            var mirrors = new MirrorEdits(database, projects, copies, (_, _) -> List.of(), undo, activity, NOON);
            rebuild = new Rebuild(
                    home,
                    new ProjectRebuild(database, settings),
                    new ContextRebuild(database, projects, copies, versions, activity, NOON),
                    new HomeContent(database, projects, copies, targets, versions, List.of(mirrors), NOON));
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @BeforeEach
    void aHomeWithTwoProjectsWhoseDatabaseIsLost() throws IOException {
        home = new StudioHome(folder.resolve("home")).create();
        try (var world = new World()) {
            atlas = world.projects.register(
                    Files.createDirectories(folder.resolve("code/atlas")), "Atlas", "all the maps");
            var other = world.projects.register(Files.createDirectories(folder.resolve("code/borealis")), null, null);
            world.contexts.add(atlas.id(), "agents.md", text("canonical\n"), List.of("AGENTS.md", "CLAUDE.md"));
            world.projects.archive(other.id());
        }
        Files.writeString(home.database(), "broken".repeat(1000));
    }

    @Test
    void bringsTargetsBackThatAreEntriesOfAFile() throws IOException {
        recovery().makeWay();
        try (var world = new World()) {
            world.rebuild.run();
            world.contexts.add(atlas.id(), "tools/github.json", text("{}\n"), List.of(ENTRY));
        }
        Files.writeString(home.database(), "broken again".repeat(1000));
        recovery().makeWay();
        try (var world = new World()) {
            world.rebuild.run();

            var file = world.contexts.require(atlas.id(), "tools/github.json");
            var target = world.contexts.targets(file.id()).getFirst();
            assertThat(target.repoPath()).isEqualTo(ENTRY);
            assertThat(target.filePath()).isEqualTo(".mcp.json");
            assertThat(target.place().pointer()).isEqualTo("/mcpServers/github");
        }
    }

    @Test
    void bringsProjectsBackWithTheirFilesAndTargets() {
        var aside = recovery().makeWay();
        try (var world = new World()) {
            var rebuilt = world.rebuild.run();

            assertThat(aside).hasValueSatisfying(path -> assertThat(path).hasSize(6000));
            assertThat(rebuilt.projects()).containsExactlyInAnyOrder("Atlas", "borealis");
            assertThat(rebuilt.unnamed()).isEmpty();
            var back = world.projects.require(atlas.id());
            assertThat(back.description()).isEqualTo("all the maps");
            assertThat(back.repoPath()).isEqualTo(atlas.repoPath());
            assertThat(world.projects.list(false)).extracting(Project::name).containsExactly("Atlas");
            assertThat(world.projects.active()).map(Project::name).contains("Atlas");
            assertThat(world.contexts.list(atlas.id()))
                    .extracting(ContextFile::filename)
                    .containsExactly("agents.md");
            var file = world.contexts.require(atlas.id(), "agents.md");
            assertThat(world.contexts.targets(file.id()))
                    .extracting(ContextTarget::repoPath)
                    .containsExactly("AGENTS.md", "CLAUDE.md");
        }
    }

    @Test
    void takesInFilesThatNoMirrorNames() throws IOException {
        Files.writeString(home.contextFolder(atlas.id().value()).resolve("extra.md"), "extra\n");
        recovery().makeWay();

        try (var world = new World()) {
            world.rebuild.run();

            assertThat(world.contexts.list(atlas.id()))
                    .extracting(ContextFile::filename)
                    .containsExactly("agents.md", "extra.md");
        }
    }

    @Test
    void dropsNoFolderWhoseMirrorCannotBeRead() throws IOException {
        Files.writeString(home.projectFile(atlas.id().value()), "{ no json");
        recovery().makeWay();

        try (var world = new World()) {
            var rebuilt = world.rebuild.run();

            assertThat(rebuilt.unnamed())
                    .containsExactly(home.projectFolder(atlas.id().value()));
            assertThat(world.contexts.list(atlas.id()))
                    .extracting(ContextFile::filename)
                    .containsExactly("agents.md");
        }
    }

    @Test
    void canBeRunAgain() {
        recovery().makeWay();

        try (var world = new World()) {
            world.rebuild.run();
            world.rebuild.run();

            assertThat(world.projects.list(true)).hasSize(2);
            assertThat(world.contexts.list(atlas.id())).hasSize(1);
        }
    }

    private Recovery recovery() {
        return new Recovery(home, bus, Patience.DEFAULT, NOON);
    }

    private static ContextText text(String text) {
        return ContextText.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
