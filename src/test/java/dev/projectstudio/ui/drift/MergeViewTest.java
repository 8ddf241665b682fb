package dev.projectstudio.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.diff.MergeRegion;
import dev.projectstudio.platform.diff.MergeRegions;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.drift.MergeSpot.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class MergeViewTest {

    private static final List<MergeRegion> COLLIDING =
            MergeRegions.of("a\nb\nc\nd\n", "a\nstudio\nc\nd\n", "a\nrepo\nc\nd\n");

    private final Messages text = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(text);
    private final DriftPlace place =
            new DriftPlace(new TargetId("t"), new ContextFileId("f"), new ProjectId("p"), "claude.md", "CLAUDE.md");
    private final MergeViewModel model = model(COLLIDING);

    @Start
    void show(Stage stage) {
        var scene = new Scene(new MergeView(model, () -> {}, notices, text), 1000, 700);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    @FaultCase("C51")
    void keepsTheTextItWasGivenUntilSomebodyDecides(FxRobot robot) {
        assertThat(model.textProperty().get()).isEqualTo("a\nstudio\nrepo\nc\nd\n");
        assertThat(model.blockedProperty().getValue()).isNotEmpty();

        robot.interact(() -> model.settle(Choice.REPO));

        assertThat(model.textProperty().get()).isEqualTo("a\nrepo\nc\nd\n");
        assertThat(model.blockedProperty().getValue()).isEmpty();
    }

    @Test
    void marksTheLinesOfBothSidesInTheSourcesAndInTheResult(FxRobot robot) {
        assertThat(signs(robot, ".merge-sign")).containsExactlyInAnyOrder("S", "−", "R");
        assertThat(signs(robot, ".gutter-sign")).containsExactlyInAnyOrder("›S", "›R");

        robot.interact(() -> model.settle(Choice.STUDIO));

        assertThat(signs(robot, ".gutter-sign")).containsExactly("›S");
    }

    @Test
    void showsAsSettledWhatIsTakenFromBoth(FxRobot robot) {
        assertThat(robot.lookup(".gutter-sign.in-conflict").queryAll()).hasSize(2);

        robot.interact(() -> model.settle(Choice.BOTH));

        assertThat(robot.lookup(".gutter-sign.in-conflict").queryAll()).isEmpty();
        assertThat(robot.lookup(".gutter-sign.from-studio").queryAll()).hasSize(1);
        assertThat(robot.lookup(".gutter-sign.from-repo").queryAll()).hasSize(1);
    }

    @Test
    void putsTheFocusOnWhatIsLeftToDo(FxRobot robot) {
        var ready = MergeRegions.of("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n");
        List<String> focused = new ArrayList<>();

        robot.interact(() -> List.of(COLLIDING, ready)
                .forEach(regions -> focused.add(new MergeView(model(regions), () -> {}, notices, text)
                        .focusTarget()
                        .getId())));

        assertThat(focused).containsExactly("merge-studio", "merge-write");
    }

    @Test
    void marksInTheResultWhereSomethingIsGone(FxRobot robot) {
        robot.interact(() -> model.edit("a\nstudio\nrepo\nc\n"));
        assertThat(signs(robot, ".gutter-sign")).containsExactlyInAnyOrder("›S", "›R", "−");

        robot.interact(() -> model.edit("a\nstudio\nrepo\nd\n"));
        assertThat(signs(robot, ".gutter-sign")).containsExactlyInAnyOrder("›S", "›R", "−");
    }

    @Test
    void leavesRoomForTheNewsSoThatTheyCoverNothingOfTheResult(FxRobot robot) {
        var result = robot.lookup("#merge-result").query();

        robot.interact(() -> notices.reachProperty().set(200));
        robot.interact(() -> result.getScene().getRoot().layout());
        double withNews = result.localToScene(result.getLayoutBounds()).getMaxY();
        robot.interact(() -> notices.reachProperty().set(0));
        robot.interact(() -> result.getScene().getRoot().layout());

        assertThat(withNews)
                .isLessThanOrEqualTo(result.getScene().getHeight() - 200)
                .isLessThan(result.localToScene(result.getLayoutBounds()).getMaxY());
    }

    @Test
    void saysHowManyOtherFilesAreWrittenAndNamesAllOfThemOverIt(FxRobot robot) {
        var others = List.of("docs/agents.md", ".github/copilot-instructions.md");
        var draft = new MergeDraft(
                place,
                "atlas",
                COLLIDING,
                Shown.NOW,
                others.stream().map(this::other).toList());
        List<Label> said = new ArrayList<>();

        robot.interact(() -> said.add((Label)
                new MergeView(model(draft), () -> {}, notices, text).getBottom().lookup("#merge-writes-too")));

        assertThat(said.getFirst().getText())
                .isEqualTo("Also writes 2 other files: docs/agents.md, .github/copilot-instructions.md.");
        assertThat(said.getFirst().getTooltip().getText()).isEqualTo(String.join("\n", others));
        assertThat(robot.lookup("#merge-writes-too").queryAs(Label.class).isVisible())
                .isFalse();
    }

    @Test
    void showsThatTheResultHasFocus(FxRobot robot) {
        var result = (Region) robot.lookup("#merge-result").query();
        assertThat(ring(result)).isEqualTo(Color.TRANSPARENT);

        robot.interact(
                () -> robot.lookup("#merge-result .rich-text-area").query().requestFocus());

        assertThat(ring(result)).isNotEqualTo(Color.TRANSPARENT);
    }

    private static Paint ring(Region region) {
        return region.getBorder().getStrokes().getFirst().getTopStroke();
    }

    private static List<String> signs(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && !label.getText().isEmpty())
                .map(Labeled::getText)
                .toList();
    }

    private DriftPlace other(String repoPath) {
        return new DriftPlace(new TargetId(repoPath), place.file(), place.project(), "claude.md", repoPath);
    }

    private MergeViewModel model(List<MergeRegion> regions) {
        return model(new MergeDraft(place, "atlas", regions, Shown.NOW, List.of()));
    }

    private MergeViewModel model(MergeDraft draft) {
        var background = new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        return new MergeViewModel(draft, background, text, (_, _) -> {}, _ -> {});
    }
}
