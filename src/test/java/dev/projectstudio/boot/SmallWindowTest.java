package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What has to hold in the least size, with the sidebar open: nothing is cut off or pushed out.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {

    @TempDir
    Path folder;

    private Stage stage;
    private Studio studio;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home(FxRobot robot) throws Exception {
        studio = NewHome.open(
                folder.toRealPath().resolve("home"), new SteppingClock(Instant.parse("2026-11-20T10:44:00Z")));
        studio.sample().fill();
        window = WholeWindow.show(robot, studio, stage);
        robot.interact(() -> {
            stage.setWidth(960);
            stage.setHeight(600);
        });
        until(() -> node(robot, "#sidebar").getBoundsInLocal().getWidth() == 52);
        robot.interact(() -> window().session().window().run("sidebar"));
        until(() -> node(robot, "#sidebar").getBoundsInLocal().getWidth() == 232);
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void keepsTheRowsOfTheDashboardAndOfTheProjectsInside(FxRobot robot) throws Exception {
        window().go(Route.to(PageName.DASHBOARD));
        until(() -> !robot.lookup("#dashboard-drift .dashboard-row").queryAll().isEmpty());
        until(() -> areInside(robot, "#dashboard-drift", ".dashboard-row"));

        window().go(Route.to(PageName.PROJECTS));
        until(() -> !robot.lookup("#projects-list .project-row").queryAll().isEmpty());
        until(() -> areInside(robot, "#projects-list", ".project-row"));
        assertThat(labels(robot, "#projects-list .mono"))
                .allMatch(path -> path.getBoundsInLocal().getWidth() > 150);
    }

    @Test
    void keepsTheButtonsOfTheHistoryWhole(FxRobot robot) throws Exception {
        var project = studio.projects().active().orElseThrow().id();
        window().go(Route.toProject(PageName.CONTEXT, project.value()));
        until(() -> window().isThere("#context-list .list-cell:selected"));
        robot.interact(() -> window().session().window().run("context.history"));
        until(() -> window().isThere("#context-restore"));

        until(() -> labels(robot, ".history-bar .button").stream()
                .allMatch(button -> button.getWidth() >= Math.floor(button.prefWidth(-1))));
        assertThat(bounds(robot, "#context-restore").getMaxX())
                .isLessThanOrEqualTo(bounds(robot, ".history-bar").getMaxX());
    }

    @Test
    void saysInFullOnTheOverviewThatTheRepositoryOfAFileIsGone(FxRobot robot) throws Exception {
        var project = studio.projects().active().orElseThrow();
        var repository = Objects.requireNonNull(project.repoPath());
        Files.move(repository, repository.resolveSibling("elsewhere"));
        studio.drift().checkAll(CheckOptions.NORMAL.forced());
        window().go(Route.toProject(PageName.OVERVIEW, project.id().value()));
        until(() -> labels(robot, ".overview-row .status-label").stream()
                .anyMatch(status -> status.getText().equals("repository not found")));

        until(() -> labels(robot, ".overview-row .status-label").stream()
                .allMatch(status -> status.lookup(".text") instanceof Text seen
                        && seen.getText().equals(status.getText())));
    }

    @Test
    void choosesATagFromABoxWhereThreeColumnsWouldCutTheRowsShort(FxRobot robot) throws Exception {
        robot.interact(() -> window().session().window().run("sidebar"));
        window().go(Route.to(PageName.LEARNINGS));

        until(() -> window().isThere("#learnings-list .list-cell:selected"));
        assertThat(node(robot, "#learnings-tags").isVisible()).isFalse();
        assertThat(node(robot, "#learnings-tag").isVisible()).isTrue();
        robot.interact(() -> stage.setWidth(1280));
        until(() -> node(robot, "#learnings-tags").isVisible());
    }

    @Test
    void keepsTheActionsOfTheRegistryInOneLine(FxRobot robot) throws Exception {
        window().go(Whereabouts.registryItem("template", "decision-record"));
        until(() -> window().isThere("#registry-list .list-cell:selected"));
        until(() -> node(robot, "#registry-apply").isVisible());
        robot.interact(() -> window().session().window().run("sidebar"));

        until(() -> areActionsInOneLine(robot));
        assertThat(node(robot, "#registry-edit").isDisabled()).isFalse();
        window().go(Whereabouts.registryItem("skill", "code-review"));
        until(() -> !node(robot, "#registry-apply").isVisible());

        var project = studio.projects().active().orElseThrow().id();
        var skill = studio.registry().require("code-review").id();
        studio.installs().install(studio.installs().plan(project, skill, List.of()), false);
        until(() -> node(robot, "#registry-uninstall").isVisible());
        until(() -> areActionsInOneLine(robot));
        assertThat(node(robot, "#registry-edit-file").isVisible()).isTrue();

        editTheCopy(skill);
        until(() -> node(robot, "#registry-take").isVisible());
        until(() -> areActionsInOneLine(robot));
        studio.registry().edit(studio.registry().open(skill), text(skill) + "\nMore.\n");
        until(() -> node(robot, "#registry-update").isVisible());
        until(() -> areActionsInOneLine(robot));
        assertThat(node(robot, "#registry-delete").isVisible()).isTrue();
    }

    /// So that it could be taken into the registry.
    private void editTheCopy(ItemId skill) throws IOException {
        var copy = studio.installs().of(skill).getFirst();
        var file = Objects.requireNonNull(
                        studio.projects().require(copy.project()).repoPath())
                .resolve(copy.place());
        Files.writeString(file, Files.readString(file) + "\nMine.\n");
        studio.installs().check(skill);
        studio.resolution().acceptRepo(copy.tracked().target().id(), Shown.NOW);
    }

    private String text(ItemId skill) {
        return studio.registry().open(skill).files().text();
    }

    private static boolean areActionsInOneLine(FxRobot robot) {
        return labels(robot, ".list-actions .button").stream()
                        .filter(Node::isVisible)
                        .map(button -> button.getBoundsInParent().getMinY())
                        .distinct()
                        .count()
                == 1;
    }

    @Test
    void saysInWholeWhyAnItemCannotBeRead(FxRobot robot) throws Exception {
        Files.delete(studio.home().registry().resolve("tools/pytest-tool.json"));
        studio.registry().reread();
        window().go(Whereabouts.registryItem("tool", "pytest-tool"));

        until(() -> window().label(".reading-pane .status-label").contains("pytest-tool"));
        until(() -> labels(robot, ".reading-pane .status-label").stream().noneMatch(Labeled::isTextTruncated));
    }

    @Test
    void showsWholeAlertsAndAlwaysTheSelectedOne(FxRobot robot) throws Exception {
        window().go(Route.to(PageName.DRIFT));
        until(() -> window().rows("#drift-list") > 5);
        until(() -> Math.abs(bounds(robot, "#drift-list").getHeight() - RowList.ROW - 3 * RowList.COMFORTABLE) <= 1);

        ListView<?> list = (ListView<?>) node(robot, "#drift-list");
        robot.interact(() -> list.getSelectionModel().clearAndSelect(5));
        until(() -> isSelectedRowWhole(robot));
        robot.interact(() -> list.getSelectionModel().clearAndSelect(1));
        until(() -> isSelectedRowWhole(robot));
    }

    @Test
    void keepsNewsOffTheAnswersAlsoWhereTheyNameOtherPlaces(FxRobot robot) throws Exception {
        window().go(Route.to(PageName.DRIFT));
        until(() -> window().rows("#drift-list") > 5);
        until(() -> window().isThere(".answers"));
        robot.interact(() -> {
            var also = (Labeled) node(robot, "#drift-also");
            also.setText("Updating Studio or merging also writes GEMINI.md.");
            also.setVisible(true);
            window().session().bench().notices().done("Wrote agents.md to AGENTS.md.");
        });

        until(() -> window().isThere(".toast"));
        until(() ->
                bounds(robot, ".toast").getMaxY() <= bounds(robot, ".answers").getMinY());
    }

    @Test
    void scrollsTheDashboardToTheSelectedRow(FxRobot robot) throws Exception {
        window().go(Route.to(PageName.DASHBOARD));
        until(() -> window().rows("#dashboard-activity") > 5);
        ListView<?> list = (ListView<?>) node(robot, "#dashboard-activity");

        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(list.getItems().size() - 1);
        });

        until(() -> bounds(robot, ".page-scroll").contains(bounds(robot, "#dashboard-activity .list-cell:selected")));
    }

    private static boolean isSelectedRowWhole(FxRobot robot) {
        var seen = bounds(robot, "#drift-list");
        return robot.lookup("#drift-list .list-cell:selected")
                .<ListCell<?>>tryQuery()
                .map(cell -> cell.localToScene(cell.getBoundsInLocal()))
                .filter(row -> row.getMinY() >= seen.getMinY() - 1 && row.getMaxY() <= seen.getMaxY() + 1)
                .isPresent();
    }

    private static boolean areInside(FxRobot robot, String list, String row) {
        double edge = bounds(robot, list).getMaxX();
        return robot.lookup(list + " " + row + " > .label").queryAll().stream()
                .allMatch(cell -> cell.localToScene(cell.getBoundsInLocal()).getMaxX() <= edge);
    }

    private static Set<Labeled> labels(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class);
    }

    private static Bounds bounds(FxRobot robot, String query) {
        var found = node(robot, query);
        return found.localToScene(found.getBoundsInLocal());
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
