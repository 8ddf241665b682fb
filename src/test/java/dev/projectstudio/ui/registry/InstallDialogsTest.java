package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Whereabouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
class InstallDialogsTest {

    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String TEXT = "---\nname: pdf\ndescription: Reads PDF files\n---\n\n# PDF\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

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
    void updatesAndUninstalls(FxRobot robot) {
        robot.interact(() -> {
            world.installs.install(world.installs.plan(atlas, pdf, List.of()), false);
            world.registry.edit(world.registry.open(pdf), TEXT + "More.\n");
        });

        run(robot, "registry.command.update");
        robot.interact(() -> ((Button) part("#update-go")).fire());
        assertThat(world.repo("atlas").resolve(PLACE)).hasContent(TEXT + "More.\n");

        run(robot, "registry.command.uninstall");
        assertThat(part("#uninstall-force").isVisible()).isFalse();
        robot.interact(() -> ((Button) part("#uninstall-go")).fire());

        assertThat(Files.exists(world.repo("atlas").resolve(".claude"))).isFalse();
        assertThat(world.installs.of(pdf)).isEmpty();
    }

    private void run(FxRobot robot, String name) {
        robot.interact(() -> page.commands().stream()
                .filter(command -> command.titleKey().equals(name))
                .findFirst()
                .map(Command::action)
                .orElseThrow()
                .run());
    }

    private Node part(String id) {
        return world.bench.overlays().layers().getLast().root().lookup(id);
    }

    private List<String> lines() {
        return page.root().lookupAll(".status-label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
