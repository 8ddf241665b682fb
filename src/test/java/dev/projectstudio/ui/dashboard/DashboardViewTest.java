package dev.projectstudio.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
class DashboardViewTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private Page page;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        var screens = new DashboardScreens(
                new DashboardSources(world.overview, world.drift, world.decisions, world.projects),
                new ProjectActs(_ -> {}, _ -> {}, _ -> {}),
                world.adoption,
                List.of(),
                world.sample,
                world.form(),
                world.bench);
        var route = Route.to(PageName.DASHBOARD);
        page = screens.destination().open().apply(route);
        page.show(route);
        var scene = new Scene((Parent) page.root(), 1000, 700);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(page::close);
    }

    @Test
    void saysHowManyAlertsItDoesNotListAndLeadsToThem(FxRobot robot) {
        drifting(robot, 6);
        assertThat(robot.lookup("#dashboard-drift-more").tryQuery()).isEmpty();

        drifting(robot, 9);

        var more = robot.lookup("#dashboard-drift-more").<Labeled>query();
        assertThat(more.getText()).isEqualTo(world.text.get("dashboard.more", 3));

        robot.interact(more::requestFocus);
        robot.type(KeyCode.ENTER);

        assertThat(world.bench.navigator().currentProperty().get()).isEqualTo(Route.to(PageName.DRIFT));

        robot.interact(
                () -> robot.lookup("#dashboard-filter").<TextField>query().setText("CLAUDE"));

        assertThat(robot.lookup("#dashboard-drift-more").tryQuery()).isEmpty();

        robot.interact(
                () -> robot.lookup("#dashboard-filter").<TextField>query().setText("nowhere"));

        assertThat(robot.lookup(".section-empty").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .contains("Nothing here matches the filter.");
    }

    @Test
    void countsWhatMatchesTheFilter(FxRobot robot) {
        drifting(robot, 6);
        assertThat(counts(robot)).containsExactly("6");

        robot.interact(
                () -> robot.lookup("#dashboard-filter").<TextField>query().setText("rules-3"));

        assertThat(counts(robot)).containsExactly("1 of 6");
    }

    private static List<String> counts(FxRobot robot) {
        return robot.lookup(".section-count").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void drifting(FxRobot robot, int files) {
        robot.interact(() -> {
            var project = world.projects.list(false).stream()
                    .findFirst()
                    .map(each -> each.id())
                    .orElseGet(() -> world.project("atlas"));
            for (int i = 0; i < files; i++) {
                var path = "docs/rules-" + i + ".md";
                PageWorld.write(world.repo("atlas").resolve(path), "# " + i + "\n");
                world.adoption.adopt(project, List.of(path), false);
                PageWorld.write(world.repo("atlas").resolve(path), "# changed " + i + "\n");
            }
            world.drift.checkAll(CheckOptions.NORMAL.forced());
        });
    }
}
