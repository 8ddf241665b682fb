package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Jobs;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Overlays.Place;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.shell.Banners.Banner;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class FrameTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private WindowWorld world;
    private StudioWindow window;
    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        world = new WindowWorld(database, folder);
        window = world.window();
        window.start();
        window.showOn(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void namesThePagesOfAProjectOnceThereIsOne(FxRobot robot) {
        assertThat(isShown(robot, "#nav-overview")).isFalse();
        assertThat(isShown(robot, ".nav-heading")).isFalse();

        robot.interact(() -> world.project("atlas"));

        assertThat(isShown(robot, "#nav-overview")).isTrue();
        assertThat(isShown(robot, ".nav-heading")).isTrue();
    }

    @Test
    void givesTheRoomOfTheLastCheckToWhatWorksWhereItIsNarrow(FxRobot robot) {
        var jobs = world.bench.jobs();
        robot.interact(() -> stage.setWidth(960));
        assertThat(isShown(robot, "#status-check")).isTrue();

        robot.interact(() -> jobs.start("Scanning", () -> {}).report(0.4, "~/code"));
        assertThat(isShown(robot, "#status-check")).isFalse();

        robot.interact(() -> List.copyOf(jobs.running()).forEach(Jobs.Job::finish));
        assertThat(isShown(robot, "#status-check")).isTrue();
    }

    @Test
    void offersNoStopOfWorkThatGoesOnToItsEnd(FxRobot robot) {
        var jobs = world.bench.jobs();
        robot.interact(() -> jobs.startForGood("Making the sample"));
        assertThat(isShown(robot, "#status-work .progress-bar")).isTrue();
        assertThat(isShown(robot, "#status-cancel")).isFalse();

        robot.interact(() -> jobs.start("Scanning", () -> {}));

        var stop = robot.lookup("#status-cancel").<Button>query();
        assertThat(stop.getTooltip().getText())
                .isEqualTo("Stop: Scanning (%s)".formatted(KeyCaps.words(Shortcut.parse("Mod+."), KeyCaps.MAC)));

        robot.interact(() -> jobs.stop().keys().set(List.of(Shortcut.parse("F9"))));
        assertThat(stop.getTooltip().getText()).isEqualTo("Stop: Scanning (F9)");
        robot.interact(() -> jobs.stop().keys().set(List.of()));
        assertThat(stop.getTooltip().getText()).isEqualTo("Stop: Scanning");
    }

    @Test
    void hidesTheProjectBeforeItIsCutShortByWhatWorks(FxRobot robot) {
        robot.interact(() -> {
            world.projects.use(world.project("atlas").id());
            stage.setWidth(960);
        });
        assertThat(isShown(robot, "#status-project")).isTrue();

        robot.interact(() -> world.bench.jobs().start("Scanning", () -> {}).report(-1, "~/code"));
        assertThat(isShown(robot, "#status-project")).isFalse();
        assertThat(isShown(robot, "#status-branch")).isFalse();

        robot.interact(() -> stage.setWidth(1280));
        assertThat(isShown(robot, "#status-project")).isTrue();
    }

    @Test
    void showsAClockOverAWait(FxRobot robot) {
        robot.interact(() -> window.banners()
                .show(new Banner("wait", Tone.ACCENT, new ReadOnlyStringWrapper("Waiting"), "", null, false)));

        assertThat(robot.lookup("#banner-wait .ikonli-font-icon")
                        .queryAs(FontIcon.class)
                        .getIconCode())
                .isEqualTo(Feather.CLOCK);
    }

    @Test
    void standsABannersWordsBesideItsSign(FxRobot robot) {
        robot.interact(() -> window.banners()
                .show(new Banner(
                        "open", Tone.WARNING, new ReadOnlyStringWrapper("Others may look"), "Mend it", null, true)));

        double sign = middle(robot.lookup("#banner-open .ikonli-font-icon").query());
        assertThat(middle(robot.lookup("#banner-open .banner-text").query())).isCloseTo(sign, within(1.0));
    }

    @Test
    void standsTheNewsCloserToTheFootOfWhatFillsTheWindow(FxRobot robot) {
        robot.interact(() -> world.notices.done("Saved"));
        robot.interact(() -> stage.getScene().getRoot().layout());
        double overThePage = world.notices.reachProperty().get();

        robot.interact(() -> world.bench.overlays().open(layer("full", new Region(), Place.FULL)));
        robot.interact(() -> stage.getScene().getRoot().layout());

        assertThat(world.notices.reachProperty().get()).isBetween(1.0, overThePage - 1);
        robot.interact(() -> world.notices.dismiss(world.notices.shown().getFirst()));
        robot.interact(() -> stage.getScene().getRoot().layout());
        assertThat(world.notices.reachProperty().get()).isZero();
    }

    @Test
    void standsTheNewsAboveTheButtonsOfADialog(FxRobot robot) {
        var dialog = new Region();
        dialog.setMinSize(300, stage.getScene().getHeight() - 48);
        robot.interact(() -> world.notices.done("Saved"));

        robot.interact(() -> world.bench.overlays().open(layer("dialog", dialog, Place.CENTRE)));
        robot.interact(() -> stage.getScene().getRoot().layout());

        var toast = robot.lookup(".toast").query();
        double foot = dialog.localToScene(dialog.getLayoutBounds()).getMaxY();
        assertThat(toast.localToScene(toast.getLayoutBounds()).getMaxY()).isLessThan(foot / 2);
        robot.interact(() -> world.bench.overlays().closeTop());
        robot.interact(() -> stage.getScene().getRoot().layout());
        assertThat(world.notices.reachProperty().get()).isPositive();
    }

    @Test
    void movesNothingForADialogThatIsTooHighForTheWindow(FxRobot robot) {
        var high = new Region();
        high.setMinSize(300, 5000);
        var full = new Region();
        robot.interact(() -> world.bench.overlays().open(layer("high", high, Place.CENTRE)));

        robot.interact(() -> world.bench.overlays().open(layer("full", full, Place.FULL)));
        robot.interact(() -> stage.getScene().getRoot().layout());

        assertThat(full.localToScene(full.getLayoutBounds()).getMinY()).isCloseTo(24, within(1.0));
    }

    private static Overlay layer(String id, Region root, Place place) {
        root.setFocusTraversable(true);
        return new Overlay(id, root, root, place);
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }
}
