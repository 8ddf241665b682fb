package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.image.ProjectImages;
import dev.projectstudio.core.image.TestImages;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.shell.StudioWindow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class MarkdownPaneTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<Runnable> reads = new ArrayList<>();
    private TextPlace place;
    private Path repo;
    private MarkdownPane pane;

    @Start
    void show(Stage stage) {
        var world = new PageWorld(database, folder);
        place = TextPlace.of(world.project("atlas"));
        repo = world.repo("atlas");
        var images = new ProjectImages(world.projects, world.targets, new FileStore());
        var background = new Background(reads::add, Runnable::run, world.notices::failed);
        pane = new MarkdownPane(new TextLinks(_ -> {}, new Pictures(images, background, world.text)));
        var root = new StackPane(pane);
        root.getStyleClass().add("studio");
        var scene = new Scene(root, 600, 400);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets()
                .add(Objects.requireNonNull(StudioWindow.class.getResource("shell.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.sizeToScene(); // a test before may have left it wide
        stage.show();
    }

    @Test
    void makesRoomForAnImageOfTheProjectOnceItIsRead(FxRobot robot) {
        TestImages.write(repo.resolve("docs/plan.png"), TestImages.image("png", 2000, 1000));

        read(robot, "Before\n\n![The plan](docs/plan.png)\n\nAfter");

        var picture = (ImageView) pane.lookup(".picture");
        assertThat(picture.getAccessibleText()).isEqualTo("The plan");
        assertThat(picture.getImage().getWidth()).isEqualTo(1600);
        var bounds = picture.getBoundsInLocal();
        assertThat(bounds.getWidth()).isBetween(pane.getWidth() - 100, pane.getWidth());
        assertThat(pane.lookupAll(".markdown-cell"))
                .extracting(cell -> cell.getBoundsInParent().getHeight())
                .anyMatch(height -> height >= bounds.getHeight());
    }

    @Test
    void showsTheAddressOfAnImageFromElsewhereAndWhatIsWrongWithOneOfTheProject(FxRobot robot) {
        TestImages.write(repo.resolve("cut.png"), Arrays.copyOf(TestImages.image("png", 40, 20), 40));
        TestImages.write(repo.resolve("small.png"), TestImages.image("png", 40, 20));

        read(
                robot,
                "![Far](https://example.org/far.png) ![](https://example.org/bare.png) ![Cut](cut.png) ![](none.png)"
                        + " [![Near](small.png)](https://example.org/)");

        assertThat(pane.lookupAll(".image"))
                .extracting(node -> ((Text) node).getText())
                .containsExactlyInAnyOrder(
                        "Far (https://example.org/far.png)",
                        "https://example.org/bare.png",
                        "Cut (not a PNG, JPEG or GIF image, or a broken one: cut.png)",
                        "not found in the project: none.png");
        assertThat(pane.lookupAll(".hyperlink"))
                .extracting(Node::getAccessibleText)
                .containsExactly("Near");
        assertThat(pane.lookup(".picture").getBoundsInLocal().getWidth()).isEqualTo(40);
    }

    @Test
    @FaultCase({"C65", "C66"})
    void runsNothingOfATextAndAsksNoOtherHost(FxRobot robot) throws IOException {
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var host = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            read(robot, """
                    ![plan](HOSTplan.png) [![linked](HOSTbadge.png)](HOST)

                    <img src="HOSTa.png" onerror="fetch('HOST')">

                    <script src="HOSTx.js"></script>

                    <meta http-equiv="refresh" content="0;url=HOST">

                    <style>body { background: url(HOSTb.png) }</style>

                    <svg onload="fetch('HOST')"><image href="HOSTc.png"/></svg>

                    [x](JaVaScRiPt:fetch('HOST')) ![y](data:text/html,<script>fetch('HOST')</script>)
                    """.replace("HOST", host));

            assertThat(pane.lookup(".picture")).isNull();
            listener.setSoTimeout(300);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void givesEveryBlockTheHeightThatItsTextHasInTheWidthThereIs(FxRobot robot) {
        var blocks = MarkdownParser.parse("""
                ## Problem

                Two windows of one person renew their token in the same second. The second one comes with a token that has
                been used, and the whole family is ended: the person is signed out for having two windows.

                - One
                - Take the token before the last for ten seconds more, and answer with the one that was already given out

                > Only a token that is older than that ends the family, and only on the host that gave it out.
                """);
        robot.interact(() -> pane.show(blocks, place));

        for (int i = 0; i < 40; i++) {
            double width = 300 + i * 7.3;
            double height = i % 2 == 0 ? 700 : 160; // without a scroll bar, and with one
            robot.interact(() -> {
                pane.getScene().getWindow().setWidth(width);
                pane.getScene().getWindow().setHeight(height);
            });
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(pane.lookupAll(".markdown-cell").stream().filter(cell -> cell.isVisible() && isWrong(cell)))
                    .as("%f x %f", width, height)
                    .isEmpty();
        }
    }

    private static boolean isWrong(Node node) {
        var cell = (ListCell<?>) node;
        var row = (Parent) cell.getGraphic();
        if (row == null) {
            return false;
        }
        var text = (Region) row.getChildrenUnmodifiable().getLast();
        double room =
                cell.getHeight() - cell.getInsets().getTop() - cell.getInsets().getBottom();
        return Math.abs(room - text.prefHeight(text.getWidth())) > 2;
    }

    private void read(FxRobot robot, String markdown) {
        robot.interact(() -> pane.show(MarkdownParser.parse(markdown), place));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.lookup(".picture")).isNull();
        robot.interact(() -> List.copyOf(reads).forEach(Runnable::run));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
