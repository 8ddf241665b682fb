package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

/// What a user does with the keyboard, from the first start on, in the whole window over a home of its own.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class WindowPathsTest {

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private @Nullable WindowSession window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
        stage.setWidth(960); // most of the time goes into pixels
        stage.setHeight(600);
    }

    @BeforeEach
    void home() throws Exception {
        studio = NewHome.open(folder.toRealPath().resolve("home"), clock);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> session().close());
    }

    @Test
    void bringsProjectsInByAScanAndTrustsThemAtOnce(FxRobot robot) throws Exception {
        for (var name : List.of("atlas", "borealis")) {
            Files.createDirectories(folder.resolve("code").resolve(name).resolve(".git/refs/heads"));
            Files.createDirectories(folder.resolve("code").resolve(name).resolve(".git/objects"));
            Files.writeString(folder.resolve("code").resolve(name).resolve(".git/HEAD"), "ref: refs/heads/main\n");
        }
        show(robot);
        until(() -> isFocused(robot, "#welcome-project-scan"));

        robot.write("1");
        type(robot, "#path-field", folder.resolve("code").toString());
        robot.push(KeyCode.ENTER);
        until(() -> isFocused(robot, "#scan-go"));
        robot.clickOn("#scan-trust");
        robot.push(KeyCode.ENTER);

        until(() -> studio.projects().list(false).size() == 2);
        assertThat(studio.projects().list(false)).allMatch(Project::isTrusted);
        until(() -> title(robot).equals("Dashboard")
                && robot.lookup("#dashboard-drift").tryQuery().isEmpty());
    }

    @Test
    void showsTheBranchOfAProjectThatAnotherProcessRegisters(FxRobot robot) throws Exception {
        show(robot);
        go(robot, Route.to(PageName.PROJECTS));
        var git = folder.resolve("code/atlas/.git");
        Files.createDirectories(git.resolve("refs/heads"));
        Files.createDirectories(git.resolve("objects"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/side\n");
        var plain = Files.createDirectories(folder.resolve("code/plain"));

        try (var other = NewHome.open(folder.toRealPath().resolve("home"), clock)) {
            other.projects().register(folder.resolve("code/atlas"), null, null);
            other.projects().register(plain, null, null);
        }

        until(() -> words(robot, "#projects-list").containsAll(List.of("side · not trusted", "not a git repository")));
    }

    @Test
    void settlesDriftWithOneKeyAndTakesItBack(FxRobot robot) throws Exception {
        studio.sample().fill();
        var items = studio.drift().list(0, 100);
        var behind = first(items, "repo-behind");
        var target = repo(behind).resolve(behind.place().repoPath());
        var before = Files.readString(target);
        show(robot);
        go(robot, Route.to(PageName.DRIFT).at(behind.place().target().value()));
        until(() -> label(robot, ".detail-path").contains(behind.place().repoPath()));

        robot.write("s");
        until(() -> studio.drift().list(0, 100).size() == items.size() - 1);
        assertThat(Files.readString(target)).isNotEqualTo(before);
        until(() -> !label(robot, ".detail-path").contains(behind.place().repoPath()));

        until(() -> robot.lookup(".toast-undo").tryQuery().isPresent());
        robot.clickOn(".toast-undo");
        until(() -> Files.readString(target).equals(before));
        until(() -> studio.drift().list(0, 100).size() == items.size());
    }

    @Test
    void settlesAConflictInTheMergeEditor(FxRobot robot) throws Exception {
        studio.sample().fill();
        var both = first(studio.drift().list(0, 100), "both-edited");
        show(robot);
        go(robot, Route.to(PageName.DRIFT).at(both.place().target().value()));
        until(() -> label(robot, ".detail-path").contains(both.place().repoPath()));

        robot.write("m");
        until(() -> robot.lookup("#merge-write").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(robot.lookup("#merge-write").tryQuery()).isPresent();
        for (int i = 0; i < 9 && node(robot, "#merge-write").isDisabled(); i++) {
            robot.write("2");
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        until(() -> robot.lookup("#merge-write").tryQuery().isEmpty());
        until(() -> studio.drift().list(0, 100).stream()
                .noneMatch(item -> item.place().target().equals(both.place().target())));
    }

    @Test
    void losesNoMergeToEscape(FxRobot robot) throws Exception {
        studio.sample().fill();
        var both = first(studio.drift().list(0, 100), "both-edited");
        show(robot);
        go(robot, Route.to(PageName.DRIFT).at(both.place().target().value()));
        until(() -> label(robot, ".detail-path").contains(both.place().repoPath()));
        robot.write("m");
        until(() -> isFocused(robot, "#merge-studio"));
        robot.interact(
                () -> robot.lookup("#merge-result .rich-text-area").query().requestFocus());
        robot.write("mine");

        robot.push(KeyCode.ESCAPE);
        assertThat(isFocused(robot, "#merge-studio")).isTrue();
        robot.push(KeyCode.ESCAPE);
        until(() -> isFocused(robot, "#confirmation-cancel"));
        robot.push(KeyCode.ESCAPE);
        until(() -> isFocused(robot, "#merge-studio"));

        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#confirmation-go");
        until(() -> robot.lookup("#merge-write").tryQuery().isEmpty());
        assertThat(studio.drift().list(0, 100))
                .anyMatch(item -> item.place().target().equals(both.place().target()));
    }

    @Test
    void switchesTheProjectAndRunsACommandOfThePage(FxRobot robot) throws Exception {
        studio.sample().fill();
        var active = studio.projects().active().orElseThrow();
        show(robot);
        until(() -> label(robot, ".chip-name").equals(active.name()));

        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.push(KeyCode.ENTER);
        until(() -> !studio.projects().active().orElseThrow().equals(active));
        until(() -> title(robot).equals(studio.projects().active().orElseThrow().name()));

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("trust");
        robot.push(KeyCode.ENTER);
        until(() -> studio.projects().active().orElseThrow().isTrusted());
    }

    @Test
    void givesACommandOtherKeys(FxRobot robot) throws Exception {
        show(robot);
        until(() -> isFocused(robot, "#welcome-project-scan"));

        robot.push(KeyCode.F1);
        until(() -> robot.lookup("#shortcut-theme").tryQuery().isPresent());
        robot.interact(() -> node(robot, "#shortcut-theme").requestFocus());
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        until(() -> !studio.settings().value(Settings.KEYBOARD_SHORTCUTS).isNull());
        until(() -> isFocused(robot, "#welcome-project-scan"));

        robot.push(KeyCode.CONTROL, KeyCode.J);

        until(() ->
                studio.settings().text(Settings.THEME).filter("light"::equals).isPresent());
    }

    @Test
    void removesAProjectByItsNameAndTheSampleThatWasWorkedInAfterAsking(FxRobot robot) throws Exception {
        studio.sample().fill();
        show(robot);
        go(robot, Route.to(PageName.PROJECTS));
        until(() -> isFocused(robot, "#projects-list"));

        robot.push(KeyCode.DELETE);
        until(() -> isFocused(robot, "#confirmation-name"));
        robot.push(KeyCode.ENTER);
        assertThat(studio.projects().list(false)).hasSize(3);
        type(
                robot,
                "#confirmation-name",
                studio.projects().list(false).getFirst().name());
        robot.push(KeyCode.ENTER);
        until(() -> studio.projects().list(false).size() == 2);
        studio.projects().rename(studio.projects().list(false).getFirst().id(), "mine");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> robot.lookup("#sample-delete").tryQuery().isPresent());
        robot.clickOn("#sample-delete");
        until(() -> robot.lookup("#confirmation-go").tryQuery().isPresent());
        assertThat(label(robot, ".dialog-text")).contains(": Renamed ", " to mine. Its projects");
        assertThat(studio.projects().list(false)).hasSize(2);
        robot.clickOn("#confirmation-go");
        until(() -> isFocused(robot, "#welcome-project-scan"));
        until(() -> !studio.sample().isPresent());
    }

    @Test
    void deletesTheSampleWithOneClickAndHasItBackWithOneKey(FxRobot robot) throws Exception {
        studio.sample().fill();
        show(robot);
        until(() -> robot.lookup("#sample-delete").tryQuery().isPresent());

        robot.clickOn("#sample-delete");
        until(() -> isFocused(robot, "#welcome-project-scan"));
        until(() -> !studio.sample().isPresent());
        until(() -> label(robot, ".toast-text").equals("The sample is deleted. Press 3 to have it again."));

        robot.write("3");
        until(() -> studio.projects().list(false).size() == 3);
        until(() -> robot.lookup("#sample-delete").tryQuery().isPresent());
    }

    @Test
    void comesToTheFirstAlertOnceTheSampleIsThere(FxRobot robot) throws Exception {
        show(robot);
        until(() -> isFocused(robot, "#welcome-project-scan"));

        robot.write("3");

        until(() -> isFocused(robot, "#dashboard-drift")
                && ((ListView<?>) node(robot, "#dashboard-drift"))
                                .getSelectionModel()
                                .getSelectedIndex()
                        == 0);
    }

    @Test
    void comesToTheFirstAlertThatArrivesAfterAdoptingUnlessTheUserWentElsewhere(FxRobot robot) throws Exception {
        var repo = Files.createDirectories(folder.resolve("code").resolve("atlas"));
        var rules = Files.writeString(repo.resolve("CLAUDE.md"), "# Rules\n");
        studio.projects().register(repo, "atlas", null);
        show(robot);
        until(() -> isFocused(robot, "#dashboard-adopt"));

        robot.write("a");
        until(() -> isFocused(robot, "#dashboard-activity"));
        Files.writeString(rules, "# Other rules\n");
        until(() -> isFocused(robot, "#dashboard-drift"));

        robot.push(KeyCode.DOWN); // from the first key on, focus is the user's
        robot.interact(() -> node(robot, "#dashboard-activity").requestFocus());
        Files.writeString(repo.resolve("AGENTS.md"), "# Agents\n");
        studio.adoption().adoptAll(false);
        until(() ->
                ((ListView<?>) node(robot, "#dashboard-activity")).getItems().size() > 2);
        assertThat(isFocused(robot, "#dashboard-activity")).isTrue();
    }

    @Test
    void beginsByADigitOnlyWhereThatIsToBeSeen(FxRobot robot) throws Exception {
        studio.projects()
                .register(Files.createDirectories(folder.resolve("code").resolve("atlas")), "atlas", null);
        show(robot);
        until(() ->
                robot.lookup("#project-scan").tryQuery().filter(Node::isVisible).isPresent());

        robot.write("12");
        assertThat(robot.lookup("#path-field").tryQuery()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> isFocused(robot, "#path-field"));
    }

    @Test
    void keepsADialogOpenWithWhatWasTypedUntilThatIsDone(FxRobot robot) throws Exception {
        var atlas = Files.createDirectories(folder.resolve("code").resolve("atlas"));
        show(robot);
        until(() -> isFocused(robot, "#welcome-project-scan"));
        for (var key : List.of("1", "2")) {
            robot.write(key);
            type(robot, "#path-field", folder.resolve("no-such").toString());
            robot.push(KeyCode.ENTER);
            until(() -> label(robot, "#path-dialog-error").contains("no-such is not a directory. Give the path"));
            assertThat(typed(robot, "#path-field")).endsWith("no-such");
            assertThat(isFocused(robot, "#path-field")).isTrue();
            robot.push(KeyCode.ESCAPE);
        }

        robot.write("2");
        type(robot, "#path-field", "no-such");
        robot.push(KeyCode.ENTER);
        until(() -> node(robot, "#path-dialog-error").isVisible());
        type(robot, "#path-field", atlas.toString());
        assertThat(node(robot, "#path-dialog-error").isVisible()).isFalse();
        robot.push(KeyCode.ENTER);

        until(() -> studio.projects().list(false).size() == 1);
        until(() -> robot.lookup("#path-field").tryQuery().isEmpty());
        assertThat(robot.lookup(".toast.failed").tryQuery()).isEmpty();
    }

    @Test
    void keepsTheNameThatIsTakenInTheDialog(FxRobot robot) throws Exception {
        studio.sample().fill();
        var taken = studio.projects().list(false).getLast().name();
        show(robot);
        go(robot, Route.to(PageName.PROJECTS));
        until(() -> isFocused(robot, "#projects-list"));

        robot.push(KeyCode.F2);
        type(robot, "#rename-name", taken);
        robot.push(KeyCode.ENTER);

        until(() -> label(robot, "#rename-dialog-error")
                .equals("Another project is called " + taken + ". Choose another name."));
        assertThat(typed(robot, "#rename-name")).isEqualTo(taken);
        type(robot, "#rename-name", "borealis");
        robot.push(KeyCode.ENTER);
        until(() -> studio.projects().list(false).stream()
                .anyMatch(each -> each.name().equals("borealis")));
        until(() -> robot.lookup("#rename-name").tryQuery().isEmpty());
    }

    private void show(FxRobot robot) {
        robot.interact(() -> {
            window = new WindowSession(
                    studio, new DatabaseWait(Platform::runLater), new Messages(Locale.ENGLISH), Platform::runLater);
            window.showOn(stage);
        });
    }

    private WindowSession session() {
        return Objects.requireNonNull(window);
    }

    private void go(FxRobot robot, Route route) {
        robot.interact(() -> session().bench().navigator().open(route));
    }

    private Path repo(DriftItem item) {
        return Objects.requireNonNull(
                studio.projects().require(item.place().project()).repoPath());
    }

    private static DriftItem first(List<DriftItem> items, String reason) {
        return items.stream()
                .filter(item -> reason.equals(item.reason()))
                .findFirst()
                .orElseThrow();
    }

    private static void type(FxRobot robot, String field, String words) throws TimeoutException {
        until(() -> isFocused(robot, field));
        robot.interact(() -> ((TextInputControl) node(robot, field)).setText(words));
    }

    private static String typed(FxRobot robot, String field) {
        return ((TextInputControl) node(robot, field)).getText();
    }

    private static boolean isFocused(FxRobot robot, String query) throws Exception {
        return WholeWindow.asSeen(
                () -> robot.lookup(query).tryQuery().filter(Node::isFocused).isPresent());
    }

    private static String title(FxRobot robot) {
        return label(robot, "#page-title");
    }

    private static String label(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private static List<String> words(FxRobot robot, String query) {
        return robot.lookup(query + " .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static void until(Callable<Boolean> outcome) throws TimeoutException {
        WholeWindow.until(outcome);
    }
}
