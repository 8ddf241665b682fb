package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
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

/// How lists behave in the whole window: where focus goes, and what the palette can name of their pages.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ListPathsTest {

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
    void letsGoOfEveryListThatIsLeft(FxRobot robot) throws Exception {
        var atlas = project("atlas", "CLAUDE.md").value();
        var others = Set.of(PageName.CONTEXT, PageName.SESSION, PageName.CYCLE);
        show(robot);
        var routes = Stream.of(PageName.values())
                .filter(page -> !others.contains(page))
                .map(page -> page == PageName.OVERVIEW ? Route.toProject(page, atlas) : Route.to(page))
                .toList();
        Map<PageName, WeakReference<Node>> left = new EnumMap<>(PageName.class);
        for (var route : routes) {
            window().go(route);
            left.put(route.page(), new WeakReference<>(WholeWindow.asSeen(this::page)));
        }
        window().go(Route.to(PageName.PROJECTS));
        window().go(Route.to(PageName.DRIFT));

        WholeWindow.until(() -> {
            System.gc();
            left.values().removeIf(page -> page.refersTo(null));
            return left.keySet().isEmpty();
        });
    }

    /// The editor's control keeps the last text that it has shown, in a static of its own, and the toolkit what it drew
    /// last, whose texts hold their nodes: what is kept does not grow with the visits.
    @Test
    void letsGoOfTextsThatAreLeft(FxRobot robot) throws Exception {
        var atlas = project("atlas", "CLAUDE.md").value();
        studio.adoption().adoptAll(false);
        show(robot);
        List<WeakReference<Node>> left = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            window().go(Route.toProject(PageName.CONTEXT, atlas));
            WholeWindow.until(() -> ((MarkdownEditor) stage.getScene().lookup("#context-editor"))
                    .textProperty()
                    .get()
                    .startsWith("#"));
            left.add(new WeakReference<>(WholeWindow.asSeen(this::page)));
            window().go(Route.to(PageName.DRIFT));
        }

        WholeWindow.until(() -> {
            System.gc();
            return left.stream().filter(page -> !page.refersTo(null)).count() <= 2;
        });
    }

    private Node page() {
        return ((Pane) stage.getScene().lookup(".page-host")).getChildren().getFirst();
    }

    @Test
    void goesToTheListThatTakesThePlaceOfAnEmptyOne(FxRobot robot) throws Exception {
        var project = project("atlas", "CLAUDE.md");
        show(robot);
        window().go(Route.toProject(PageName.CONTEXT, project.value()));
        until(() -> window().isFocused("#context-adopt"));

        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#adopt-go"));
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#context-list"));

        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> window().isFocused("#picker-field"));
        robot.push(KeyCode.ESCAPE);
        until(() -> window().isFocused("#context-list"));
    }

    @Test
    void goesToWhatTakesThePlaceOfTheLastAlertAndBack(FxRobot robot) throws Exception {
        var project = project("atlas", "CLAUDE.md");
        studio.adoption().adopt(project, List.of(), false);
        Files.writeString(repo("atlas").resolve("CLAUDE.md"), "# other\n");
        studio.drift().checkAll(CheckOptions.ONCE);
        show(robot);
        window().go(Route.to(PageName.DRIFT));
        until(() -> window().isFocused("#drift-list")
                && window().label(".detail-path").contains("CLAUDE.md"));

        robot.write("s");
        until(() -> window().isFocused("#check"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window().isFocused("#drift-list"));
    }

    @Test
    void goesToAListOfTheDashboardOnceTheSampleIsThere(FxRobot robot) throws Exception {
        show(robot);
        until(() -> window().isFocused("#welcome-project-scan"));

        robot.write("3");

        until(() -> window().isThere("#dashboard-drift"));
        until(() -> window().isFocused("#dashboard-drift") || window().isFocused("#dashboard-activity"));
    }

    @Test
    void looksAtOneAlertAfterTheOtherAndComesBackToTheRow(FxRobot robot) throws Exception {
        studio.sample().fill();
        show(robot);
        until(() -> window().isFocused("#dashboard-drift"));

        robot.push(KeyCode.SPACE);
        until(() -> window().isFocused("#peek-lines"));
        var first = window().label("#peek-title");
        robot.write("j");
        until(() -> !window().label("#peek-title").equals(first) && window().isFocused("#peek-lines"));
        robot.push(KeyCode.UP);
        until(() -> window().label("#peek-title").equals(first));

        robot.push(KeyCode.SPACE);
        until(() -> !window().isThere("#peek") && window().isFocused("#dashboard-drift"));
    }

    @Test
    void answersAllMarkedAlertsAndTakesThemBackTogether(FxRobot robot) throws Exception {
        studio.sample().fill();
        int alerts = studio.drift().list(0, 100).size();
        show(robot);
        window().go(Route.to(PageName.DRIFT));
        until(() -> window().isFocused("#drift-list"));

        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        until(() -> window().label("#page-count").endsWith("2 marked"));
        robot.push(KeyCode.ESCAPE);
        until(() -> !window().label("#page-count").contains("marked"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("x");
        until(() -> window().label("#page-count").endsWith(alerts - 1 + " marked"));

        robot.write("d");
        until(() -> window().isThere(".toast"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> studio.drift().list(0, 100).size() == alerts);
    }

    @Test
    void filtersTheListsOfTheDashboard(FxRobot robot) throws Exception {
        studio.sample().fill();
        show(robot);
        until(() -> window().isFocused("#dashboard-drift"));
        assertThat(window().rows("#dashboard-drift")).isGreaterThan(1);

        robot.write("/");
        until(() -> window().isFocused("#dashboard-filter"));
        var name = studio.drift().list(0, 1).getFirst().projectName();
        robot.write(name);
        until(() -> window().rows("#dashboard-drift")
                == studio.drift().list(0, 100).stream()
                        .filter(item -> item.projectName().equals(name))
                        .count());
        robot.push(KeyCode.ESCAPE);
        until(() -> window().isFocused("#dashboard-drift"));
    }

    @Test
    void namesInThePaletteJustWhatThePagesCanDo(FxRobot robot) {
        var project = project("atlas", "CLAUDE.md");
        show(robot);
        Set<String> ofPages = new HashSet<>();
        Set<String> offered = new HashSet<>();

        robot.interact(() -> window().session().window().destinations().forEach(destination -> {
            var page = ids(destination, project);
            ofPages.addAll(page);
            destination.offers().forEach(offer -> {
                var id = Command.of(offer.titleKey(), () -> {}).id();
                offered.add(id);
                assertThat(page).as(destination.id()).contains(id);
            });
        }));

        assertThat(offered).isEqualTo(ofPages);
    }

    private static Set<String> ids(Destination destination, ProjectId project) {
        var route = destination.scope() == Destination.Scope.PROJECT
                ? Route.toProject(destination.name(), project.value())
                : Route.to(destination.name());
        try (var page = destination.open().apply(route)) {
            var ids = new HashSet<String>();
            page.commands().forEach(command -> ids.add(command.id()));
            return ids;
        }
    }

    private ProjectId project(String name, String... files) {
        try {
            for (var file : files) {
                Files.createDirectories(repo(name));
                Files.writeString(repo(name).resolve(file), "# " + file + "\nAsk first.\n");
            }
            return studio.projects().register(repo(name), name, null).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path repo(String name) {
        return folder.resolve("code").resolve(name);
    }

    private void show(FxRobot robot) {
        window = WholeWindow.show(robot, studio, stage);
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
