package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Import and export that are stopped while they run.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ExchangeStopTest {

    private static final String TEXT = "---\nname: pdf\ndescription: Reads PDF files\n---\n\n# PDF\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private PageWorld world;
    private Workbench bench;

    @Start
    void begin(Stage stage) {
        world = new PageWorld(database, folder);
        var background = new Background(waiting::add, Runnable::run, world.notices::failed);
        bench = new Workbench(
                world.bench.navigator(),
                world.bench.overlays(),
                world.notices,
                world.bench.jobs(),
                new Edits(background, world.notices, world.journal, world.projects, world.text, false),
                world.bench.feed(),
                background,
                world.bench.time(),
                world.text);
    }

    @Test
    void looksNoFurtherOnceTheQuestionIsClosed(FxRobot robot) {
        askToImport(robot);
        assertThat(button("Stop")).isTrue();

        robot.interact(() -> world.bench.overlays().closeTop());
        work(robot);

        assertThat(world.bench.overlays().layers()).isEmpty();
        assertThat(said()).isEqualTo("Stopped looking for items; nothing was imported.");
        assertThat(world.bench.jobs().running()).isEmpty();
    }

    @Test
    void staysOpenWhereTheStatusBarStopsIt(FxRobot robot) {
        askToImport(robot);

        robot.interact(() -> world.bench.jobs().stop().run());
        work(robot);

        assertThat(world.bench.overlays().isOpen("import-source")).isTrue();
        assertThat(button("Cancel")).isTrue();
        robot.interact(((Button) part("#import-look"))::fire);
        work(robot);
        assertThat(world.bench.overlays().isOpen("import-dialog")).isTrue();
    }

    @Test
    void importsNothingOnceTheQuestionIsClosed(FxRobot robot) {
        askToImport(robot);
        work(robot);
        robot.interact(((Button) part("#import-go"))::fire);

        robot.interact(() -> world.bench.overlays().closeTop());
        work(robot);

        assertThat(world.registry.list()).isEmpty();
        assertThat(said()).isEqualTo("Import stopped; the registry is as it was.");
        assertThat(world.bench.jobs().running()).isEmpty();
    }

    @Test
    void stopsOnEscapeWhereTheListIsFilteredToo(FxRobot robot) {
        filterAndImport(robot);

        robot.interact(() -> world.bench.overlays().layers().getLast().commands().stream()
                .filter(command -> command.titleKey().equals("registry.import.command.leave"))
                .findFirst()
                .orElseThrow()
                .run());

        assertStopped(robot);
    }

    @Test
    void stopsOnEscapeInTheFilteredListToo(FxRobot robot) {
        filterAndImport(robot);

        robot.interact(() -> Event.fireEvent(
                part("#import-list"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));

        assertStopped(robot);
    }

    @Test
    void exportsNothingOnceTheQuestionIsClosed(FxRobot robot) {
        var item = new OpenItem[1];
        robot.interact(() -> item[0] = world.registry.add(RegistryKind.SKILL, "pdf", TEXT));
        robot.interact(() -> new ExportDialog(world.exchange.exports(), item[0], bench).open(List.of()));
        robot.interact(() -> ((TextField) part("#export-path"))
                .setText(world.folder.resolve("out/deep").toString()));
        work(robot);
        robot.interact(((Button) part("#export-go"))::fire);

        robot.interact(() -> world.bench.overlays().closeTop());
        work(robot);

        assertThat(world.folder.resolve("out")).doesNotExist();
        assertThat(said()).isEqualTo("Export stopped; nothing was written.");
        assertThat(world.bench.jobs().running()).isEmpty();
    }

    private void filterAndImport(FxRobot robot) {
        for (int i = 0; i < 9; i++) {
            PageWorld.write(
                    world.folder.resolve("repo/.claude/skills/pdf-" + i + "/SKILL.md"),
                    TEXT.replace("name: pdf", "name: pdf-" + i));
        }
        askToImport(robot);
        work(robot);
        robot.interact(() -> ((TextField) part("#import-filter")).setText("pdf-1"));
        robot.interact(((Button) part("#import-go"))::fire);
    }

    private void assertStopped(FxRobot robot) {
        assertThat(world.bench.overlays().layers()).isEmpty();
        work(robot);
        assertThat(world.registry.list()).isEmpty();
        assertThat(said()).isEqualTo("Import stopped; the registry is as it was.");
    }

    /// As far as the look at what is there, which waits.
    private void askToImport(FxRobot robot) {
        PageWorld.write(world.folder.resolve("repo/.claude/skills/pdf/SKILL.md"), TEXT);
        robot.interact(() -> new ExchangeActs(world.registrySources(), bench).bring(_ -> {}));
        robot.interact(() -> ((TextField) part("#import-path"))
                .setText(world.folder.resolve("repo").toString()));
        robot.interact(((Button) part("#import-look"))::fire);
    }

    private void work(FxRobot robot) {
        robot.interact(() -> {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        });
    }

    private String said() {
        return world.notices.shown().getLast().text();
    }

    private boolean button(String words) {
        return world.bench.overlays().layers().getLast().root().lookupAll(".button").stream()
                .anyMatch(node ->
                        node instanceof Button button && button.getText().equals(words));
    }

    private Node part(String id) {
        return world.bench.overlays().layers().getLast().root().lookup(id);
    }
}
