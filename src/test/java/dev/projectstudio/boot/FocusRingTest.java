package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
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

/// What has focus is marked around it: whoever goes through a page by Tab sees nothing on it move.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class FocusRingTest {

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
    void leavesALinkAndAButtonWhereTheyAre(FxRobot robot) throws Exception {
        window().go(Whereabouts.registryItem("skill", "python-api-skill"));
        until(() -> !robot.lookup("#item-to-backend-agent").queryAll().isEmpty());

        for (var query : new String[] {"#item-to-backend-agent", ".kind-tabs .link-button"}) {
            assertThat(focused(robot, query)).as(query).isEqualTo(unfocused(robot, query));
        }
    }

    @Test
    void leavesATechnologyAndADependencyWhereTheyAre(FxRobot robot) throws Exception {
        var active = studio.projects().active().orElseThrow().id();
        window().go(Route.toProject(PageName.OVERVIEW, active.value()));
        until(() -> !robot.lookup(".stack-chip").queryAll().isEmpty()
                && !robot.lookup(".dependency-row").queryAll().isEmpty());

        for (var query : new String[] {".stack-chip", ".stack-item", ".dependency-row"}) {
            assertThat(focused(robot, query)).as(query).isEqualTo(unfocused(robot, query));
        }
    }

    /// Where it is while focus is elsewhere.
    private Bounds unfocused(FxRobot robot, String query) {
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        var place = place(robot, query);
        var border = ((Region) node(robot, query)).getBorder();
        assertThat(border == null ? List.of() : border.getStrokes())
                .allSatisfy(stroke -> assertThat(stroke.getTopStroke()).isEqualTo(Color.TRANSPARENT));
        return place;
    }

    private Bounds focused(FxRobot robot, String query) {
        robot.interact(() -> {
            node(robot, query).requestFocusTraversal(TraversalDirection.NEXT);
            stage.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        });
        assertThat(node(robot, query).isFocusVisible()).isTrue();
        return place(robot, query);
    }

    private Bounds place(FxRobot robot, String query) {
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        var node = node(robot, query);
        return node.localToScene(node.getLayoutBounds());
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().iterator().next();
    }

    private WholeWindow window() {
        if (window == null) {
            throw new IllegalStateException("No window has been opened");
        }
        return window;
    }
}
