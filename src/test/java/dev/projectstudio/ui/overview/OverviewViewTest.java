package dev.projectstudio.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.platform.desktop.DesktopSystem;
import dev.projectstudio.ui.common.Page;
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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class OverviewViewTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private Page page;
    private ProjectId project;
    private final List<InstalledCopy> taken = new ArrayList<>();

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        PageWorld.write(world.repo("atlas").resolve("AGENTS.md"), "# Agents\n");
        PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), "# Rules\n");
        world.adoption.adopt(project, List.of(), false);
        var screens = new OverviewScreens(
                new OverviewSources(
                        world.projects,
                        world.overview,
                        world.git,
                        world.stack,
                        world.mappings,
                        world.dependencies,
                        world.reading(),
                        world.installs::of),
                new ProjectActs(_ -> {}, _ -> {}, _ -> {}),
                taken::add,
                new DesktopPrograms(Map.of(), DesktopSystem.LINUX),
                world.bench);
        var route = Route.toProject(PageName.OVERVIEW, project.value());
        page = screens.destination().open().apply(route);
        page.show(route);
        var scene = new Scene((Parent) page.root(), 1000, 700);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        page.focusTarget().requestFocus();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(page::close);
    }

    @Test
    void isSeenOnceItIsRead(FxRobot robot) {
        System.gc();
        robot.interact(() -> page.show(Route.toProject(PageName.OVERVIEW, project.value())));

        for (Node node = robot.lookup("#overview-files").query(); node != null; node = node.getParent()) {
            assertThat(node.getOpacity()).isEqualTo(1);
        }
    }

    @Test
    void goesFromItsFilesToTheOneThatIsChosen(FxRobot robot) {
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        var route =
                Objects.requireNonNull(world.bench.navigator().currentProperty().get());
        assertThat(route.page()).isEqualTo(PageName.CONTEXT);
        var chosen = world.contexts.listAll(false).getLast();
        assertThat(route.item()).isEqualTo(chosen.id().value());
    }

    @Test
    void showsBehindATechnologyWhatIsMappedToIt(FxRobot robot) {
        robot.interact(() -> {
            var tech = world.stack.add(project, new TechEdit("backend", "FastAPI", null));
            for (var slug : List.of("api", "errors")) {
                var skill = world.registry.add(RegistryKind.SKILL, slug, "# The " + slug + "\n");
                world.mappings.map(tech, skill.item());
            }
        });
        assertThat(robot.lookup(".stack-item").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("The api", "+1");

        robot.interact(() -> robot.lookup("The api").query().requestFocus());
        robot.type(KeyCode.DELETE);

        assertThat(robot.lookup(".stack-item").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("The errors");
        robot.interact(() -> robot.lookup("The errors").<Button>query().fire());
        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Whereabouts.registryItem("skill", "errors"));
    }

    @Test
    void opensWhatIsNeededByKeyboardAndTakesItAway(FxRobot robot) {
        robot.interact(() -> world.dependencies.service().add(project, new DependencyEdit("zig", ">= 0.11")));
        var row = (Button) robot.lookup(".dependency-row").query();
        assertThat(row.getAccessibleText()).isEqualTo("zig >= 0.11, not checked");

        robot.interact(row::requestFocus);
        robot.interact(row::fire);
        assertThat(world.bench.overlays().isOpen("dependency-dialog")).isTrue();
        robot.interact(() -> world.bench.overlays().close("dependency-dialog"));
        robot.interact(() -> robot.lookup(".dependency-row").query().requestFocus());
        robot.type(KeyCode.DELETE);

        assertThat(world.dependencies.service().list(project)).isEmpty();
    }

    @Test
    @FaultCase("C72")
    void showsEveryWordBeforeItIsAllowedToBeRun(FxRobot robot) throws IOException {
        var ran = folder.toRealPath().resolve("ran");
        var gen = PageWorld.write(
                folder.toRealPath().resolve("bin/gen"), "#!/bin/sh\necho \"$@\" >> " + ran + "\necho 7.2.0\n");
        Files.setPosixFilePermissions(gen, PosixFilePermissions.fromString("rwxr-xr-x"));
        robot.interact(() -> {
            world.registry.add(RegistryKind.TOOL, "gen-tool", """
                    {"name": "gen-tool", "description": "d", "tool_type": "cli", "command": "gen",
                     "install_command": "npm install -g gen", "version_check": "gen --version --short"}
                    """);
            world.dependencies.service().add(project, new DependencyEdit("gen-tool", ">= 8"));
        });
        robot.interact(() -> ((Button) robot.lookup(".dependency-row").query()).fire());
        var opened = world.bench.overlays().layers().getLast().root();

        assertThat(((Label) opened.lookup("#dependency-words")).getText()).isEqualTo("“gen”  “--version”  “--short”");
        assertThat(((TextField) opened.lookup("#dependency-install")).getText()).isEqualTo("npm install -g gen");
        assertThat(ran).doesNotExist();
        robot.interact(() -> ((Button) opened.lookup("#dependency-allow")).fire());

        assertThat(ran).hasContent("--version --short");
        assertThat(world.dependencies
                        .service()
                        .list(project)
                        .getFirst()
                        .standing()
                        .version())
                .isEqualTo("7.2.0");
    }

    @Test
    void takesWhatWasEditedHere(FxRobot robot) {
        robot.interact(() -> {
            var pdf = world.registry.add(RegistryKind.SKILL, "pdf", "# PDF\n").item();
            world.installs.install(world.installs.plan(project, pdf.id(), List.of()), false);
        });
        assertThat(robot.lookup("#overview-take").tryQuery()).isEmpty();

        robot.interact(() -> {
            var copy = world.installs.of(project).getFirst();
            PageWorld.write(world.repo("atlas").resolve(copy.place()), "# PDF, edited\n");
            world.installs.check(copy.item());
            world.resolutions.acceptRepo(copy.tracked().target().id(), Shown.NOW);
        });
        robot.interact(() -> robot.lookup("#overview-take").<Hyperlink>query().fire());

        assertThat(taken).hasSize(1);
    }

    @Test
    void givesALongNameOfAFileTheRoomBesideIt(FxRobot robot) {
        robot.interact(
                () -> world.contexts.add(project, "skills/clickup-integration.md", ContextText.of("Rules"), List.of()));

        var name = robot.lookup("skills/clickup-integration.md").<Label>query();
        assertThat(name.getWidth()).isGreaterThan(200);
        var others = robot.lookup("claude.md").<Label>query();
        assertThat(others.getWidth()).isEqualTo(name.getWidth());
    }

    @Test
    void keepsSayingWhichFileOfTheStackCouldNotBeReadWhole(FxRobot robot) {
        PageWorld.write(world.repo("atlas").resolve("ui/package.json"), "{\n  \"dependencies\": [,]\n}");

        robot.interact(() -> world.stack.detect(project));
        robot.interact(() -> page.show(Route.toProject(PageName.OVERVIEW, project.value())));

        assertThat(robot.lookup(".stack-unread").<Labeled>query().getText())
                .isEqualTo(
                        "ui/package.json could not be read whole, see line 2: it is not valid JSON there: a quotation mark,"
                                + " a comma, a colon or a bracket is missing or should not be; mend it, then look again.");
    }

    @Test
    void leadsToNoAlertOfACopyWhoseDifferenceWasDismissed(FxRobot robot) {
        robot.interact(() -> {
            var pdf = world.registry.add(RegistryKind.SKILL, "pdf", "# PDF\n").item();
            world.installs.install(world.installs.plan(project, pdf.id(), List.of()), false);
            var copy = world.installs.of(project).getFirst();
            PageWorld.write(world.repo("atlas").resolve(copy.place()), "# PDF, edited\n");
            world.installs.check(copy.item());
        });
        assertThat(robot.lookup("Resolve…").tryQuery()).isPresent();

        robot.interact(() -> {
            var copy = world.installs.of(project).getFirst();
            world.resolutions.dismiss(copy.tracked().target().id(), Shown.NOW);
        });

        assertThat(robot.lookup("Resolve…").tryQuery()).isEmpty();
        assertThat(robot.lookup("difference dismissed").tryQuery()).isPresent();
    }

    @Test
    void showsTheRestOfWhatIsInstalledOnceThatIsAsked(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 8; i++) {
                var item = world.registry.add(RegistryKind.PROMPT, "p" + i, "# P" + i + "\n");
                world.installs.install(world.installs.plan(project, item.item().id(), List.of()), false);
            }
        });
        var more = robot.lookup("#overview-installed-more").<Hyperlink>query();
        assertThat(more.getText()).isEqualTo("and 3 more");

        robot.interact(more::fire);

        assertThat(robot.lookup("#overview-installed .stack-line").queryAll()).hasSize(8);
    }

    @Test
    void saysWhereNothingHasTheLettersOfTheFilter(FxRobot robot) {
        var filter = (TextField) robot.lookup("#overview-filter").query();

        robot.interact(() -> filter.setText("zzz"));
        assertThat(robot.lookup("#overview-files").tryQuery()).isEmpty();
        assertThat(robot.lookup(world.text.get("palette.nothing")).tryQuery()).isPresent();

        robot.interact(() -> filter.setText("claude"));
        assertThat(robot.lookup("#overview-files").tryQuery()).isPresent();
    }
}
