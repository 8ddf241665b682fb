package dev.projectstudio.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.core.decision.Alternative;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionEdit;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
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
class DecisionDialogTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<Decision> made = new ArrayList<>();
    private PageWorld world;
    private ProjectId atlas;
    private DecisionActs acts;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        world.project("borealis");
        var sources = new DecisionSources(
                world.decisions,
                () -> world.records,
                world.projects,
                world.cycles,
                world.listSearch,
                _ -> Optional.empty(),
                world.unsaved);
        acts = new DecisionActs(sources, world.bench);
    }

    @Test
    void bringsBackWhatWasTypedUntilItIsSaved(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            field("#decision-title").setText("Use JWT");
            this.<MarkdownEditor>find("#decision-rationale").show("Stateless.");
            this.<Button>find("#decision-alternative-add").fire();
            field("#decision-alternative-1").setText("Sessions");
            world.bench.overlays().closeTop();
        });
        assertThat(world.notices.shown())
                .anySatisfy(notice -> assertThat(notice.text()).contains("is kept"));

        open(robot);
        assertThat(world.notices.shown()).as("what would cover the dialog").isEmpty();
        assertThat(field("#decision-title").getText()).isEqualTo("Use JWT");
        assertThat(field("#decision-alternative-1").getText()).isEqualTo("Sessions");
        assertThat(this.<MarkdownEditor>find("#decision-rationale")
                        .textProperty()
                        .get())
                .isEqualTo("Stateless.");
        assertThat(this.<Labeled>find("#dialog-draft").getText()).startsWith("Your draft of 12:00");
        robot.interact(() -> this.<Button>find("#decision-go").fire());

        assertThat(made).hasSize(1);
        assertThat(made.getFirst().alternatives()).containsExactly(Alternative.of("Sessions"));
        open(robot);
        assertThat(field("#decision-title").getText()).isEmpty();
        assertThat(this.<Labeled>find("#dialog-draft").isVisible()).isFalse();
    }

    @Test
    void showsADraftBesideWhatWasSavedMeanwhile(FxRobot robot) {
        var decision = world.decisions.add(NewDecision.titled(atlas, "Use JWT"));
        edit(robot, decision);
        robot.interact(() -> {
            this.<MarkdownEditor>find("#decision-rationale").show("Mine.");
            world.bench.overlays().closeTop();
        });
        var theirs = world.decisions.edit(decision, DecisionEdit.of(decision).because("Theirs."));

        edit(robot, theirs);
        assertThat(this.<Labeled>find("#dialog-draft").getText()).contains("changed elsewhere");
        robot.interact(() -> this.<Button>find("#dialog-compare").fire());

        robot.interact(this::showTop);
        var lines = this.<ListView<?>>find("#peek-lines").getItems();
        assertThat(lines.getFirst()).asString().contains("Use JWT");
        assertThat(lines.getLast()).asString().contains("Theirs.", "Mine.");
    }

    @Test
    void hearsWhileItIsOpenOfWhatWasChangedElsewhere(FxRobot robot) {
        var stale = world.decisions.add(NewDecision.titled(atlas, "Use JWT"));
        var renamed = world.decisions.edit(stale, DecisionEdit.of(stale).titled("Use JWTs"));
        edit(robot, stale);
        assertThat(field("#decision-title").getText())
                .as("changed before the page heard of it")
                .isEqualTo("Use JWTs");

        robot.interact(() -> {
            this.<MarkdownEditor>find("#decision-rationale").show("Mine.");
            world.decisions.edit(
                    renamed, DecisionEdit.of(renamed).titled("Use PASETO").because("Theirs."));
        });
        assertThat(this.<Labeled>find("#dialog-draft").getText()).contains("changed elsewhere");
        assertThat(this.<MarkdownEditor>find("#decision-rationale")
                        .textProperty()
                        .get())
                .isEqualTo("Mine.");
        robot.interact(() -> this.<Button>find("#decision-go").fire());

        var saved = world.decisions.require(stale.id());
        assertThat(saved.rationale()).isEqualTo("Mine.");
        assertThat(world.bench.overlays().isEmpty()).isTrue();
    }

    private void edit(FxRobot robot, Decision decision) {
        robot.interact(() -> {
            acts.edit(decision);
            showTop();
        });
    }

    @Test
    void forgetsWhatIsThrownAway(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            field("#decision-title").setText("Use JWT");
            this.<Button>find("#dialog-discard").fire();
        });
        robot.interact(() -> confirm().fire());

        assertThat(world.bench.overlays().isEmpty()).isTrue();
        assertThat(world.unsaved.find("decision:new")).isEmpty();
        assertThat(world.decisions.list(DecisionFilter.all())).isEmpty();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> {
            acts.add(null, null, made::add);
            showTop();
        });
    }

    private void showTop() {
        var scene = new Scene((Parent) world.bench.overlays().layers().getLast().root(), 700, 700);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
    }

    private Button confirm() {
        var question = world.bench.overlays().layers().getLast().root();
        return (Button) question.lookup(".danger");
    }

    private TextField field(String query) {
        return find(query);
    }

    @SuppressWarnings("unchecked")
    private <T> T find(String query) {
        return (T) stage.getScene().lookup(query);
    }
}
