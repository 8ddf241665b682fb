package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
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

/// Every question about items, technologies and programs in the whole window: a key opens it, Esc closes it, and focus
/// is where it was.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class KeysAloneTest {

    private static final String TEXT = "---\nname: pdf\ndescription: PDFs\n---\n# PDF\n\nRead it.\n";

    private record Question(List<KeyCode> keys, String focus) {}

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
    void home() throws Exception {
        folder = folder.toRealPath();
        studio = NewHome.open(folder.resolve("home"), clock);
        Files.createDirectories(folder.resolve("atlas"));
        atlas = studio.projects()
                .register(folder.resolve("atlas"), "atlas", null)
                .id();
        pdf = studio.registry().add(RegistryKind.SKILL, "pdf", TEXT).item().id();
    }

    @AfterEach
    void close() {
        window().close();
    }

    @Test
    void leavesEveryQuestionAboutAnItemByEscape(FxRobot robot) throws Exception {
        studio.registry()
                .add(
                        RegistryKind.AGENT,
                        "reader",
                        "{\"name\": \"reader\", \"system_prompt\": \"x\", \"skills\": [\"pdf\"]}");
        studio.installs().install(studio.installs().plan(atlas, pdf, List.of()), false);
        Files.writeString(folder.resolve("atlas/.claude/skills/pdf/SKILL.md"), TEXT + "Edited.\n");
        studio.registry().edit(studio.registry().open(pdf), TEXT + "More.\n");
        studio.installs().check(pdf);
        window = WholeWindow.show(robot, studio, stage);
        window().go(Whereabouts.registryItem("skill", "pdf"));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("pdf"));
        until(() -> !robot.lookup("#registry-take").query().isDisabled());

        for (var question : List.of(
                new Question(List.of(KeyCode.CONTROL, KeyCode.N), "#item-name"),
                new Question(List.of(KeyCode.E), ".code-area"),
                new Question(List.of(KeyCode.F2), "#slug-field"),
                new Question(List.of(KeyCode.CONTROL, KeyCode.D), "#slug-field"),
                new Question(List.of(KeyCode.CONTROL, KeyCode.I), "#import-path"),
                new Question(List.of(KeyCode.CONTROL, KeyCode.E), "#export-path"),
                new Question(List.of(KeyCode.I), "#install-project"),
                new Question(List.of(KeyCode.U), "#update-go"),
                new Question(List.of(KeyCode.SHIFT, KeyCode.DELETE), "#uninstall-project"),
                new Question(List.of(KeyCode.B), "#take-place"),
                new Question(List.of(KeyCode.T), "#folder-path"),
                new Question(List.of(KeyCode.DELETE), "#confirmation-cancel"))) {
            leave(robot, question);
            until(() -> window().isFocused("#registry-list"));
            assertThat(selected(robot)).as("%s", question).isEqualTo("pdf");
        }
        assertThat(studio.registry().find(pdf)).isPresent();
        assertThat(studio.installs().of(pdf)).hasSize(1);
    }

    @Test
    void leavesEveryQuestionOfTheOverviewByEscape(FxRobot robot) throws Exception {
        studio.stack().add(atlas, new TechEdit("backend", "Flask", null));
        studio.dependencies().service().add(atlas, new DependencyEdit("one-program", null));
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.toProject(PageName.OVERVIEW, atlas.value()));
        until(() -> window().isThere(".stack-chip") && window().isThere(".dependency-row"));
        window().tabUntil("Flask", () -> focused().contains("stack-chip"));
        var before = stage.getScene().getFocusOwner();

        for (var question : List.of(
                new Question(List.of(KeyCode.A), "#tech-name"),
                new Question(List.of(KeyCode.ENTER), "#tech-name"),
                new Question(List.of(KeyCode.P), "#dependency-name"),
                new Question(List.of(KeyCode.F2), "#rename-name"),
                new Question(List.of(KeyCode.L), "#path-field"))) {
            leave(robot, question);
            until(() -> Objects.equals(stage.getScene().getFocusOwner(), before));
        }
    }

    @Test
    void editsAndDeletesAnItemByEnter(FxRobot robot) throws Exception {
        studio.registry()
                .add(
                        RegistryKind.AGENT,
                        "reader",
                        "{\"name\": \"reader\", \"system_prompt\": \"x\", \"skills\": [\"pdf\"]}");
        window = WholeWindow.show(robot, studio, stage);
        window().go(Whereabouts.registryItem("skill", "pdf"));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("pdf"));

        robot.push(KeyCode.E);
        until(() -> window().isFocused(".code-area"));
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("Twice.");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> studio.registry().open(pdf).files().text().contains("Twice."));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("pdf"));

        robot.push(KeyCode.DELETE);
        until(() -> window().isFocused("#confirmation-cancel"));
        window().tabTo("#confirmation-go");
        robot.push(KeyCode.ENTER);
        until(() -> studio.registry().find(pdf).isEmpty());
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("reader"));
    }

    @Test
    void addsATechnologyAndAProgramByEnterAndComesBack(FxRobot robot) throws Exception {
        studio.stack().add(atlas, new TechEdit("backend", "Flask", null));
        window = WholeWindow.show(robot, studio, stage);
        window().go(Route.toProject(PageName.OVERVIEW, atlas.value()));
        until(() -> window().isThere(".stack-chip"));
        window().tabUntil("Flask", () -> focused().contains("stack-chip"));

        robot.push(KeyCode.A);
        until(() -> window().isFocused("#tech-name"));
        robot.write("Quart");
        robot.push(KeyCode.ENTER);
        until(() -> studio.stack().list(atlas).size() == 2);
        until(() -> window().session().bench().overlays().isEmpty() && focused().contains("stack-chip"));

        robot.push(KeyCode.P);
        until(() -> window().isFocused("#dependency-name"));
        robot.write("one-program");
        robot.push(KeyCode.ENTER);
        until(() -> window().isThere(".dependency-row"));
        until(() -> window().session().bench().overlays().isEmpty()
                && (focused().contains("stack-chip") || focused().contains("dependency-row")));
    }

    private void leave(FxRobot robot, Question question) throws Exception {
        robot.push(question.keys().toArray(KeyCode[]::new));
        try {
            until(() -> window().isFocused(question.focus()));
            robot.push(KeyCode.ESCAPE);
            until(() -> window().session().bench().overlays().isEmpty());
        } catch (TimeoutException late) {
            throw new AssertionError(question + ": " + late.getMessage(), late);
        }
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : owner.getStyleClass().toString();
    }

    private static String selected(FxRobot robot) {
        var use = robot.lookup("#registry-list")
                .<ItemUse>queryListView()
                .getSelectionModel()
                .getSelectedItem();
        return use == null ? "" : use.item().slug();
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
