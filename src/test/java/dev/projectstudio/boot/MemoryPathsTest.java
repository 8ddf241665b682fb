package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.decision.DecisionEdit;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TextField;
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

/// Ways through what is remembered in the whole window.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class MemoryPathsTest {

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home() throws Exception {
        studio = NewHome.open(folder.toRealPath().resolve("home"), clock);
        var directory = Files.createDirectories(folder.resolve("code").resolve("atlas"));
        var atlas = studio.projects().register(directory, "atlas", null).id();
        var auth = studio.cycles().add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        studio.tasks().add(auth.id(), List.of("Rotate the tokens", "Verify the tokens", "Write the guide"));
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(window).close();
    }

    @Test
    void findATaskAndGoThereAndBackWithoutLeavingTheBox(FxRobot robot) throws Exception {
        window = WholeWindow.show(robot, studio, stage);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> window().isFocused("#memory-box"));
        robot.write("token");
        until(() -> window().rows("#memory-list") == 2);
        until(() -> selected() == 0);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#cycle-tasks"));

        robot.push(KeyCode.ALT, KeyCode.LEFT);

        until(() -> window().isFocused("#memory-box"));
        until(() -> window().rows("#memory-list") == 2);
        until(() ->
                robot.lookup("#memory-box").queryAs(TextField.class).getText().equals("token"));
        until(() -> selected() == 1);
    }

    @Test
    void findAllTheSameWhereTheIndexWasDamaged(FxRobot robot) throws Exception {
        window = WholeWindow.show(robot, studio, stage);
        until(() -> studio.searchIndex().waiting() == 0);
        studio.database()
                .write(tx ->
                        tx.sql().execute("UPDATE search_words_data SET block = x'ffffffffffffffff' WHERE id > 10"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> window().isFocused("#memory-box"));
        robot.write("token");

        until(() -> window().rows("#memory-list") == 2);
        until(() -> studio.searchIndex().waiting() == 0 && studio.searchIndex().isSound());
    }

    @Test
    void goOnTypingWhereADraftWasLeft(FxRobot robot) throws Exception {
        beginADecision(robot);
        robot.push(KeyCode.ESCAPE);
        until(() -> !window().isThere("#decision-title"));

        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window().isFocused("#decision-title"));
        robot.write("s");

        until(() -> robot.lookup("#decision-title")
                .queryAs(TextField.class)
                .getText()
                .equals("Use JWTs"));
    }

    @Test
    void recordAndConfirmADecisionByKeysAlone(FxRobot robot) throws Exception {
        beginADecision(robot);
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#decisions-list"));
        robot.write("r");
        until(() -> stands(DecisionStatus.REJECTED));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> stands(DecisionStatus.PROPOSED));

        robot.write("gd");
        until(() -> window().isThere("#dashboard-decisions"));
        robot.interact(() -> robot.lookup("#dashboard-decisions").query().requestFocus());
        robot.write("c");

        until(() -> stands(DecisionStatus.ACCEPTED));
        until(() -> !window().isThere("#dashboard-decisions"));
    }

    @Test
    void lookAtDecisionsWithoutGoingThere(FxRobot robot) throws Exception {
        var project = studio.projects().list(false).getFirst().id();
        for (var title : List.of("Use JWT", "Use PASETO")) {
            var made = studio.decisions().add(NewDecision.titled(project, title));
            studio.decisions().edit(made, DecisionEdit.of(made).because("Stateless."));
        }
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.DECISIONS));
        until(() -> window().isFocused("#decisions-list") && window().rows("#decisions-list") == 2);

        robot.push(KeyCode.SPACE);
        until(() -> window().isFocused("#peek-decision"));
        var first = window().label("#peek-title");
        robot.write("j");
        until(() -> !window().label("#peek-title").equals(first) && window().isFocused("#peek-decision"));
        robot.push(KeyCode.SPACE);

        until(() -> !window().isThere("#peek") && window().isFocused("#decisions-list"));
        assertThat(window().selectedRow("#decisions-list")).isEqualTo(1);
    }

    @Test
    void lookAtLearningsWithoutGoingThere(FxRobot robot) throws Exception {
        studio.learnings()
                .add(NewLearning.of(new LearningEdit("Locked", "It locks.", "One writer.", List.of("sqlite"))));
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.LEARNINGS));
        until(() -> window().isFocused("#learnings-list"));

        robot.push(KeyCode.SPACE);
        until(() -> window().isFocused("#peek-learning")
                && window().label("#peek-title").equals("Locked"));
        robot.push(KeyCode.ESCAPE);

        until(() -> !window().isThere("#peek") && window().isFocused("#learnings-list"));
    }

    private int selected() {
        return window().selectedRow("#memory-list");
    }

    private boolean stands(DecisionStatus status) {
        return studio.decisions().list(DecisionFilter.all()).getFirst().status().equals(Optional.of(status));
    }

    private void beginADecision(FxRobot robot) throws Exception {
        window = WholeWindow.show(robot, studio, stage);
        robot.write("ge");
        until(() -> window().isFocused("#decision-add"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window().isFocused("#decision-title"));
        robot.write("Use JWT");
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
