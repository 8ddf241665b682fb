package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.recovery.DamagedHomeView;
import dev.projectstudio.ui.shell.Theme;
import dev.projectstudio.ui.shell.TroubleScene;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import javafx.stage.Screen;
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

/// From the page of a damaged home, by way of a rebuild, to the window.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class RebuiltHomeTest {

    @TempDir
    Path folder;

    private final Messages text = new Messages(Locale.ENGLISH);
    private final LocalHomes homes = new LocalHomes(Map.of(), Patience.DEFAULT);
    private final List<String> failures = new ArrayList<>();
    private Stage stage;
    private @Nullable WindowSession session;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void damage(FxRobot robot) throws Exception {
        var root = folder.toRealPath().resolve("home");
        try (var studio = NewHome.open(root, new SteppingClock(Instant.parse("2026-11-20T10:44:00Z")))) {
            studio.sample().fill();
        }
        Files.writeString(root.resolve("studio.db"), "this was a database once".repeat(200));
        var home = homes.locate(root);
        var damaged = (Opening.Damaged) homes.open(home);
        var mending = new HomeMending(homes, home, text, Runnable::run, Runnable::run, this::show, this::tell);
        robot.interact(() -> {
            stage.setScene(TroubleScene.of(new DamagedHomeView(damaged, mending, text), 760, 600, Theme.DARK));
            stage.show();
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        if (session != null) {
            robot.interact(session::close);
        }
        homes.close();
    }

    @Test
    void saysBeforehandWhatEachAnswerLoses(FxRobot robot) {
        assertThat(robot.lookup(".trouble-ways .caption").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .hasSize(3)
                .anySatisfy(loses -> assertThat(loses).contains("decisions", "learnings", "trust"));
    }

    @Test
    void saysWhatIsUnderWayAndOffersNothingElseMeanwhile(FxRobot robot) throws Exception {
        var held = new ArrayDeque<Runnable>();
        var home = homes.locate(folder.toRealPath().resolve("home"));
        var damaged = (Opening.Damaged) homes.open(home);
        var mending = new HomeMending(homes, home, text, held::add, Runnable::run, this::show, this::tell);
        robot.interact(() ->
                stage.setScene(TroubleScene.of(new DamagedHomeView(damaged, mending, text), 760, 600, Theme.DARK)));

        robot.interact(() -> robot.lookup("#recovery-rebuild").queryButton().fire());

        assertThat(robot.lookup("Rebuilding from the files…").query().isVisible())
                .isTrue();
        assertThat(robot.lookup("#recovery-look").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup(".trouble-hint").queryAllAs(Labeled.class))
                .filteredOn(Labeled::isVisible)
                .extracting(Labeled::getText)
                .containsExactly("Rebuilding from the files…");
        robot.interact(held.remove()::run);
        until(() -> robot.lookup("#banner-rebuilt").tryQuery().isPresent());
    }

    @Test
    void offersNoLookAnyMoreOnceNothingCouldBeRead(FxRobot robot) {
        robot.interact(() -> robot.lookup("#recovery-look").queryButton().requestFocus());
        robot.interact(() -> robot.lookup("#recovery-look").queryButton().fire());

        assertThat(robot.lookup("#recovery-look").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup(".trouble-ways .caption").queryAllAs(Labeled.class))
                .last()
                .satisfies(why -> assertThat(why.getText()).contains("too damaged to look at"));
        assertThat(robot.lookup("#recovery-rebuild").queryButton().isFocused()).isTrue();
    }

    @Test
    void saysAfterwardsWhatWasLostAndOpensAsLargeAsAlways(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#recovery-rebuild").queryButton().fire());

        assertThat(failures).isEmpty();
        until(() -> robot.lookup("#banner-rebuilt").tryQuery().isPresent());
        var words = robot.lookup("#banner-rebuilt")
                .lookup(TextFlow.class::isInstance)
                .queryAs(TextFlow.class);
        assertThat(words.getChildren())
                .anySatisfy(part -> assertThat(part.toString()).contains("decisions", "trust"));
        assertThat(robot.lookup("#not-whole").tryQuery()).isEmpty();
        until(() -> stage.getScene().getWidth()
                == Math.min(1280, Screen.getPrimary().getVisualBounds().getWidth()));

        robot.interact(() -> stage.setWidth(960));

        until(() -> words.localToScene(words.getBoundsInLocal()).getMaxX() <= 960
                && words.getHeight() >= words.prefHeight(words.getWidth()));
    }

    @Test
    void listsWhatDidNotComeBackWhole(FxRobot robot) throws Exception {
        var projects = folder.toRealPath().resolve("home").resolve("projects");
        try (var folders = Files.list(projects)) {
            var all = folders.sorted().toList();
            Files.delete(all.getFirst().resolve("project.json"));
            Files.delete(all.getLast().resolve("context").resolve("claude.md"));
        }

        robot.interact(() -> robot.lookup("#recovery-rebuild").queryButton().fire());
        until(() -> robot.lookup("#banner-rebuilt").tryQuery().isPresent());
        robot.interact(() -> stage.setWidth(960));
        var way = robot.lookup("#not-whole").queryButton();
        until(() -> way.getWidth() >= way.prefWidth(-1));
        robot.interact(way::fire);

        until(() -> robot.lookup("#not-whole-list").tryQuery().isPresent());
        assertThat(robot.lookup("#not-whole-list .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("missing")
                .anySatisfy(path -> assertThat(path).endsWith("context/claude.md"))
                .anySatisfy(what -> assertThat(what).startsWith("says nothing of its project"));
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#not-whole-list").tryQuery()).isEmpty();
    }

    private void show(Opening opening) {
        if (opening instanceof Opening.Ready(HomeSession opened)) {
            var next = new WindowSession(
                    homes.studio(opened), new DatabaseWait(Platform::runLater), text, Platform::runLater);
            session = next;
            next.showOn(stage);
        } else {
            failures.add(opening.toString());
        }
    }

    private void tell(Rebuilt rebuilt) {
        Objects.requireNonNull(session).tellRebuilt(rebuilt);
    }
}
