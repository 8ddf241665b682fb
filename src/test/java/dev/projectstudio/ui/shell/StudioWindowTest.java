package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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
class StudioWindowTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<PlainPage> opened = new ArrayList<>();
    private WindowWorld world;
    private StudioWindow window;
    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        world = new WindowWorld(database, folder);
        world.project("atlas-api");
        world.project("risk-workbench");
        window = world.window(List.of(
                Destination.ofAll(PageName.DASHBOARD, _ -> page(PageName.DASHBOARD)),
                Destination.ofAll(PageName.DRIFT, _ -> page(PageName.DRIFT)),
                Destination.ofAll(PageName.PROJECTS, _ -> broken()),
                Destination.ofAll(PageName.DECISIONS, _ -> late()),
                Destination.ofProject(PageName.OVERVIEW, _ -> page(PageName.OVERVIEW)),
                Destination.ofProject(PageName.CONTEXT, _ -> adopting())
                        .offering(List.of(PageCommand.going("context.command.adopt")), "context.command.rename")));
        window.start();
        window.showOn(stage);
        stage.setWidth(1280); // another test may have left it narrow
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void goesToAPageByItsNumberItsLettersAndTheMouse(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(title(robot)).isEqualTo("Drift");

        robot.write("gd");
        assertThat(title(robot)).isEqualTo("Dashboard");

        robot.clickOn("#nav-drift");
        assertThat(title(robot)).isEqualTo("Drift");
        assertThat(opened.getFirst().closed).isTrue();
    }

    @Test
    void runsACommandFromThePaletteAndGivesFocusBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("sidebar");
        robot.push(KeyCode.ENTER);

        assertThat(world.settings.flag(Settings.SIDEBAR_COLLAPSED)).isTrue();
        assertThat(node(robot, "#sidebar").getBoundsInParent().getWidth()).isEqualTo(52);
        assertThat(node(robot, "#plain-list").isFocused()).isTrue();
    }

    @Test
    void foldsTheSidebarWhereThereIsNoRoomAndOpensItForTheMomentOnly(FxRobot robot) {
        robot.interact(() -> stage.setWidth(960));
        assertThat(node(robot, "#sidebar").getBoundsInParent().getWidth()).isEqualTo(52);

        robot.push(KeyCode.CONTROL, KeyCode.B);

        assertThat(node(robot, "#sidebar").getBoundsInParent().getWidth()).isEqualTo(232);
        assertThat(world.settings.flag(Settings.SIDEBAR_COLLAPSED)).isFalse();
    }

    @Test
    void closesEachPieceOfNewsAlsoWhereTwoSayTheSame(FxRobot robot) {
        robot.interact(() -> List.of("Undone", "Redone", "Undone").forEach(world.notices::done));
        assertThat(robot.lookup(".toast").queryAll()).hasSize(3);

        robot.interact(() -> world.notices.dismiss(world.notices.shown().getLast()));
        assertThat(toasts(robot)).containsExactly("Undone", "Redone");

        robot.interact(() -> world.notices.dismissAll().run());
        assertThat(toasts(robot)).isEmpty();
    }

    @Test
    void closesOneLayerWithEscAndTypesNothingOnThePage(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("a");
        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup("#picker-field").tryQuery()).isEmpty();
        assertThat(opened.getFirst().done).doesNotContain("accept");
        assertThat(node(robot, "#plain-list").isFocused()).isTrue();
    }

    @Test
    void goesBackToTheProjectBefore(FxRobot robot) {
        var before = active();

        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.push(KeyCode.ENTER);
        assertThat(active()).isNotEqualTo(before);
        assertThat(title(robot)).isEqualTo("Overview");

        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.push(KeyCode.ENTER);
        assertThat(active()).isEqualTo(before);
    }

    @Test
    void switchesTheThemeFromTheStatusBar(FxRobot robot) {
        robot.clickOn("#status-theme");

        assertThat(world.settings.text(Settings.THEME)).contains("light");
        assertThat(node(robot, "#sidebar").getScene().getUserAgentStylesheet()).contains("light");
    }

    @Test
    void movesInAListByLettersButNotWhileTextIsTyped(FxRobot robot) {
        robot.write("j");
        assertThat(opened.getFirst().list.getSelectionModel().getSelectedItem()).isEqualTo("AGENTS.md");

        robot.clickOn("#plain-filter").write("ja");
        assertThat(opened.getFirst().filter.getText()).isEqualTo("ja");
        assertThat(opened.getFirst().done).doesNotContain("accept");
        assertThat(opened.getFirst().list.getSelectionModel().getSelectedItem()).isEqualTo("AGENTS.md");
    }

    @Test
    void leavesTheRestUsableWhenAPageFails(FxRobot robot) {
        robot.interact(() -> world.bench.navigator().open(Route.to(PageName.PROJECTS)));
        assertThat(robot.lookup("#page-again").tryQuery()).isPresent();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(title(robot)).isEqualTo("Dashboard");
    }

    @Test
    void namesTheCommandsOfOtherPagesInThePaletteAndGoesThere(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("rename");
        assertThat(robot.lookup("Select a file on Context first").tryQuery()).isPresent();

        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("adopt files");
        robot.push(KeyCode.ENTER);

        assertThat(title(robot)).isEqualTo("Context");
        assertThat(opened.getLast().done).contains("adopt");
    }

    @Test
    void comesBackFromTheSidebarByEscAndByTheKeyOfThePage(FxRobot robot) {
        robot.interact(() -> node(robot, "#nav-drift").requestFocus());
        robot.push(KeyCode.ESCAPE);
        assertThat(node(robot, "#plain-list").isFocused()).isTrue();

        robot.interact(() -> node(robot, "#nav-drift").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(title(robot)).isEqualTo("Dashboard");
        assertThat(node(robot, "#plain-list").isFocused()).isTrue();
    }

    @Test
    void keepsAKeyThatComesBeforeItsPageIsThere(FxRobot robot) {
        var page = comeLater(robot);
        robot.write("e");
        assertThat(page.done).doesNotContain("edit");

        robot.interact(() -> {
            page.whyNot.set("");
            page.loaded.set(true);
        });
        assertThat(page.done).containsOnlyOnce("edit");
    }

    @Test
    void movesAndActsInOrderOnceTheListIsThereThatTheKeysWereMeantFor(FxRobot robot) {
        var page = comeLater(robot);
        robot.interact(() -> page.list.getItems().clear());
        robot.write("jje");
        robot.push(KeyCode.ENTER);

        robot.interact(() -> {
            page.list.getItems().setAll("a", "b", "c", "d");
            page.list.getSelectionModel().selectFirst();
            page.whyNot.set("");
            page.loaded.set(true);
        });

        assertThat(page.done).containsSubsequence("edit", "open c");
    }

    @Test
    void goesElsewhereAtOnceFromAPageThatIsNotThere(FxRobot robot) {
        var page = comeLater(robot);
        robot.write("jegd");
        assertThat(title(robot)).isEqualTo("Dashboard");

        robot.interact(() -> {
            page.whyNot.set("");
            page.loaded.set(true);
        });
        assertThat(page.done).doesNotContain("edit");
    }

    @Test
    void saysWhyNothingIsDoneAtAKey(FxRobot robot) {
        var page = comeLater(robot);
        robot.interact(() -> page.loaded.set(true));

        robot.write("e");

        assertThat(toasts(robot)).containsExactly("Select a decision first.");
    }

    @Test
    void doesNothingBelowAnOverlayThatWasOpenedMeanwhile(FxRobot robot) {
        var page = comeLater(robot);
        robot.write("e");
        robot.push(KeyCode.CONTROL, KeyCode.K);

        robot.interact(() -> {
            page.whyNot.set("");
            page.loaded.set(true);
        });
        robot.push(KeyCode.ESCAPE);

        assertThat(page.done).doesNotContain("edit");
    }

    /// A page that has nothing to select yet.
    private PlainPage comeLater(FxRobot robot) {
        robot.interact(() -> world.bench.navigator().open(Route.to(PageName.DECISIONS)));
        return opened.getLast();
    }

    private PlainPage late() {
        var page = page(PageName.DECISIONS);
        page.loaded.set(false);
        page.whyNot.set("Select a decision first.");
        page.more.add(Command.of("decision.command.edit", () -> page.done.add("edit"))
                .on("e")
                .unless(page.whyNot));
        return page;
    }

    private PlainPage adopting() {
        var page = page(PageName.CONTEXT);
        page.more.add(Command.of("context.command.adopt", () -> page.done.add("adopt")));
        return page;
    }

    private PlainPage page(PageName name) {
        var page = new PlainPage(name, world.text);
        opened.add(page);
        return page;
    }

    private static PlainPage broken() {
        throw new IllegalStateException("this page cannot be made");
    }

    private String active() {
        return world.projects.active().map(Project::name).orElseThrow();
    }

    private static String title(FxRobot robot) {
        return ((Labeled) node(robot, "#page-title")).getText();
    }

    private static List<String> toasts(FxRobot robot) {
        return robot.lookup(".toast-text").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static Node node(FxRobot robot, String query) {
        return Objects.requireNonNull(robot.lookup(query).query());
    }
}
