package dev.projectstudio.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.RowList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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
class DriftViewTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId project;
    private Page page;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        for (var name : List.of("AGENTS.md", "CLAUDE.md")) {
            PageWorld.write(file(name), "# Rules\nNever push.\n");
        }
        world.adoption.adopt(project, List.of(), true);
        var screens = new DriftScreens(world.drift, world.resolutions, world.many, world.form(), world.bench);
        var route = Route.to(PageName.DRIFT);
        page = screens.destination(new ReadOnlyIntegerWrapper()).open().apply(route);
        page.show(route);
        var scene = new Scene((Parent) page.root(), 1000, 700);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.setMinWidth(0); // another test may have left it with one
        stage.show();
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(page::close);
    }

    @Test
    void saysOnEachButtonWhichFileItChanges(FxRobot robot) {
        edit(robot, "CLAUDE.md", "# Rules\nNever push.\nAsk first.\n");

        assertThat(button(robot, "accept").getText()).isEqualTo("Update Studio’s claude.md");
        assertThat(button(robot, "keep").getText()).isEqualTo("Write CLAUDE.md");
        assertThat(button(robot, "merge").getText()).isEqualTo("Merge…");
        assertThat(robot.lookup("#drift-also").queryLabeled().isVisible()).isFalse();
    }

    @Test
    void selectsNoOtherAlertForHavingFocusWhereTheOneThatIsSoughtIsGone(FxRobot robot) {
        edit(robot, "AGENTS.md", "# Rules\nNever push.\nAsk first.\n");
        edit(robot, "CLAUDE.md", "# Rules\nNever push.\nAsk first.\n");
        var list = robot.lookup("#drift-list").<RowList<DriftItem>>query();
        var target = list.getItems().getFirst().place().target();
        robot.interact(() -> {
            world.resolutions.dismiss(target, Shown.NOW);
            page.root().getScene().getRoot().requestFocus();
            page.show(Route.to(PageName.DRIFT).at(target.value()));
        });

        robot.interact(list::requestFocus);
        assertThat(list.isFocused()).isTrue();
        assertThat(list.getSelectionModel().getSelectedItem()).isNull();

        robot.type(KeyCode.DOWN);
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void saysOnEachButtonToHowManyOfTheMarkedItIsDone(FxRobot robot) {
        edit(robot, "AGENTS.md", "# Rules\nNever push.\nAsk first.\n");
        edit(robot, "CLAUDE.md", "# Rules\nNever push.\nAsk first.\n");

        run(robot, "drift.mark-all");

        assertThat(button(robot, "accept").getText()).isEqualTo("Update 2 Studio copies");
        assertThat(button(robot, "keep").getText()).isEqualTo("Write 2 repo copies");
        assertThat(button(robot, "dismiss").getText()).isEqualTo("Dismiss 2");
        assertThat(List.of(button(robot, "accept"), button(robot, "keep"), button(robot, "dismiss")))
                .noneMatch(Button::isDisabled);
        assertThat(button(robot, "merge").isDisabled()).isTrue();
        assertThat(button(robot, "merge").getTooltip().getText()).startsWith("Only one alert can be merged at a time");

        robot.interact(() -> button(robot, "keep").fire());

        assertThat(file("AGENTS.md")).hasContent("# Rules\nNever push.\n");
        assertThat(file("CLAUDE.md")).hasContent("# Rules\nNever push.\n");
    }

    @Test
    void namesTheProjectBesideAFileWithALongName(FxRobot robot) {
        var path = "packages/services/billing-gateway/documentation/architecture-decisions-for-all-agents.md";
        PageWorld.write(file(path), "# Rules\n");
        robot.interact(() -> world.adoption.adopt(project, List.of(path), false));
        edit(robot, path, "# Other rules\n");
        robot.interact(() -> page.root().getScene().getWindow().setWidth(760));

        var name = robot.lookup(".detail-project").queryLabeled();
        assertThat(name.getText()).isEqualTo("atlas");
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
    }

    @Test
    void clearsTheFilterWithEscInTheList(FxRobot robot) {
        edit(robot, "AGENTS.md", "# Rules\nNever push.\nAsk first.\n");
        edit(robot, "CLAUDE.md", "# Rules\nNever push.\nAsk first.\n");
        robot.clickOn("#drift-filter").write("claude");
        assertThat(page.head().count().getValue()).isEqualTo("1 of 2");

        robot.interact(() -> page.focusTarget().requestFocus());
        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup("#drift-filter").queryTextInputControl().getText())
                .isEmpty();
        assertThat(page.head().count().getValue()).isEqualTo("2 need you");
    }

    @Test
    void namesTheOtherPlacesThatAnAnswerWouldWrite(FxRobot robot) {
        var copy = ".github/copilot-instructions.md";
        PageWorld.write(file(copy), "# Rules\nNever push.\n");
        world.contexts.addTarget(world.contexts.require(project, "claude.md").id(), copy);
        edit(robot, "CLAUDE.md", "# Rules\nNever push.\nAsk first.\n");

        var also = robot.lookup("#drift-also").queryLabeled();
        assertThat(also.getText()).isEqualTo("Updating Studio or merging also writes " + copy + ".");

        run(robot, "drift.accept");

        assertThat(file(copy)).hasContent("# Rules\nNever push.\nAsk first.\n");
    }

    @Test
    void promisesNothingOfAPlaceThatHasMovedItself(FxRobot robot) throws IOException {
        var copy = ".github/copilot-instructions.md";
        PageWorld.write(file(copy), "# Rules\nNever push.\n");
        world.contexts.addTarget(world.contexts.require(project, "claude.md").id(), copy);
        edit(robot, "CLAUDE.md", "# Rules\nNever push.\nAsk first.\n");

        Files.writeString(file(copy), "# Rules\nAsk.\n");
        check(robot);

        assertThat(robot.lookup("#drift-also").queryLabeled().isVisible()).isFalse();
    }

    @Test
    void goesWhereWhatCannotBeReadIsPutRightAndSaysWhyNot(FxRobot robot) throws IOException {
        edit(robot, "CLAUDE.md", "# Rules\n");
        assertThat(command("drift.remedy").blocked().getValue())
                .isEqualTo(world.text.get("drift.blocked.remedy.drifting"));
        Files.move(world.repo("atlas"), world.repo("elsewhere"));
        robot.interact(() -> page.show(Route.to(PageName.DRIFT)));
        assertThat(button(robot, "remedy").getText()).isEqualTo("Go to the project");
        assertThat(command("drift.remedy").name(world.text)).isEqualTo("Go to the project");

        robot.interact(() -> robot.lookup("#drift-list").query().requestFocus());
        robot.type(KeyCode.ENTER);

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.PROJECTS).at(project.value()));

        robot.interact(() -> {
            world.bench.navigator().open(Route.to(PageName.DRIFT));
            button(robot, "remedy").requestFocus();
        });
        robot.type(KeyCode.ENTER);

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.PROJECTS).at(project.value()));
    }

    @Test
    void saysOnceOfAProjectThatIsGoneThatItIs(FxRobot robot) throws IOException {
        edit(robot, "CLAUDE.md", "# Rules\n");
        Files.move(world.repo("atlas"), world.repo("elsewhere"));
        check(robot);

        assertThat(robot.lookup("#drift-list").<ListView<?>>query().getItems()).isEmpty();
        assertThat(robot.lookup(".empty-how").<Label>query().getText())
                .startsWith("The directory of atlas is not there");
        robot.interact(() -> robot.lookup("#drift-gone-show").queryButton().fire());
        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.PROJECTS).at(project.value()));

        Files.move(world.repo("elsewhere"), world.repo("atlas"));
        check(robot);

        assertThat(robot.lookup("#drift-list").<ListView<?>>query().getItems()).isNotEmpty();
        assertThat(robot.lookup("#drift-gone").query().isVisible()).isFalse();
    }

    @Test
    void goesToTheFileWhoseTargetCanOnlyBeDroppedOrMendedByHand(FxRobot robot) throws IOException {
        Files.delete(file("CLAUDE.md"));
        Files.createDirectory(file("CLAUDE.md"));
        check(robot);
        assertThat(button(robot, "remedy").getText()).isEqualTo("Go to the file");

        robot.interact(() -> robot.lookup("#drift-list").query().requestFocus());
        robot.type(KeyCode.ENTER);

        var claude = world.contexts.require(project, "claude.md").id();
        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.toProject(PageName.CONTEXT, project.value()).at(claude.value()));
    }

    @Test
    void tellsRulesThatTheRepositoryHasLostFromThoseThatOnlyStudioHasYet(FxRobot robot) {
        var file = world.contexts.require(project, "claude.md").id();
        world.contexts.edit(
                world.contexts.open(file), ContextText.of("# Rules\nNever push.\nNever force.\nDo not ask.\n"));
        check(robot);

        assertThat(warnings(robot)).containsExactly(world.text.get("drift.warning.rails.new", 2));

        edit(robot, "CLAUDE.md", "# Rules\n");

        assertThat(warnings(robot))
                .containsExactly(
                        world.text.get("drift.warning.rails", 1), world.text.get("drift.warning.rails.new", 2));
    }

    @Test
    void peeksInTheFormThatDiffsHaveWithBothNamed(FxRobot robot) {
        edit(robot, "CLAUDE.md", "# Rules\nNever push.\nAsk first.\n");
        robot.interact(() -> robot.lookup("#drift-list").query().requestFocus());
        robot.type(KeyCode.SPACE);
        var overlay = world.bench.overlays().layers().getLast();
        var card = overlay.root();

        assertThat(heads(card)).containsExactly("Studio", "Repository");

        robot.interact(() -> overlay.commands().stream()
                .filter(command -> command.id().equals("peek.unified"))
                .forEach(command -> command.run()));

        assertThat(heads(card)).containsExactly("- Studio", "+ Repository");
    }

    private static List<String> warnings(FxRobot robot) {
        return robot.lookup(".detail-warning").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static List<String> heads(Node card) {
        return card.lookupAll(".diff-head").stream()
                .filter(head -> head.getParent().isVisible())
                .map(head -> signed((Label) head))
                .toList();
    }

    private static String signed(Label head) {
        return head.getGraphic() instanceof Label sign ? sign.getText() + " " + head.getText() : head.getText();
    }

    @Test
    void saysTheWholeNameOfTheFileInEveryAnswer(FxRobot robot) throws IOException {
        Files.delete(file("CLAUDE.md"));
        robot.interact(() -> {
            world.drift.checkAll(CheckOptions.NORMAL.forced());
            page.root().getScene().getWindow().setWidth(720);
        });

        assertThat(button(robot, "keep").getText()).isEqualTo("Write CLAUDE.md again");
        for (int width = 1000; width >= 520; width -= 80) {
            double room = width;
            robot.interact(() -> page.root().getScene().getWindow().setWidth(room));
            assertThat(List.of("accept", "keep", "merge", "dismiss"))
                    .noneMatch(answer -> button(robot, answer).isTextTruncated());
        }
    }

    @Test
    void hasRoomForTheAnswersToADeletionInOneRow(FxRobot robot) throws IOException {
        Files.delete(file("CLAUDE.md"));
        robot.interact(() -> {
            world.drift.checkAll(CheckOptions.NORMAL.forced());
            page.root().getScene().getWindow().setWidth(940);
        });

        assertThat(List.of("accept", "keep", "merge", "dismiss"))
                .extracting(answer -> button(robot, answer).getLayoutY())
                .containsOnly(button(robot, "accept").getLayoutY());
    }

    @Test
    void saysInATooltipWhatDoesNotFitOnAButton(FxRobot robot) {
        edit(robot, "CLAUDE.md", "# Rules\n");
        var accept = button(robot, "accept");
        assertThat(accept.getTooltip()).isNull();

        robot.interact(() -> {
            accept.maxWidthProperty().unbind();
            accept.setMaxWidth(90);
        });

        assertThat(accept.isTextTruncated()).isTrue();
        assertThat(accept.getTooltip().getText()).isEqualTo("Update Studio’s claude.md");
    }

    private void edit(FxRobot robot, String name, String content) {
        PageWorld.write(file(name), content);
        check(robot);
    }

    private void check(FxRobot robot) {
        robot.interact(() -> world.drift.checkAll(CheckOptions.NORMAL.forced()));
    }

    private void run(FxRobot robot, String id) {
        robot.interact(() -> command(id).run());
    }

    private Command command(String id) {
        return page.commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(FxRobot robot, String answer) {
        return robot.lookup("#drift-" + answer).queryButton();
    }

    private Path file(String name) {
        return world.repo("atlas").resolve(name);
    }
}
