package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
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

/// What stands around the pages, and what they have in common, in the whole window over the sample.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class WindowFrameTest {

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
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void looksAtTheWorkingTreeAgainAfterStudioWroteToIt(FxRobot robot) throws Exception {
        var behind = studio.drift().list(0, 100).stream()
                .filter(item -> "repo-behind".equals(item.reason()))
                .findFirst()
                .orElseThrow();
        var project = behind.place().project();
        studio.projects().trust(List.of(project));
        studio.projects().use(project);
        until(() -> window().label("#status-branch").contains("changed")
                || window().label("#status-branch").contains("clean"));
        var before = window().label("#status-branch");

        window().go(Route.to(PageName.DRIFT).at(behind.place().target().value()));
        until(() -> window().label(".detail-path").contains(behind.place().repoPath()));
        robot.write("s");

        until(() -> !window().label("#status-branch").equals(before));
    }

    @Test
    void saysThatAFolderIsMissingAndGoesThere(FxRobot robot) throws Exception {
        var gone = Files.createDirectories(folder.resolve("code").resolve("harbour"));
        studio.projects().register(gone, "harbour", null);
        until(() -> window().label("#status-watcher").startsWith("watching"));
        assertThat(window().label("#status-watcher")).doesNotContain("missing");

        Files.delete(gone);
        robot.interact(() -> window().session().cameBack());
        until(() -> window().label("#status-watcher").endsWith(", 1 folder is missing"));
        robot.interact(() -> robot.lookup("#status-way").query().requestFocus());
        robot.push(KeyCode.ENTER);

        until(() -> window().label("#page-title").equals("Projects"));
        until(() -> robot.lookup("#project-act-locate").query().isVisible());
    }

    @Test
    void saysThatItActsOnTheMarkedProjects(FxRobot robot) throws Exception {
        window().go(Route.to(PageName.PROJECTS));
        until(() -> window().isFocused("#projects-list"));
        assertThat(window().label("#project-act-archive")).isEqualTo("Archive");

        robot.write("x");
        robot.push(KeyCode.DOWN);
        robot.write("x");

        until(() -> window().label("#project-act-archive").equals("Archive 2 projects"));
        assertThat(window().label("#project-act-remove")).isEqualTo("Remove 2 projects");
        assertThat(robot.lookup("#project-act-rename").query().isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "Remove 2 projects");
        until(() -> isOffered(robot, "Remove 2 projects"));
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#confirmation-name"));
        robot.write("remove 2");
        robot.push(KeyCode.ENTER);

        until(() -> studio.projects().list(false).size() == 1);
    }

    @Test
    void comesBackToTheContextFileThatWasOpenLast(FxRobot robot) throws Exception {
        var project = studio.projects().active().map(Project::id).orElseThrow().value();
        window().go(Route.toProject(PageName.CONTEXT, project));
        until(() -> window().rows("#context-list") > 2);
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(2));

        window().go(Route.to(PageName.DASHBOARD));
        until(() -> !window().isThere("#context-list"));
        robot.write("gf");

        until(() -> window().rows("#context-list") > 2);
        until(() -> list(robot).getSelectionModel().getSelectedIndex() == 2);
    }

    @Test
    void namesWhatTheButtonsOfTheFrameDo(FxRobot robot) throws Exception {
        for (var name : List.of(
                "Undo past what cannot be undone",
                "Stop the scan or other work",
                "Close all news",
                "Put the banners away",
                "Show archived projects too, or not")) {
            robot.push(KeyCode.CONTROL, KeyCode.K);
            until(() -> window().isFocused("#picker-field"));
            type(robot, name);
            until(() -> isOffered(robot, name));
            robot.push(KeyCode.ESCAPE);
        }
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "Stop the scan");
        until(() ->
                robot.lookup("Nothing runs that could be stopped").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
    }

    private static void type(FxRobot robot, String words) {
        robot.interact(
                () -> robot.lookup("#picker-field").queryTextInputControl().setText(words));
    }

    private static boolean isOffered(FxRobot robot, String name) {
        return robot.lookup("#picker-list")
                .<ListView<?>>tryQuery()
                .filter(list -> String.valueOf(list.getItems()).contains(name))
                .isPresent();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#context-list").query();
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
