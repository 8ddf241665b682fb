package dev.projectstudio.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.DiffItem;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class TemplateDialogTest {

    private static final String JSON = """
            {"name": "Web", "description": "d", "template_type": "project", "variables": [
              {"name": "TITLE", "label": "Title", "help": "What it is"},
              {"name": "KIND", "choices": ["a", "b"], "default": "b"}]}
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<ItemId> made = new ArrayList<>();
    private PageWorld world;
    private TemplateActs acts;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        world = new PageWorld(database, folder);
        world.project("atlas");
        var sources = world.registrySources();
        acts = new TemplateActs(sources, world.bench);
    }

    @Test
    void appliesATemplateByKeysAlone(FxRobot robot) {
        PageWorld.write(world.repo("atlas").resolve("README.md"), "mine");
        open(robot, () -> acts.apply(template()));
        assertThat(this.<Labeled>find("#apply-standing").getText()).isEqualTo("Needed: Title");
        assertThat(this.<Button>find("#apply-go").isDisabled()).isTrue();
        assertThat(this.<ComboBox<String>>find("#variable-KIND").getValue()).isEqualTo("b");

        robot.write("Maps");

        assertThat(this.<Labeled>find("#apply-standing").getText()).isEqualTo("1 file to write, 1 stays as it is.");
        assertThat(changed()).containsExactly("-mine", "+# Maps b");
        assertThat(states()).containsExactlyInAnyOrder("differs, stays", "new");
        robot.interact(
                () -> this.<ListView<?>>find("#apply-files").getSelectionModel().selectLast());
        assertThat(this.<TextArea>find("#apply-text").getText()).isEqualTo("a");
        assertThat(this.<ListView<?>>find("#apply-diff")).isNull();
        robot.interact(() -> this.<CheckBox>find("#apply-replace").setSelected(true));
        assertThat(states()).containsExactlyInAnyOrder("replaced", "new");
        assertThat(this.<Labeled>find("#apply-standing").getText()).isEqualTo("2 files to write.");
        robot.type(KeyCode.ENTER);

        assertThat(world.repo("atlas").resolve("README.md")).hasContent("# Maps b");
        assertThat(world.repo("atlas").resolve("docs/a.md")).hasContent("a");
        assertThat(world.bench.overlays().layers()).isEmpty();
        assertThat(world.notices.shown())
                .anySatisfy(notice -> assertThat(notice.text()).isEqualTo("Applied Web to atlas: 2 files written."));
        robot.interact(() -> world.bench.edits().undo());
        assertThat(world.repo("atlas").resolve("README.md")).hasContent("mine");
        assertThat(world.repo("atlas").resolve("docs")).doesNotExist();
    }

    @Test
    void makesATemplateOfAFolder(FxRobot robot) throws Exception {
        PageWorld.write(world.repo("atlas").resolve("README.md"), "# atlas");
        PageWorld.write(world.repo("atlas").resolve("src/main.py"), "x");
        PageWorld.write(world.repo("atlas").resolve("node_modules/x.js"), "x");
        open(robot, () -> acts.create(made::add));
        assertThat(this.<Button>find("#folder-go").isDisabled()).isTrue();

        robot.interact(() ->
                this.<TextField>find("#folder-path").setText(world.repo("atlas").toString()));
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> this.<Labeled>find("#folder-standing")
                        .getText()
                        .equals("2 files taken, 1 left; 1 place replaced."));
        // what cannot be taken comes last
        assertThat(this.<ListView<?>>find("#folder-files").getItems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        row -> assertThat(row).contains("README.md"),
                        row -> assertThat(row).contains("src/main.py"),
                        row -> assertThat(row).contains("node_modules"));
        assertThat(this.<TextField>find("#folder-name").getText()).isEqualTo("atlas");
        robot.interact(() -> {
            this.<TextField>find("#folder-description").setText("A small service");
            this.<Button>find("#folder-go").fire();
        });

        assertThat(made).containsExactly(new ItemId(RegistryKind.TEMPLATE, "atlas"));
        var item = world.registry.require(made.getFirst());
        assertThat(item.description()).isEqualTo("A small service");
        assertThat(world.registry.findings().getOrDefault(item.id(), List.of())).isEmpty();
        assertThat(world.home.registry().resolve("templates/atlas/README.md")).hasContent("# {{PROJECT_NAME}}");
    }

    @Test
    void keepsRowsInPlaceWhileTheyAreTicked(FxRobot robot) throws Exception {
        for (var file : List.of("a.env", "b.env", "c.txt")) {
            var secret = file.endsWith(".env") ? "TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz\n" : "x\n";
            PageWorld.write(world.repo("atlas").resolve(file), secret);
        }
        open(robot, () -> acts.create(made::add));
        robot.interact(() ->
                this.<TextField>find("#folder-path").setText(world.repo("atlas").toString()));
        var files = this.<ListView<?>>find("#folder-files");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> files.getItems().size() == 3);
        robot.interact(() -> {
            files.requestFocus();
            files.getSelectionModel().selectFirst();
        });

        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);

        assertThat(files.getItems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        row -> assertThat(row).contains("a.env", "excluded"),
                        row -> assertThat(row).contains("b.env", "excluded"),
                        row -> assertThat(row).contains("c.txt").doesNotContain("excluded"));
        assertThat(files.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    /// The lines of the difference, each behind its sign.
    private List<String> changed() {
        return this.<ListView<DiffItem>>find("#apply-diff").getItems().stream()
                .filter(DiffItem.Single.class::isInstance)
                .map(item -> ((DiffItem.Single) item).line())
                .map(line -> line.kind().sign() + line.text())
                .toList();
    }

    private List<String> states() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().getRoot().lookupAll("#apply-files .status-label").stream()
                    .map(label -> ((Labeled) label).getText())
                    .toList();
        });
    }

    private RegistryItem template() {
        var files = new TreeMap<String, byte[]>();
        files.put("web/template.json", JSON.getBytes(StandardCharsets.UTF_8));
        files.put("web/README.md", "# {{TITLE}} {{KIND}}".getBytes(StandardCharsets.UTF_8));
        files.put("web/docs/a.md", "a".getBytes(StandardCharsets.UTF_8));
        return world.registry.add(RegistryKind.TEMPLATE, "web", files).item();
    }

    private void open(FxRobot robot, Runnable act) {
        robot.interact(() -> {
            act.run();
            var layer = world.bench.overlays().layers().getLast();
            var scene = new Scene((Parent) layer.root(), 960, 700);
            scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
            layer.focusTarget().requestFocus();
        });
    }

    @SuppressWarnings("unchecked")
    private <T> T find(String query) {
        return (T) stage.getScene().lookup(query);
    }
}
