package dev.projectstudio.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.core.stack.Unread;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.platform.desktop.DesktopSystem;
import dev.projectstudio.ui.common.Notices.Kind;
import dev.projectstudio.ui.common.Notices.Notice;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OverviewViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<Project> located = new ArrayList<>();
    private PageWorld world;
    private ProjectId project;
    private OverviewViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        model = new OverviewViewModel(
                project,
                new OverviewSources(
                        world.projects,
                        world.overview,
                        world.git,
                        world.stack,
                        world.mappings,
                        world.dependencies,
                        world.reading(),
                        _ -> List.of()),
                new ProjectActs(located::add, _ -> {}, _ -> {}),
                _ -> {},
                new DesktopPrograms(Map.of(), DesktopSystem.LINUX),
                world.bench);
        model.load();
    }

    @Test
    void isCalledAsTheProjectIs() {
        assertThat(model.titleProperty().getValue()).isEqualTo("atlas");

        world.projects.rename(project, "Borealis");

        assertThat(model.titleProperty().getValue()).isEqualTo("Borealis");
    }

    @Test
    void showsTheWorkingTreeAsSoonAsItWasLookedAt() {
        assertThat(state().git()).isNull();

        model.refreshGit();

        assertThat(state().git()).isNotNull();
    }

    @Test
    void opensAContextFileOnItsPage() {
        var file = world.contexts.add(project, "claude.md", ContextText.of("Rules"), List.of());

        model.openFile(state().files().getFirst());

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.toProject(PageName.CONTEXT, project.value())
                        .at(file.id().value()));
    }

    @Test
    void opensWhatAnEntryOfTheActivityNames() {
        var file = world.contexts.add(project, "claude.md", ContextText.of("Rules"), List.of());

        model.openActivity(state().glance().activity().stream()
                .filter(entry -> entry.type().equals("context_updated"))
                .findFirst()
                .orElseThrow());

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.toProject(PageName.CONTEXT, project.value())
                        .at(file.id().value()));
    }

    @Test
    void opensNothingInADirectoryThatIsGoneButAsksWhereItIs() throws IOException {
        Files.delete(world.repo("atlas"));
        model.load();

        model.locate();

        assertThat(model.whyNotOpenProperty().getValue()).isNotEmpty();
        assertThat(located).extracting(Project::id).containsExactly(project);
    }

    @Test
    void findsTheStackAndTakesItBack() {
        PageWorld.write(world.repo("atlas").resolve("go.mod"), "module x\n\ngo 1.22\n");

        model.detectStack();

        assertThat(state().stack()).extracting(Tech::title).containsExactly("Go 1.22");
        assertThat(world.notices.shown())
                .extracting(notice -> notice.text())
                .containsExactly("The stack changed: 1 new technology.");
        assertThat(world.bench.jobs().running()).isEmpty();
        model.removeTech(state().stack().getFirst());
        assertThat(state().stack()).isEmpty();
        world.bench.edits().undo();
        assertThat(state().stack()).hasSize(1);
    }

    @Test
    void mapsWhatItSuggestsAndTakesItBack() {
        PageWorld.write(world.repo("atlas").resolve("go.mod"), "module x\n\ngo 1.22\n");
        model.detectStack();
        world.registry.add(RegistryKind.SKILL, "go-skill", "# Go skill\n\n## Tech Stack Compatibility\n- Go 1.21+\n");
        world.registry.add(RegistryKind.PROMPT, "go", "---\ncompatibility: Go\n---\n# Going\n");
        var go = state().stack().getFirst();

        model.map(world.mappings.suggest(project));

        assertThat(state().mapped(go)).extracting(each -> each.item().slug()).containsExactly("go-skill", "go");
        assertThat(world.notices.shown().getLast().text()).isEqualTo("Mapped Go skill and 1 other item");
        model.unmap(state().mapped(go).getFirst());
        assertThat(state().mapped(go)).extracting(each -> each.item().slug()).containsExactly("go");
        world.bench.edits().undo();
        assertThat(state().mapped(go)).hasSize(2);
        world.bench.edits().undo();
        assertThat(state().mapped(go)).isEmpty();
    }

    @Test
    void saysThatThereIsNothingToSuggest() {
        model.suggest();

        assertThat(world.notices.shown())
                .extracting(notice -> notice.text())
                .containsExactly("No item of the registry goes with this stack and is not mapped yet.");
    }

    @Test
    void opensAMappedItemOnItsPage() {
        var tech = world.stack.add(project, new TechEdit("language", "Go", null));
        world.mappings.map(
                tech, world.registry.add(RegistryKind.SKILL, "go", "# Go\n").item());

        model.openItem(state().mapped(tech).getFirst());

        assertThat(world.bench.navigator().currentProperty().get()).isEqualTo(Whereabouts.registryItem("skill", "go"));
    }

    @Test
    void saysWhichFileOfTheStackIsWrong() {
        PageWorld.write(world.repo("atlas").resolve("package.json"), "{\n  \"dependencies\": [,]\n}");

        model.detectStack();

        assertThat(world.notices.shown())
                .extracting(notice -> notice.text())
                .containsExactly(
                        "Found nothing; the stack is unchanged. package.json could not be read whole, see line 2:"
                                + " it is not valid JSON there: a quotation mark, a comma, a colon or a bracket is missing or"
                                + " should not be; mend it, then look again.");
        assertThat(world.notices.shown()).extracting(Notice::kind).containsExactly(Kind.WARNED);
        assertThat(state().unread()).extracting(Unread::file).containsExactly("package.json");
        PageWorld.write(world.repo("atlas").resolve("package.json"), "{}");
        model.detectStack();
        assertThat(world.notices.shown()).extracting(Notice::kind).endsWith(Kind.DONE);
        assertThat(state().unread()).isEmpty();
    }

    @Test
    void findsAndChecksWhatItNeedsAndTakesItBack() throws IOException {
        var go = PageWorld.write(folder.toRealPath().resolve("bin/go"), "#!/bin/sh\necho go version go1.22.1\n");
        Files.setPosixFilePermissions(go, PosixFilePermissions.fromString("rwxr-xr-x"));
        PageWorld.write(world.repo("atlas").resolve("go.mod"), "module x\n\ngo 1.23\n");

        model.checkDependencies();

        assertThat(state().dependencies()).extracting(Dependency::title).containsExactly("go >= 1.23");
        assertThat(state().dependencies().getFirst().standing().version()).isEqualTo("1.22.1");
        assertThat(world.notices.shown())
                .extracting(notice -> notice.text())
                .containsExactly("go is missing or in another version.");
        assertThat(world.notices.shown()).extracting(Notice::kind).containsExactly(Kind.WARNED);
        assertThat(world.bench.jobs().running()).isEmpty();
        model.removeDependency(state().dependencies().getFirst());
        assertThat(state().dependencies()).isEmpty();
        world.bench.edits().undo();
        assertThat(state().dependencies()).hasSize(1);
    }

    @Test
    void looksAgainForWhatWasNeverLookedForWhenItIsOpened() {
        world.dependencies.service().add(project, new DependencyEdit("unheard-of", null));

        model.refreshDependencies();

        assertThat(state().dependencies().getFirst().isUnmet()).isTrue();
    }

    @Test
    void saysThatThereIsNoTerminal() {
        model.openTerminal();

        assertThat(world.notices.shown())
                .extracting(notice -> notice.text())
                .containsExactly("No terminal program was found.");
    }

    private OverviewState state() {
        return Objects.requireNonNull(model.stateProperty().get());
    }
}
