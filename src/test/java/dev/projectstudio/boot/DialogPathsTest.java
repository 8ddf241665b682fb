package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
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

/// Dialogs in the whole window whose act fails: they stay, with the reason and with all that was chosen.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class DialogPathsTest {

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
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void tellInTheAdoptDialogWhyNothingWasAdopted(FxRobot robot) throws Exception {
        var atlas = Files.createDirectories(folder.resolve("code").resolve("atlas"));
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        Files.writeString(atlas.resolve("NOTES.md"), "# Notes\n");
        var project = studio.projects().register(atlas, "atlas", null).id();
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.toProject(PageName.CONTEXT, project.value()));
        until(() -> window().isFocused("#context-adopt"));
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#adopt-go"));
        robot.interact(
                () -> robot.lookup("#adopt-path").<TextInputControl>query().setText("no-such.md"));
        robot.interact(() -> robot.lookup("#adopt-path").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> window().label("#adopt-dialog-error").contains("no-such.md"));
        robot.interact(
                () -> robot.lookup("#adopt-path").<TextInputControl>query().setText("NOTES.md"));
        robot.push(KeyCode.ENTER);
        until(() -> window().label("#adopt-dialog-error").isEmpty() && window().rows("#adopt-list") == 1);

        refuse("context_files");
        robot.interact(() -> robot.lookup("#adopt-go").queryButton().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> !window().label("#adopt-dialog-error").isEmpty());

        assertThat(robot.lookup("#adopt-path").queryTextInputControl().getText())
                .isEqualTo("NOTES.md");
        assertThat(window().isFocused("#adopt-go")).isTrue();
        assertThat(window().isThere(".toast")).isFalse();
        allow();
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#context-list"));
        assertThat(studio.context().list(project)).hasSize(1);
        until(() -> window().label("#context-name").equalsIgnoreCase("notes.md"));
    }

    @Test
    void tellInTheListOfAScanWhyNothingWasRegistered(FxRobot robot) throws Exception {
        for (var name : List.of("atlas", "borealis")) {
            var git = folder.resolve("code").resolve(name).resolve(".git");
            Files.createDirectories(git.resolve("refs/heads"));
            Files.createDirectories(git.resolve("objects"));
            Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        }
        window = WholeWindow.show(robot, studio, stage);
        until(() -> window().isFocused("#welcome-project-scan"));
        robot.write("1");
        until(() -> window().isFocused("#path-field"));
        robot.interact(() -> robot.lookup("#path-field")
                .<TextInputControl>query()
                .setText(folder.resolve("code").toString()));
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#scan-go"));
        robot.interact(() -> robot.lookup("#scan-trust").<CheckBox>query().setSelected(true));

        refuse("projects");
        robot.push(KeyCode.ENTER);
        until(() -> !window().label("#scan-dialog-error").isEmpty());

        assertThat(window().rows("#scan-list")).isEqualTo(2);
        assertThat(robot.lookup("#scan-trust").<CheckBox>query().isSelected()).isTrue();
        assertThat(window().isThere(".toast")).isFalse();
        allow();
        robot.push(KeyCode.ENTER);
        until(() -> !window().isThere("#scan-list"));
        assertThat(studio.projects().list(false)).hasSize(2);
    }

    @Test
    void sayThatTheyAreAtWorkWhileItTakesLonger(FxRobot robot) throws Exception {
        Files.createDirectories(folder.resolve("code").resolve("atlas"));
        window = WholeWindow.show(robot, studio, stage);
        until(() -> window().isFocused("#welcome-project-scan"));
        robot.write("2");
        until(() -> window().isFocused("#path-field"));
        robot.interact(() -> robot.lookup("#path-field")
                .<TextInputControl>query()
                .setText(folder.resolve("code").resolve("atlas").toString()));
        assertThat(robot.lookup(".dialog-body .caption").queryAll().stream().noneMatch(Node::isVisible))
                .isTrue();

        var holding = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> studio.database().write(tx -> {
            holding.countDown();
            return awaited(released);
        }));
        holding.await();
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup(".dialog-body .caption").queryAll().stream().anyMatch(Node::isVisible));
        released.countDown();

        other.join();
        until(() -> !window().isThere("#path-field"));
        assertThat(studio.projects().list(false)).hasSize(1);
    }

    @Test
    void nameTheProjectThatIsLocatedAndBeginAtItsLastPlace(FxRobot robot) throws Exception {
        var old = Files.createDirectories(folder.toRealPath().resolve("code"));
        for (var name : List.of("atlas", "borealis")) {
            studio.projects().register(Files.createDirectories(old.resolve(name)), name, null);
        }
        var next = old.resolveSibling("work");
        Files.move(old, next);
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.PROJECTS));
        until(() -> window().isFocused("#projects-list"));

        robot.write("l");
        until(() -> window().isFocused("#path-field"));

        assertThat(window().label(".dialog-title")).isEqualTo("Locate atlas");
        var path = robot.lookup("#path-field").queryTextInputControl();
        assertThat(path.getSelectedText()).isEqualTo(old.resolve("atlas").toString());
        robot.interact(() -> path.setText(next.resolve("atlas").toString()));
        robot.push(KeyCode.ENTER);
        until(() -> window().isThere("#moved-projects"));
        assertThat(window().label(".dialog-title")).startsWith("borealis moved along.");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lets the database refuse new rows of a table.
    private void refuse(String table) {
        studio.database()
                .write(tx -> tx.sql()
                        .execute("CREATE TRIGGER refuse BEFORE INSERT ON " + table
                                + " BEGIN SELECT RAISE(ABORT, 'refused'); END"));
    }

    private void allow() {
        studio.database().write(tx -> tx.sql().execute("DROP TRIGGER refuse"));
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
