package dev.projectstudio.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.watch.Eventually;
import dev.projectstudio.ui.common.LongTexts;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.MarkdownPane;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ContextViewTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<String> links = new ArrayList<>();
    private PageWorld world;
    private Page page;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        var project = world.project("atlas");
        PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), "# Rules\n");
        world.adoption.adopt(project, List.of(), false);
        var sources = new ContextSources(
                world.contexts, world.targets, world.versions, world.adoption, world.drift, world.sync);
        var texts = new LongTexts(new UnsavedTexts(database.get(), PageWorld.NOON), world.links(links::add));
        var screens = new ContextScreens(sources, world.form(), texts, world.bench);
        var route = Route.toProject(PageName.CONTEXT, project.value());
        page = screens.destination().open().apply(route);
        page.show(route);
        var scene = new Scene((Parent) page.root(), 1000, 700);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.setMinWidth(0); // another test may have left it with one
        stage.show();
        page.focusTarget().requestFocus();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(page::close);
    }

    @Test
    void offersToAdoptInOnePlaceOnly(FxRobot robot) {
        assertThat(page.head().isActionShown().getValue()).isTrue();

        robot.interact(() ->
                world.contexts.delete(world.contexts.listAll(false).getFirst().id()));

        assertThat(page.head().isActionShown().getValue()).isFalse();
        assertThat(robot.lookup("#context-adopt").queryButton().getStyleClass()).contains("accent");
    }

    @Test
    void goesFromTheListToTheTextAndSavesWhatIsTyped(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        robot.write("new ");
        run(robot, "context.save");

        var file = world.contexts.listAll(false).getFirst();
        assertThat(world.contexts.open(file.id()).text().text()).contains("new # Rules\n");
        assertThat(robot.lookup("#context-state").queryLabeled().getText()).isEqualTo("Saved");
    }

    @Test
    void keepsTheCaretInItsTextWhereAnotherProgramChangesOtherLines(FxRobot robot) {
        var file = world.contexts.listAll(false).getFirst();
        robot.type(KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write("mine");
        run(robot, "context.save");

        robot.interact(() -> world.contexts.edit(
                world.contexts.open(file.id()), ContextText.of("# All the rules\n\nmine\nand theirs\n")));
        robot.write(" too");
        run(robot, "context.save");

        assertThat(world.contexts.open(file.id()).text().text()).contains("# All the rules\n\nmine too\nand theirs\n");
    }

    @Test
    void opensAFileWhereWhatWasLookedForStands(FxRobot robot) {
        var file = world.contexts.listAll(false).getFirst();
        var text = "A rule of many.\n\n".repeat(200) + "Ask before a Café is opened.\n\n"
                + "Another rule.\n\n".repeat(200);
        robot.interact(() -> world.contexts.edit(world.contexts.open(file.id()), ContextText.of(text)));
        var place = Route.toProject(PageName.CONTEXT, file.projectId().value())
                .at(file.id().value())
                .lookingFor(List.of("cafe"));

        robot.interact(() -> {
            page.root().getScene().getWindow().setWidth(1200); // room for the preview too
            page.show(place);
        });

        var editor = robot.lookup("#context-editor").queryAs(MarkdownEditor.class);
        var preview = robot.lookup("#context-preview").queryAs(MarkdownPane.class);
        Eventually.until("the words are selected", () -> editor.selected().equals("Café"));
        Eventually.until(
                "the words are in sight",
                () -> robot.from(preview).lookup(".markdown-cell").<ListCell<?>>queryAll().stream()
                        .anyMatch(cell -> cell.getIndex() == 200 && cell.isVisible()));
    }

    @Test
    void opensALinkOfThePreviewOnlyOnceItIsClicked(FxRobot robot) {
        var pane = new MarkdownPane(world.links(links::add));
        robot.interact(() -> {
            ((Pane) page.root()).getChildren().add(pane);
            pane.follow(
                    MarkdownParser.parse("[one](https://example.org) [two](javascript:alert(1))"), TextPlace.NOWHERE);
            page.root().applyCss();
            pane.layout();
        });

        assertThat(links).isEmpty();
        var shown = pane.lookupAll(".hyperlink");
        assertThat(shown).hasSize(1);
        robot.interact(() -> ((Hyperlink) shown.iterator().next()).fire());
        assertThat(links).containsExactly("https://example.org");
    }

    @Test
    void takesOverATextInAHomeThatIsOnlyRead(FxRobot robot) {
        var editor = robot.lookup("#context-editor").queryAs(MarkdownEditor.class);

        robot.interact(() -> {
            editor.setEditable(false);
            editor.follow("# Other rules\nmore\n");
        });

        assertThat(((CodeArea) editor.focusTarget()).getText()).isEqualTo("# Other rules\nmore\n");
    }

    @Test
    void comparesWithTheTextAsItWasWritten(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write("mine");
        run(robot, "context.save");
        run(robot, "context.history");

        assertThat(robot.lookup(".diff-piece").queryAllAs(Text.class))
                .extracting(Text::getText)
                .contains("mine")
                .doesNotContain(" no ⏎");
    }

    @Test
    void comesBackFromTheHistoryToTheFilesWithEscape(FxRobot robot) {
        run(robot, "context.history");
        robot.interact(() -> robot.lookup("#context-versions").query().requestFocus());

        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup("#context-list").query().isFocused()).isTrue();
        assertThat(robot.lookup(".history-view").query().isVisible()).isFalse();
    }

    @Test
    void saysWhichVersionIsTheTextOfNowAndWhichWereReplaced(FxRobot robot) {
        var file = world.contexts.listAll(false).getFirst();
        PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), "# Repository\n");
        robot.interact(() -> {
            world.drift.checkAll(CheckOptions.NORMAL.forced());
            world.resolutions.keepStudio(
                    world.targets.ofFile(file.id()).getFirst().target().id(), Shown.NOW);
        });
        run(robot, "context.history");

        assertThat(words(robot, ".version-standing")).containsExactly("current");
        assertThat(words(robot, ".version-what > .label")).contains("Until Studio’s text was written", "Adopted");
    }

    @Test
    void namesTheSidesOfAComparisonInBothForms(FxRobot robot) {
        run(robot, "context.history");
        assertThat(words(robot, ".diff-head")).containsExactly("Then", "Now");

        robot.interact(
                () -> robot.lookup("#context-unified").<ToggleButton>query().fire());

        assertThat(robot.lookup(".diff-head").queryAllAs(Label.class))
                .extracting(head -> ((Label) head.getGraphic()).getText() + " " + head.getText())
                .containsExactly("- Then", "+ Now");
    }

    @Test
    void saysOfATextThatItStoodUntilItsDeletionWasAccepted(FxRobot robot) throws IOException {
        var file = world.contexts.listAll(false).getFirst();
        Files.delete(world.repo("atlas").resolve("CLAUDE.md"));
        robot.interact(() -> {
            world.drift.checkAll(CheckOptions.NORMAL.forced());
            world.resolutions.acceptRepo(
                    world.targets.ofFile(file.id()).getFirst().target().id(), Shown.NOW);
        });
        run(robot, "context.history");

        assertThat(words(robot, ".version-what > .label")).contains("Until its deletion was accepted");
    }

    @Test
    void comparesTheTwoTextsOfAConflict(FxRobot robot) {
        var file = world.contexts.listAll(false).getFirst();
        robot.type(KeyCode.ENTER);
        robot.write("mine ");
        robot.interact(() -> world.contexts.edit(world.contexts.open(file.id()), ContextText.of("# Theirs\n")));
        assertThat(robot.lookup("#context-compare").queryButton().isDisabled()).isFalse();

        run(robot, "context.compare");

        var card = world.bench.overlays().layers().getLast().root();
        assertThat(card.lookupAll(".diff-head"))
                .extracting(head -> ((Labeled) head).getText())
                .containsExactly("Yours, not saved", "Written elsewhere");
        assertThat(world.contexts.open(file.id()).text().text()).contains("# Theirs\n");
    }

    @Test
    void givesTheTextTheRoomThatIsLeftWhereTheWindowGetsNarrower(FxRobot robot) {
        var window = page.root().getScene().getWindow();
        run(robot, "context.history");

        for (int width = 1000; width >= 720; width -= 40) {
            double room = width;
            robot.interact(() -> window.setWidth(room));

            var files = bounds(robot, ".context-files");
            var detail = bounds(robot, ".file-detail");
            assertThat(detail.getMinX()).isGreaterThanOrEqualTo(files.getMaxX());
            assertThat(detail.getMaxX()).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void linesUpTheColumnsOfTheVersionsWhatEverTheySay(FxRobot robot) {
        var file = world.contexts.listAll(false).getFirst();
        PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), "# Repository\n");
        robot.interact(() -> {
            world.drift.checkAll(CheckOptions.NORMAL.forced());
            world.resolutions.keepStudio(
                    world.targets.ofFile(file.id()).getFirst().target().id(), Shown.NOW);
            page.root().getScene().getWindow().setWidth(728);
        });
        run(robot, "context.history");

        assertThat(robot.lookup(".version-side").queryAllAs(Node.class))
                .filteredOn(side -> side.getScene() != null)
                .extracting(side -> side.localToScene(0, 0).getX())
                .hasSizeGreaterThan(1)
                .containsOnly(
                        robot.lookup(".version-side").query().localToScene(0, 0).getX());
    }

    @Test
    void saysHowAFileStandsInFullBesideHowManyTargetsItHas(FxRobot robot) {
        var file = world.contexts.listAll(false).getFirst();
        robot.interact(() -> world.contexts.addTarget(file.id(), "AGENTS.md"));

        var status = robot.lookup("#context-list .status-label").queryLabeled();
        assertThat(words(robot, "#context-list .caption")).contains("2 targets");
        assertThat(status.isTextTruncated()).isFalse();
    }

    private static Bounds bounds(FxRobot robot, String selector) {
        var node = robot.lookup(selector).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    private void run(FxRobot robot, String id) {
        robot.interact(() -> page.commands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(command -> command.run()));
    }

    private static List<String> words(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && !label.getText().isEmpty())
                .map(Labeled::getText)
                .toList();
    }
}
