package dev.projectstudio.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.GoneProject;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProjectsViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId atlas;
    private ProjectId borealis;
    private ProjectsViewModel model;
    private ProjectEdits edits;
    private List<Command> commands;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        borealis = world.project("borealis");
        world.project("cygnus");
        model = new ProjectsViewModel(world.projects, world.overview, world.git, world.bench);
        model.load();
        edits = new ProjectEdits(
                new ProjectSources(
                        world.projects, world.scanner, world.removal, world.overview, world.git, world.drift),
                world.settings,
                world.bench.edits(),
                world.text);
        commands = new ProjectCommands(edits, new Scans(world.scanner, world.projects, world.bench), world.bench)
                .ofSelected(model);
    }

    @Test
    void listsThemByName() {
        assertThat(names()).containsExactly("atlas", "borealis", "cygnus");
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("projects.count", 3, 0));
    }

    @Test
    void hearsOfARenaming() {
        world.projects.rename(atlas, "zephyr");

        assertThat(names()).containsExactly("borealis", "cygnus", "zephyr");
    }

    @Test
    void countsTheDriftOfEach() {
        var file = PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), "# Rules\n");
        world.adoption.adopt(atlas, List.of(), false);
        PageWorld.write(file, "# Other rules\n");
        world.drift.checkAll(CheckOptions.NORMAL.forced());

        assertThat(entry("atlas").drift()).isEqualTo(1);
        assertThat(entry("borealis").drift()).isZero();
    }

    @Test
    void tellsThatTheFilesOfAProjectAreTiedToNoRepository() {
        PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), "# Rules\n");
        world.adoption.adopt(atlas, List.of(), false);
        model.load();
        assertThat(entry("atlas").isUntied()).isFalse();
        assertThat(entry("borealis").isUntied()).isFalse();

        var file = world.contexts.list(atlas).getFirst();
        world.contexts.removeTarget(file.id(), "CLAUDE.md");
        model.load();

        assertThat(entry("atlas").isUntied()).isTrue();
    }

    @Test
    void marksAProjectWhoseDirectoryIsGone() throws IOException {
        Files.delete(world.repo("borealis"));
        model.load();

        assertThat(entry("borealis").isMissing()).isTrue();
        assertThat(entry("borealis").isUntold()).isTrue();
        assertThat(entry("atlas").isMissing()).isFalse();
        assertThat(entry("atlas").isUntold()).isFalse();
    }

    @Test
    void selectsTheNextWhenTheSelectedOneIsArchived() {
        model.selectedIdProperty().set(borealis);

        run("project.archive");

        assertThat(names()).containsExactly("atlas", "cygnus");
        assertThat(selected()).isEqualTo("cygnus");
    }

    @Test
    void selectsTheProjectAgainThatAnUndoBringsBack() {
        model.selectedIdProperty().set(borealis);
        run("project.archive");
        assertThat(selected()).isEqualTo("cygnus");

        world.bench.edits().undo();

        assertThat(selected()).isEqualTo("borealis");
    }

    @Test
    void selectsTheFirstOfThoseAgainThatAnUndoBringsBack() {
        for (var id : List.of(atlas, borealis)) {
            model.selectedIdProperty().set(id);
            model.mark();
        }
        run("project.archive");
        assertThat(selected()).isEqualTo("cygnus");

        world.bench.edits().undo();

        assertThat(selected()).isEqualTo("atlas");
    }

    @Test
    void looksAtTheFilesOfThoseThatMovedAlongBeforeItSaysThatTheyAreLocated() throws IOException {
        for (var name : List.of("atlas", "borealis")) {
            PageWorld.write(world.repo(name).resolve("CLAUDE.md"), "# Rules\n");
        }
        world.adoption.adopt(atlas, List.of(), false);
        world.adoption.adopt(borealis, List.of(), false);
        Files.move(world.folder.resolve("code"), world.folder.resolve("work"));
        world.drift.checkAll(CheckOptions.NORMAL.forced());
        assertThat(world.drift.alerts(0).gone()).hasSize(2);
        var relocation = world.projects.relocate(atlas, world.folder.resolve("work/atlas"));

        List<Integer> gone = new ArrayList<>();
        world.notices.shown().addListener((ListChangeListener<Object>)
                _ -> gone.add(world.drift.alerts(0).gone().size()));
        edits.locateOthers(relocation);

        assertThat(gone).containsExactly(1);
        assertThat(world.drift.alerts(0).gone()).extracting(GoneProject::name).containsExactly("atlas");
    }

    @Test
    void looksAgainAtTheFilesOfThoseWhoseMoveIsTakenBack() throws IOException {
        for (var name : List.of("atlas", "borealis", "cygnus")) {
            PageWorld.write(world.repo(name).resolve("CLAUDE.md"), "# Rules\n");
            world.adoption.adopt(world.projects.require(name, world.folder).id(), List.of(), false);
        }
        Files.move(world.folder.resolve("code"), world.folder.resolve("work"));
        world.drift.checkAll(CheckOptions.NORMAL.forced());
        var relocation = world.projects.relocate(atlas, world.folder.resolve("work/atlas"));
        world.drift.check(atlas, CheckOptions.ONCE);
        edits.locateOthers(relocation);
        assertThat(world.drift.alerts(0).gone()).isEmpty();

        world.bench.edits().undo();
        assertThat(world.drift.alerts(0).gone()).extracting(GoneProject::name).containsExactly("borealis", "cygnus");
        world.bench.edits().undo();
        assertThat(world.drift.alerts(0).gone())
                .extracting(GoneProject::name)
                .containsExactly("atlas", "borealis", "cygnus");
    }

    @Test
    void showsArchivedOnesOnlyWhenAsked() {
        world.projects.archive(borealis);
        assertThat(names()).containsExactly("atlas", "cygnus");

        model.archivedTooProperty().set(true);

        assertThat(names()).contains("borealis");
    }

    @Test
    void bringsAnArchivedOneBack() {
        world.projects.archive(borealis);
        model.archivedTooProperty().set(true);
        model.selectedIdProperty().set(borealis);

        run("project.archive");

        assertThat(world.projects.require(borealis).isArchived()).isFalse();
    }

    @Test
    void filtersByNameAndPath() {
        model.filterProperty().set("BOREA");

        assertThat(names()).containsExactly("borealis");
    }

    @Test
    void opensTheOverview() {
        model.selectedIdProperty().set(borealis);

        run("project.open");

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.toProject(PageName.OVERVIEW, borealis.value()));
    }

    @Test
    void trustsAndStopsTrusting() throws IOException {
        Files.createDirectories(world.repo("atlas").resolve(".git/objects"));
        Files.createDirectories(world.repo("atlas").resolve(".git/refs"));
        Files.writeString(world.repo("atlas").resolve(".git/HEAD"), "ref: refs/heads/main\n");
        model.selectedIdProperty().set(atlas);

        run("project.trust");
        assertThat(world.projects.require(atlas).isTrusted()).isTrue();

        run("project.trust");
        assertThat(world.projects.require(atlas).isTrusted()).isFalse();
    }

    @Test
    void choosesTheProjectToBeginWithAndForgetsIt() {
        model.selectedIdProperty().set(borealis);

        run("project.start");
        assertThat(world.settings.text(Settings.DEFAULT_PROJECT)).contains(borealis.value());

        run("project.start");
        assertThat(world.settings.value(Settings.DEFAULT_PROJECT).isNull()).isTrue();
    }

    @Test
    void needsASelectedProject() {
        model.filterProperty().set("nothing like it");

        assertThat(commands)
                .allSatisfy(command ->
                        assertThat(command.blocked().getValue()).isEqualTo(world.text.get("projects.blocked.none")));
    }

    @Test
    void keepsAFailureForItsPage() {
        database.get().write(tx -> tx.sql().execute("ALTER TABLE projects RENAME TO lost"));

        model.load();

        assertThat(model.failureProperty().get()).isNotNull();
    }

    @Test
    void archivesAllMarkedOnesAsOneStep() {
        model.selectedIdProperty().set(atlas);
        model.mark();
        model.selectedIdProperty().set(borealis);
        model.mark();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("projects.count", 3, 2));

        run("project.archive");
        assertThat(names()).containsExactly("cygnus");
        assertThat(model.marks().isEmpty()).isTrue();

        world.bench.edits().undo();
        assertThat(names()).containsExactly("atlas", "borealis", "cygnus");
    }

    @Test
    void trustsThoseOfTheMarkedThatHaveARepository() throws IOException {
        Files.createDirectories(world.repo("atlas").resolve(".git/objects"));
        Files.createDirectories(world.repo("atlas").resolve(".git/refs"));
        Files.writeString(world.repo("atlas").resolve(".git/HEAD"), "ref: refs/heads/main\n");
        model.refreshGit();
        model.load();
        model.markAll();

        run("project.trust");

        assertThat(world.projects.require(atlas).isTrusted()).isTrue();
        assertThat(world.notices.shown().getLast().text())
                .isEqualTo("git may run in 1 project now; 2 have no repository.");
    }

    private void run(String id) {
        commands.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private List<String> names() {
        return model.rowsProperty().get().stream()
                .map(ProjectEntry::project)
                .map(Project::name)
                .toList();
    }

    private ProjectEntry entry(String name) {
        return model.rowsProperty().get().stream()
                .filter(entry -> entry.project().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String selected() {
        return Objects.requireNonNull(model.selectedProperty().get()).project().name();
    }
}
