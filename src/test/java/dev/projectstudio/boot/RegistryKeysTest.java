package dev.projectstudio.boot;

import static dev.projectstudio.boot.WholeWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.ui.common.Notices.Notice;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

/// What is done with items and their copies, from the first key to the last without a mouse.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class RegistryKeysTest {

    private static final String HEAD = "---\nname: pdf\ndescription: PDFs\n---\n";
    private static final String TEXT = HEAD + "# PDF\n\nRead it.\n";
    private static final String PLACE = ".claude/skills/pdf/SKILL.md";
    private static final String WEB = """
            {"name": "Web", "description": "d", "template_type": "project", "variables": [
              {"name": "TITLE", "label": "Title"}]}
            """;

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T10:44:00Z"));
    private Stage stage;
    private Studio studio;
    private ItemId pdf;
    private ProjectId atlas;
    private ProjectId borealis;
    private @Nullable WholeWindow window;

    @Start
    void prepare(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void home(FxRobot robot) throws Exception {
        folder = folder.toRealPath();
        studio = NewHome.open(folder.resolve("home"), clock);
        atlas = project("atlas");
        borealis = project("borealis");
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
    void duplicatesAnItemAndGoesToTheNewOne(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        until(() -> window().isFocused("#slug-field"));
        robot.write("All Pages");
        assertThat(window().label("#slug-hint")).isEqualTo("It will be called all-pages.");
        robot.push(KeyCode.ENTER);

        until(() -> studio.registry()
                .find(new ItemId(RegistryKind.SKILL, "all-pages"))
                .isPresent());
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("all-pages"));
        assertThat(studio.registry().find(pdf)).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window().rows("#registry-list") == 1 && window().isFocused("#registry-list"));
    }

    @Test
    void updatesAnItemEverywhereAndTakesAllBackAtOnce(FxRobot robot) throws Exception {
        install(atlas);
        install(borealis);
        studio.registry().edit(studio.registry().open(pdf), TEXT + "More.\n");
        until(() -> !robot.lookup("#registry-update").query().isDisabled());

        robot.push(KeyCode.U);
        until(() -> window().isFocused("#update-go") && window().rows("#update-list") == 2);
        robot.push(KeyCode.ENTER);
        until(() -> text("atlas").endsWith("More.\n") && text("borealis").endsWith("More.\n"));
        until(() -> window().isFocused("#registry-list"));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> text("atlas").equals(TEXT) && text("borealis").equals(TEXT));
        until(() -> window().isFocused("#registry-list"));
        assertThat(studio.registry().open(pdf).files().text()).endsWith("More.\n");
        assertThat(studio.installs().isBehind(pdf)).isTrue();
    }

    @Test
    void appliesATemplateElsewhereAndReplacesWhatIsThere(FxRobot robot) throws Exception {
        template();
        Files.writeString(folder.resolve("borealis/README.md"), "mine\n");
        window().go(Whereabouts.registryItem("template", "web"));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("web"));

        robot.push(KeyCode.A);
        until(() -> window().isFocused("#variable-TITLE"));
        robot.write("Maps");
        window().tabTo("#apply-project");
        robot.push(KeyCode.DOWN);
        until(() -> window().isThere("#apply-replace")
                && robot.lookup("#apply-replace").query().isVisible());
        window().tabTo("#apply-replace");
        robot.push(KeyCode.SPACE);
        until(() -> window().label("#apply-standing").equals("2 files to write."));
        robot.push(KeyCode.ENTER);

        until(() -> Files.readString(folder.resolve("borealis/README.md")).equals("# Maps\n"));
        assertThat(folder.resolve("borealis/docs/a.md")).hasContent("a");
        assertThat(folder.resolve("atlas/README.md")).doesNotExist();
        until(() -> window().isFocused("#registry-list"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> Files.readString(folder.resolve("borealis/README.md")).equals("mine\n"));
        until(() -> Files.notExists(folder.resolve("borealis/docs"))); // the folders go last
    }

    @Test
    void opensAChoiceBySpaceAndTakesWhatIsSelectedByEnter(FxRobot robot) throws Exception {
        template();
        window().go(Whereabouts.registryItem("template", "web"));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("web"));
        robot.push(KeyCode.A);
        until(() -> window().isFocused("#variable-TITLE"));
        robot.write("Maps");
        window().tabTo("#apply-project");
        var projects = robot.lookup("#apply-project").<Object>queryComboBox();
        var before = projects.getValue();

        robot.push(KeyCode.SPACE);
        until(projects::isShowing);
        robot.push(KeyCode.SPACE);
        until(() -> !projects.isShowing());
        robot.push(KeyCode.SPACE);
        until(projects::isShowing);
        var choices = robot.lookup(".combo-box-popup .list-view").queryListView();
        assertThat(choices.getBackground().getFills())
                .anyMatch(fill -> fill.getFill().isOpaque());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> !projects.isShowing());

        assertThat(projects.getValue()).isNotEqualTo(before);
        assertThat(window().isFocused("#apply-project")).isTrue();
        assertThat(folder.resolve("atlas/README.md")).doesNotExist();
        assertThat(folder.resolve("borealis/README.md")).doesNotExist();
    }

    @Test
    void linesUpTheFilesOfATemplateWithWhatStandsBelow(FxRobot robot) throws Exception {
        template();
        write("atlas/README.md", "# atlas\n");
        window().go(Whereabouts.registryItem("template", "web"));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("web"));

        robot.push(KeyCode.A);
        until(() -> window().isThere("#apply-files .mono")
                && left(robot, "#apply-files .mono") == left(robot, "#apply-standing"));
        robot.push(KeyCode.ESCAPE);
        until(() -> window().isFocused("#registry-list"));
        robot.push(KeyCode.T);
        until(() -> window().isFocused("#folder-path"));
        robot.write(folder.resolve("atlas").toString());
        until(() -> window().isThere("#folder-files .check-box")
                && left(robot, "#folder-files .check-box") == left(robot, "#folder-standing"));
    }

    private static double left(FxRobot robot, String query) {
        var node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    @Test
    void makesATemplateOfAFolder(FxRobot robot) throws Exception {
        write("atlas/README.md", "# atlas\n");
        write("atlas/notes.md", "n\n");
        robot.push(KeyCode.T);
        until(() -> window().isFocused("#folder-path"));
        robot.write(folder.resolve("atlas").toString());
        until(() -> window().rows("#folder-files") == 2);

        window().tabTo("#folder-name");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("service");
        window().tabTo("#folder-files");
        robot.push(KeyCode.END);
        robot.push(KeyCode.SPACE);
        until(() -> window().label("#folder-standing").startsWith("1 file taken, 1 left"));
        window().tabTo("#folder-go");
        robot.push(KeyCode.ENTER);

        var made = new ItemId(RegistryKind.TEMPLATE, "service");
        until(() -> studio.registry().find(made).isPresent());
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("service"));
        assertThat(folder.resolve("home/registry/templates/service/README.md")).hasContent("# {{PROJECT_NAME}}");
        assertThat(folder.resolve("home/registry/templates/service/notes.md")).doesNotExist();
    }

    @Test
    void mergesACopyThatWasEditedOnBothSides(FxRobot robot) throws Exception {
        install(atlas);
        Files.writeString(file("atlas"), TEXT.replace("Read it.", "Read it twice."));
        studio.registry().edit(studio.registry().open(pdf), TEXT.replace("Read it.", "Read it slowly."));
        studio.installs().check(pdf);
        until(() -> !robot.lookup("#registry-update").query().isDisabled() && window().isThere("#item-resolve"));
        robot.push(KeyCode.U);
        until(() -> window().isFocused("#update-go"));
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#registry-list"));

        goToItsDrift(robot);
        robot.push(KeyCode.M);
        until(() -> window().isFocused("#merge-studio"));
        robot.write("3");
        until(() -> window().isFocused("#merge-write"));
        robot.push(KeyCode.ENTER);

        until(() -> text("atlas").contains("Read it slowly.\nRead it twice.\n"));
        until(() -> studio.drift().list(0, 100).isEmpty());
        until(() -> window().isFocused("#check"));
        assertThat(studio.installs().of(pdf)).hasSize(1);
    }

    @Test
    void dismissesTheAlertOfACopyThatWasEdited(FxRobot robot) throws Exception {
        install(atlas);
        Files.writeString(file("atlas"), TEXT + "Mine.\n");
        studio.installs().check(pdf);

        goToItsDrift(robot);
        robot.push(KeyCode.D);

        until(() -> studio.drift().list(0, 100).isEmpty());
        until(() -> window().isFocused("#check"));
        assertThat(text("atlas")).endsWith("Mine.\n");
        assertThat(studio.registry().open(pdf).files().text()).isEqualTo(TEXT);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window().isFocused("#drift-list") && window().rows("#drift-list") == 1);
    }

    @Test
    void editsAFurtherFileOfASkill(FxRobot robot) throws Exception {
        var files = new TreeMap<String, byte[]>();
        files.put("maps/SKILL.md", HEAD.replace("pdf", "maps").getBytes(StandardCharsets.UTF_8));
        files.put("maps/scripts/draw.sh", "echo map\n".getBytes(StandardCharsets.UTF_8));
        studio.registry().add(RegistryKind.SKILL, "maps", files);
        window().go(Whereabouts.registryItem("skill", "maps"));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("maps"));
        until(() -> robot.lookup("#registry-edit-file").query().isVisible());

        robot.push(KeyCode.F);
        until(() -> window().isFocused("#item-file-field") && window().rows("#item-file-list") == 2);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#item-editor-text .rich-text-area"));
        robot.write("exec ");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        var script = folder.resolve("home/registry/skills/maps/scripts/draw.sh");
        until(() -> Files.readString(script).equals("exec echo map\n"));
        until(() -> window().isFocused("#registry-list"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> Files.readString(script).equals("echo map\n"));
    }

    @Test
    void opensTheEditorByAKeyThatComesBeforeTheListIsThere(FxRobot robot) throws Exception {
        window().go(Route.to(PageName.DASHBOARD));

        robot.interact(() -> {
            window().session().bench().navigator().open(Route.to(PageName.REGISTRY));
            Event.fireEvent(
                    stage.getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_TYPED, "e", "", KeyCode.UNDEFINED, false, false, false, false));
        });

        until(() -> window().isFocused("#item-editor-text .rich-text-area"));
    }

    @Test
    void renamesTheItemThatTheKeysBeforeTheListIsThereLeadTo(FxRobot robot) throws Exception {
        for (var slug : List.of("tables", "texts", "zones")) {
            studio.registry().add(RegistryKind.SKILL, slug, HEAD.replace("pdf", slug) + "# x\n");
        }
        window().go(Route.to(PageName.DASHBOARD));

        robot.interact(() -> {
            window().session().bench().navigator().open(Route.to(PageName.REGISTRY));
            List.of("j", "j", "j").forEach(this::type);
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false));
        });

        until(() -> window().isFocused("#slug-field"));
        assertThat(selected(robot)).isEqualTo("zones");
        assertThat(robot.lookup("#slug-field").queryTextInputControl().getText())
                .isEqualTo("zones");
    }

    @Test
    void looksAtAnItemAndGoesOnToTheNextMeanwhile(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.SKILL, "texts", HEAD.replace("pdf", "texts") + "# Texts\n\nWords.\n");
        until(() -> window().rows("#registry-list") == 2);

        robot.push(KeyCode.SPACE);
        until(() -> window().isThere("#item-peek")
                && robot.lookup("#item-peek").<Block>queryListView().getItems().stream()
                        .anyMatch(block -> block.letters().equals("Read it.")));
        robot.push(KeyCode.J);
        until(() -> robot.lookup("#item-peek").<Block>queryListView().getItems().stream()
                .anyMatch(block -> block.letters().equals("Words.")));
        robot.push(KeyCode.SPACE);

        until(() -> !window().isThere("#item-peek") && window().isFocused("#registry-list"));
        assertThat(selected(robot)).isEqualTo("texts");
    }

    @Test
    void saysWhyTheKeyOfAnotherItemDoesNothing(FxRobot robot) throws Exception {
        var keys = List.of(KeyCode.U, KeyCode.B, KeyCode.A, KeyCode.F, KeyCode.F8);
        for (var key : keys) {
            robot.interact(
                    () -> window().session().bench().notices().dismissAll().run());
            robot.push(key);
            assertThat(window().session().bench().notices().shown())
                    .as(key.getName())
                    .hasSize(1);
        }
    }

    @Test
    void saysOfAToolThatIsNoServerThatItCannotBeInstalled(FxRobot robot) throws Exception {
        studio.registry().add(RegistryKind.TOOL, "jq", "{\"name\": \"jq\", \"tool_type\": \"cli\"}");
        window().go(Whereabouts.registryItem("tool", "jq"));
        until(() -> window().isFocused("#registry-list") && selected(robot).equals("jq"));

        robot.push(KeyCode.I);

        assertThat(window().session().bench().notices().shown())
                .extracting(Notice::text)
                .containsExactly("Of the tools, only an MCP server can be installed.");
        assertThat(window().isThere("#install-dialog")).isFalse();
    }

    @Test
    void goesFromTheFilterToTheListByEnterAndByDown(FxRobot robot) throws Exception {
        for (var key : List.of(KeyCode.ENTER, KeyCode.DOWN)) {
            robot.write("/");
            until(() -> window().isFocused("#registry-filter"));
            robot.write("p");
            robot.push(key);
            until(() -> window().isFocused("#registry-list") && selected(robot).equals("pdf"));
        }

        robot.write("/");
        robot.write("nowhere");
        robot.push(KeyCode.ENTER);
        assertThat(window().isFocused("#registry-filter")).isTrue();
        assertThat(window().label("#registry-nothing")).contains("Esc");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        until(() -> window().rows("#registry-list") == 1 && selected(robot).equals("pdf"));
    }

    private void type(String character) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        var focused = stage.getScene().getFocusOwner();
        Event.fireEvent(focused == null ? stage.getScene().getRoot() : focused, event);
    }

    @Test
    void goesToTheNextItemWithAMistake(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#registry-next-mistake").query().isVisible()).isFalse();
        studio.registry().add(RegistryKind.TOOL, "careless", "{");
        until(() -> robot.lookup("#registry-next-mistake").query().isVisible());
        until(() -> robot.lookup(".item-sign").queryAllAs(Labeled.class).stream()
                .anyMatch(sign -> sign.isVisible() && sign.getText().equals("1 mistake")));

        robot.push(KeyCode.F8);

        until(() -> selected(robot).equals("careless"));
        assertThat(window().isFocused("#registry-list")).isTrue();
    }

    private void goToItsDrift(FxRobot robot) throws Exception {
        until(() -> window().isThere("#item-resolve"));
        window().tabTo("#item-resolve");
        robot.push(KeyCode.ENTER);
        until(() -> window().isFocused("#drift-list")
                && window().label(".detail-path").contains(PLACE));
    }

    private ProjectId project(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
        return studio.projects().register(folder.resolve(name), name, null).id();
    }

    private void install(ProjectId project) {
        studio.installs().install(studio.installs().plan(project, pdf, List.of()), false);
    }

    private void template() {
        var files = new TreeMap<String, byte[]>();
        files.put("web/template.json", WEB.getBytes(StandardCharsets.UTF_8));
        files.put("web/README.md", "# {{TITLE}}\n".getBytes(StandardCharsets.UTF_8));
        files.put("web/docs/a.md", "a".getBytes(StandardCharsets.UTF_8));
        studio.registry().add(RegistryKind.TEMPLATE, "web", files);
    }

    private static String selected(FxRobot robot) {
        var use = robot.lookup("#registry-list")
                .<ItemUse>queryListView()
                .getSelectionModel()
                .getSelectedItem();
        return use == null ? "" : use.item().slug();
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
    }

    private Path file(String project) {
        return folder.resolve(project).resolve(PLACE);
    }

    private String text(String project) throws IOException {
        return Files.readString(file(project));
    }

    private WholeWindow window() {
        return Objects.requireNonNull(window);
    }
}
