package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
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

/// That a project's overview is on one page at the size to compose for, however much there is to it.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class OverviewRoomTest {

    @TempDir
    Path folder;

    private Stage stage;
    private Studio studio;
    private ProjectId project;
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
        project = studio.projects().active().orElseThrow().id();
        window = WholeWindow.show(robot, studio, stage);
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void showsTheSampleWithoutScrolling(FxRobot robot) throws Exception {
        window().go(Route.toProject(PageName.OVERVIEW, project.value()));
        until(() -> window().isThere("#overview-files"));

        until(() -> isWhole(robot));
    }

    @Test
    void showsManyFilesAndItemsWithoutScrolling(FxRobot robot) throws Exception {
        addFiles(6);
        install(7);
        window().go(Route.toProject(PageName.OVERVIEW, project.value()));
        until(() -> window().isThere("#overview-installed-more"));

        until(() -> isWhole(robot));
    }

    @Test
    void showsManyFilesAndOneItemWithoutScrolling(FxRobot robot) throws Exception {
        addFiles(6);
        install(1);
        window().go(Route.toProject(PageName.OVERVIEW, project.value()));
        until(() -> window().isThere("#overview-installed"));

        until(() -> isWhole(robot));
    }

    private static boolean isWhole(FxRobot robot) {
        ScrollPane pane = robot.lookup(".overview-view .page-scroll").query();
        return pane.getViewportBounds().getHeight() > 0
                && pane.getContent().getLayoutBounds().getHeight()
                        <= pane.getViewportBounds().getHeight();
    }

    private void addFiles(int count) {
        for (int i = 0; i < count; i++) {
            studio.context().add(project, "notes-" + i + ".md", ContextText.of("# Notes"), List.of());
        }
    }

    private void install(int count) {
        for (int i = 0; i < count; i++) {
            var item = studio.registry()
                    .add(RegistryKind.PROMPT, "prompt-" + i, "# Prompt " + i + "\n")
                    .item();
            studio.installs().install(studio.installs().plan(project, item.id(), List.of()), false);
        }
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
