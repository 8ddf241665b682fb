package dev.projectstudio.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
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
class SuggestionsDialogTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final StackPane pane = new StackPane();
    private PageWorld world;
    private ProjectId project;
    private MappingActs acts;
    private Tech tech;

    @Start
    void show(Stage stage) {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        tech = world.stack.add(project, new TechEdit("backend", "FastAPI", "0.115"));
        for (var slug : List.of("a", "b", "c")) {
            world.registry.add(
                    RegistryKind.SKILL, slug, "# Skill %s\n\n## Tech Stack Compatibility\n- FastAPI\n".formatted(slug));
        }
        acts = new MappingActs(project, world.mappings, world.bench);
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
    }

    @Test
    void mapsWhatIsTicked(FxRobot robot) {
        open(robot, acts::suggest);

        robot.type(KeyCode.X).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.SPACE);
        assertThat(robot.lookup("#suggestions-go").<Button>query().getText()).isEqualTo("Map 2 items");
        robot.type(KeyCode.ENTER);

        assertThat(mapped()).containsExactly("a", "c");
        assertThat(world.bench.overlays().isEmpty()).isTrue();
        robot.interact(() -> world.bench.edits().undo());
        assertThat(mapped()).isEmpty();
    }

    @Test
    void saysBelowTheListAllThatSpeaksForTheSelectedOneWhereItIsLong(FxRobot robot) {
        open(robot, acts::suggest);
        assertThat(robot.lookup("#suggestions-why").tryQuery()).isEmpty();
        for (var name : List.of("harbour-of-the-north", "harbour-of-the-south", "harbour-of-the-west")) {
            var other = world.stack.add(world.project(name), new TechEdit("backend", "FastAPI", "0.115"));
            var item = world.registry.list().stream()
                    .map(ItemUse::item)
                    .filter(each -> each.slug().equals("a"))
                    .findFirst()
                    .orElseThrow();
            world.mappings.map(other, item);
        }
        robot.interact(() -> world.bench.overlays().close("suggestions"));

        open(robot, acts::suggest);

        assertThat(robot.lookup("#suggestions-why").<Label>query().getText())
                .contains("harbour-of-the-north", "harbour-of-the-south", "harbour-of-the-west");
        robot.type(KeyCode.DOWN);
        assertThat(robot.lookup("#suggestions-why").<Label>query().getText()).isEqualTo("FastAPI was set by hand");
    }

    /// The lists tick by keys as well, and memory may be collected before.
    @Test
    void showsWhatIsTickedHoweverLongItIsOpen(FxRobot robot) {
        open(robot, acts::suggest);
        var gone = new WeakReference<>(new Object());
        while (!gone.refersTo(null)) {
            System.gc();
        }

        robot.type(KeyCode.X);

        assertThat(ticks(robot)).containsExactly(true, false, false);
        robot.type(KeyCode.X);
        assertThat(ticks(robot)).containsExactly(false, false, false);
    }

    @Test
    void mapsTheSelectedOneWhereNothingIsTicked(FxRobot robot) {
        open(robot, acts::suggest);

        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(mapped()).containsExactly("b");
    }

    @Test
    void asksForAnItemByItsName(FxRobot robot) {
        open(robot, () -> acts.choose(tech));

        robot.write("skill c");
        robot.interact(() -> robot.lookup("#map-dialog-go").<Button>query().fire());

        assertThat(mapped()).containsExactly("c");
    }

    private void open(FxRobot robot, Runnable opening) {
        robot.interact(() -> {
            opening.run();
            var layer = world.bench.overlays().layers().getLast();
            pane.getChildren().setAll(layer.root());
            Node focus = layer.focusTarget();
            focus.requestFocus();
        });
    }

    private static List<Boolean> ticks(FxRobot robot) {
        return robot.lookup("#suggestions-list .check-box").queryAllAs(CheckBox.class).stream()
                .filter(box -> box.getAccessibleText() != null)
                .sorted(Comparator.comparing(CheckBox::getAccessibleText))
                .map(CheckBox::isSelected)
                .toList();
    }

    private List<String> mapped() {
        return world.mappings.list(project).stream()
                .map(each -> each.item().slug())
                .toList();
    }
}
