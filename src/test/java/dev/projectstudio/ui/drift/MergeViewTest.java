package dev.projectstudio.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.diff.Merge;
import dev.projectstudio.platform.diff.ThreeWayMerge;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.drift.ConflictBlock.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
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

    private static final Merge MERGE = ThreeWayMerge.of("a\nb\nc\nd\n", "a\nstudio\nc\nd\n", "a\nrepo\nc\nd\n");

    private final Messages text = new Messages(Locale.ENGLISH);
    private final DriftPlace place =
            new DriftPlace(new TargetId("t"), new ContextFileId("f"), new ProjectId("p"), "claude.md", "CLAUDE.md");
    private final MergeViewModel model = model(MERGE);

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new MergeView(model, () -> {}, text), 900, 600));
        stage.show();
    }

    @Test
    @FaultCase("C51")
    void keepsTheTextItWasGivenUntilSomebodyDecides(FxRobot robot) {
        assertThat(model.textProperty().get()).isEqualTo(MERGE.text());
        assertThat(model.blockedProperty().getValue()).isNotEmpty();

        robot.interact(() -> model.settle(Choice.REPO));

        assertThat(model.textProperty().get()).isEqualTo("a\nrepo\nc\nd\n");
        assertThat(model.blockedProperty().getValue()).isEmpty();
    }

    @Test
    void putsTheFocusOnWhatIsLeftToDo(FxRobot robot) {
        var ready = ThreeWayMerge.of("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n");
        List<String> focused = new ArrayList<>();

        robot.interact(() -> List.of(MERGE, ready)
                .forEach(merge -> focused.add(new MergeView(model(merge), () -> {}, text)
                        .focusTarget()
                        .getId())));

        assertThat(focused).containsExactly("merge-studio", "merge-write");
    }

    private MergeViewModel model(Merge merge) {
        return new MergeViewModel(new MergeDraft(place, "atlas", merge, Shown.NOW), text, _ -> {});
    }
}
