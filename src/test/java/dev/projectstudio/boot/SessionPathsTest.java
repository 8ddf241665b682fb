package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionText;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
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

/// Ways through the pages of sessions in the whole window.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class SessionPathsTest {

    private static final String TEXT = """
            # Token rotation

            ## Open Questions
            - Who is told?

            ## Notes
            The clocks differ.
            """;

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private ProjectId atlas;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home() throws Exception {
        studio = NewHome.open(folder.toRealPath().resolve("home"), clock);
        var directory = Files.createDirectories(folder.resolve("code").resolve("atlas"));
        atlas = studio.projects().register(directory, "atlas", null).id();
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void captureASessionByKeysAlone(FxRobot robot) throws Exception {
        window = WholeWindow.show(robot, studio, stage);
        robot.write("gs");
        until(() -> window().isFocused("#session-add"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window().isFocused("#session-form-title"));
        robot.write("Auth");
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.TAB);
        }
        robot.write("- one");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.write("two");
        robot.push(KeyCode.TAB);
        until(() -> window().isFocused("#session-form-decisions"));
        robot.push(KeyCode.ESCAPE);
        until(() -> window().isFocused("#session-add"));
        assertThat(studio.sessions().list(SessionFilter.ALL, null, 1).sessions())
                .isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window().isFocused("#session-form-title"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> window().isFocused("#session-text"));

        var captured =
                studio.sessions().list(SessionFilter.ALL, null, 1).sessions().getFirst();
        assertThat(captured.title()).isEqualTo("Auth");
        assertThat(captured.summary()).isEqualTo("- one\n- **two**");
    }

    @Test
    void makeALearningOfWhatIsSelectedInTheNotesOfANewSession(FxRobot robot) throws Exception {
        window = WholeWindow.show(robot, studio, stage);
        robot.write("gs");
        until(() -> window().isFocused("#session-add"));
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window().isFocused("#session-form-title"));
        robot.write("Auth");
        robot.interact(() -> robot.lookup("#session-form-notes")
                .<MarkdownEditor>query()
                .focusTarget()
                .requestFocus());
        robot.write("The clocks differ.");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> studio.learnings().list(LearningFilter.all()).size() == 1);

        var session =
                studio.sessions().list(SessionFilter.ALL, null, 1).sessions().getFirst();
        assertThat(studio.promotions().of(session.id()))
                .extracting(Promotion::piece)
                .containsExactly("The clocks differ.");
        assertThat(robot.lookup("#session-form-notes").tryQuery()).isPresent();
    }

    @Test
    void makeATaskAndALearningOfWhatIsRead(FxRobot robot) throws Exception {
        var cycle = studio.cycles().add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        var session = capture();
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.SESSIONS));
        until(() -> window().isFocused("#sessions-list"));
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#session-text"));

        robot.push(KeyCode.DOWN);
        robot.write("jl");
        until(() -> studio.learnings().list(LearningFilter.all()).size() == 1);
        robot.write("t");
        until(() -> window().isFocused("#session-cycle-list"));
        robot.push(KeyCode.ENTER);
        until(() -> studio.tasks().list(cycle.id()).size() == 1);

        assertThat(studio.promotions().of(session.id())).hasSize(2);
        until(() -> window().rows("#session-learned") == 1);
    }

    private Session capture() {
        return studio.sessions().capture(atlas, SessionText.of(TEXT)).session();
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
