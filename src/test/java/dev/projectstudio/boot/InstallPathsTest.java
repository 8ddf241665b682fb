package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

/// Installing, updating, taking and uninstalling in the whole window, by keyboard alone.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class InstallPathsTest {

    private static final String TEXT = "---\nname: pdf\ndescription: PDFs\n---\n# PDF\n";
    private static final String PLACE = ".claude/skills/pdf/SKILL.md";

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private ItemId pdf;
    private ProjectId atlas;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home(FxRobot robot) throws Exception {
        folder = folder.toRealPath();
        studio = NewHome.open(folder.resolve("home"), clock);
        Files.createDirectories(folder.resolve("atlas"));
        atlas = studio.projects()
                .register(folder.resolve("atlas"), "atlas", null)
                .id();
        pdf = studio.registry().add(RegistryKind.SKILL, "pdf", TEXT).item().id();
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.to(PageName.REGISTRY));
        until(() -> window().isFocused("#registry-list") && window().selectedRow("#registry-list") == 0);
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void installsUpdatesAndUninstalls(FxRobot robot) throws Exception {
        robot.push(KeyCode.I);
        until(() -> window().isFocused("#install-project") && window().rows("#install-list") == 1);
        robot.push(KeyCode.ENTER);
        until(() -> studio.installs().of(pdf).size() == 1);
        until(() -> window().isFocused("#registry-list"));

        studio.registry().edit(studio.registry().open(pdf), TEXT + "More.\n");
        until(() -> !robot.lookup("#registry-update").query().isDisabled());
        robot.push(KeyCode.U);
        until(() -> window().isFocused("#update-go"));
        robot.push(KeyCode.ENTER);
        until(() -> Files.readString(file()).endsWith("More.\n"));
        until(() -> window().isFocused("#registry-list"));

        robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        until(() -> window().isFocused("#uninstall-project") && window().rows("#uninstall-list") == 1);
        robot.push(KeyCode.ENTER);
        until(() -> studio.installs().of(pdf).isEmpty());
        until(() -> window().isFocused("#registry-list"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void reachesEachPartOfTheQuestionAndComesBack(FxRobot robot) throws Exception {
        robot.push(KeyCode.I);
        until(() -> window().isFocused("#install-project") && window().rows("#install-list") == 1);

        for (var next : new String[] {"#install-for-claude", "#install-for-agents", "#install-for-github"}) {
            robot.push(KeyCode.TAB);
            until(() -> window().isFocused(next));
        }
        robot.push(KeyCode.TAB);
        until(() -> window().isFocused("#install-list"));
        robot.push(KeyCode.SPACE);
        until(() -> window().isThere("#peek"));
        robot.push(KeyCode.ESCAPE);
        until(() -> window().isFocused("#install-list"));
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        until(() -> window().isFocused("#install-go"));
        robot.push(KeyCode.ESCAPE);

        until(() -> window().isFocused("#registry-list"));
        assertThat(studio.installs().of(pdf)).isEmpty();

        robot.push(KeyCode.I);
        until(() -> window().isFocused("#install-project") && window().rows("#install-list") == 1);
        robot.interact(() -> robot.lookup("#install-list").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> studio.installs().of(pdf).size() == 1);
        until(() -> window().isFocused("#registry-list"));
    }

    @Test
    void takesWhatWasEdited(FxRobot robot) throws Exception {
        studio.installs().install(studio.installs().plan(atlas, pdf, List.of()), false);
        Files.writeString(file(), TEXT + "Edited.\n");
        studio.installs().check(pdf);
        studio.resolution()
                .acceptRepo(
                        studio.installs().of(pdf).getFirst().tracked().target().id(), Shown.NOW);
        until(() -> window().isThere("#item-take"));

        robot.push(KeyCode.B);
        until(() -> window().isFocused("#take-place") && window().rows("#take-list") == 1);
        robot.push(KeyCode.ENTER);

        until(() -> studio.registry().open(pdf).files().text().endsWith("Edited.\n"));
        until(() -> window().isFocused("#registry-list"));
    }

    @Test
    void leadsFromWhatWasEditedInTheRepositoryToItsDrift(FxRobot robot) throws Exception {
        studio.installs().install(studio.installs().plan(atlas, pdf, List.of()), false);
        Files.writeString(file(), TEXT + "Edited.\n");
        studio.installs().check(pdf);
        until(() -> window().isThere("#item-resolve"));

        robot.interact(() -> robot.lookup("#item-resolve").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#drift-list"));

        assertThat(window().rows("#drift-list")).isEqualTo(1);
        robot.push(KeyCode.S);
        until(() -> Files.readString(file()).equals(TEXT));
    }

    @Test
    void staysOnTheWayToTheDriftWhileTheItemIsReadAnew(FxRobot robot) throws Exception {
        studio.installs().install(studio.installs().plan(atlas, pdf, List.of()), false);
        Files.writeString(file(), TEXT + "Edited.\n");
        studio.installs().check(pdf);
        until(() -> window().isThere("#item-resolve"));
        robot.interact(() -> robot.lookup("#item-resolve").query().requestFocus());

        studio.registry().edit(studio.registry().open(pdf), TEXT + "\nAnew.\n");

        until(() -> robot.lookup("#item-text").<Block>queryListView().getItems().stream()
                .anyMatch(block -> block.letters().equals("Anew.")));
        until(() -> window().isFocused("#item-resolve"));
    }

    private Path file() {
        return folder.resolve("atlas").resolve(PLACE);
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
