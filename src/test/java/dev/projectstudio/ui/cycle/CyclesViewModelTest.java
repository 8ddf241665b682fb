package dev.projectstudio.ui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.cycle.TaskStatus;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.Findable;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CyclesViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId atlas;
    private ProjectId borealis;
    private CycleForm form;
    private CycleActs acts;
    private CyclesViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        borealis = world.project("borealis");
        var sources = new CycleSources(
                world.cycles,
                world.tasks,
                world.cycleRemoval,
                world.projects,
                world.overview,
                _ -> Map.of(),
                world.unsaved);
        form = new CycleForm(world.settings, world.bench);
        form.load();
        acts = new CycleActs(sources, world.bench);
        model = new CyclesViewModel(sources, form, world.bench);
        model.load();
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(model.emptyProperty().get()).isTrue();

        begin(atlas, "Auth flow", CycleType.FEATURE);

        assertThat(model.emptyProperty().get()).isFalse();
    }

    @Test
    void isNotEmptyWhileCompletedOnesAreLeftOut() {
        world.cycles.move(begin(atlas, "Auth flow", CycleType.FEATURE).id(), Phase.COMPLETE);

        assertThat(names()).isEmpty();
        assertThat(model.emptyProperty().get()).isFalse();

        model.toggleCompletedToo();

        assertThat(names()).containsExactly("Auth flow");
    }

    @Test
    void countsTheTasksOfEachAndThoseThatAreDone() {
        var auth = begin(atlas, "Auth flow", CycleType.FEATURE);
        var tasks = world.tasks.add(auth.id(), List.of("One", "Two", "Three"));
        world.tasks.mark(List.of(tasks.getFirst().id()), TaskStatus.COMPLETE);

        var row = model.rowsProperty().get().getFirst();

        assertThat(row.projectName()).isEqualTo("atlas");
        assertThat(row.tasks()).isEqualTo(3);
        assertThat(row.tasksComplete()).isEqualTo(1);
    }

    @Test
    void filtersByProjectPhaseTypeAndLetters() {
        begin(atlas, "Auth flow", CycleType.FEATURE);
        world.cycles.move(begin(atlas, "Slow start", CycleType.BUGFIX).id(), Phase.DEFINE);
        begin(borealis, "Billing", CycleType.SPIKE);

        model.projectProperty().set(atlas);
        assertThat(names()).containsExactlyInAnyOrder("Auth flow", "Slow start");

        model.phaseProperty().set(Phase.DEFINE);
        assertThat(names()).containsExactly("Slow start");

        model.phaseProperty().set(null);
        model.projectProperty().set(null);
        model.typeProperty().set(CycleType.SPIKE);
        assertThat(names()).containsExactly("Billing");

        model.typeProperty().set(null);
        model.filterProperty().set("auth");
        assertThat(names()).containsExactly("Auth flow");
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("list.filtered", 1, 3, 0));
    }

    @Test
    void tellsHowManyAreOverdue() {
        var auth = begin(atlas, "Auth flow", CycleType.FEATURE);
        world.cycles.edit(auth, CycleEdit.of(auth).due(world.bench.time().endOf("2026-11-19")));
        begin(atlas, "Slow start", CycleType.BUGFIX);

        assertThat(model.countProperty().getValue()).isEqualTo("2 cycles · 1 overdue");
    }

    @Test
    void showsCompletedOnesOnTheBoardInTheirColumn() {
        begin(atlas, "Auth flow", CycleType.FEATURE);
        world.cycles.move(begin(atlas, "Slow start", CycleType.BUGFIX).id(), Phase.COMPLETE);

        model.toggleBoard();

        assertThat(model.column(Phase.BRAINSTORM))
                .extracting(row -> row.cycle().name())
                .containsExactly("Auth flow");
        assertThat(model.column(Phase.COMPLETE))
                .extracting(row -> row.cycle().name())
                .containsExactly("Slow start");
    }

    @Test
    void remembersThatTheBoardWasChosen() {
        model.toggleBoard();

        assertThat(world.settings.flag(Settings.CYCLES_BOARD)).isTrue();

        var another = new CycleForm(world.settings, world.bench);
        another.load();
        assertThat(another.boardProperty().get()).isTrue();
    }

    @Test
    void movesTheSelectedOneFromPhaseToPhaseAndSaysWhereTo() {
        var auth = begin(atlas, "Auth flow", CycleType.FEATURE);
        var commands = commands();
        assertThat(commands.previous().canRun()).isFalse();
        assertThat(commands.next().name(world.text)).isEqualTo("Move to Define");

        commands.next().run();
        commands.next().run();
        commands.previous().run();

        assertThat(world.cycles.require(auth.id()).phase()).contains(Phase.DEFINE);
        assertThat(world.notices.shown().getLast().text()).isEqualTo("Auth flow is in Define now.");
    }

    @Test
    void completesAtOnceWhereNothingIsOpenAndOpensAgain() {
        var auth = begin(atlas, "Auth flow", CycleType.FEATURE);
        model.toggleCompletedToo();

        commands().complete().run();
        assertThat(world.cycles.require(auth.id()).isActive()).isFalse();
        assertThat(commands().next().canRun()).isFalse();

        var again = commands().complete();
        assertThat(again.name(world.text)).isEqualTo("Open again");
        again.run();
        assertThat(world.cycles.require(auth.id()).phase()).contains(Phase.BRAINSTORM);
    }

    @Test
    void opensThePageOfOne() {
        var auth = begin(atlas, "Auth flow", CycleType.FEATURE);

        model.open(model.rowsProperty().get().getFirst());

        assertThat(world.bench.navigator().currentProperty().get()).isEqualTo(page(auth.id()));
    }

    @Test
    void letsThePaletteFindThoseUnderWay() throws Exception {
        var screens = new CycleScreens(
                new CycleSources(
                        world.cycles,
                        world.tasks,
                        world.cycleRemoval,
                        world.projects,
                        world.overview,
                        _ -> Map.of(),
                        world.unsaved),
                world.settings,
                world.links(_ -> {}),
                world.bench);
        var findable = screens.list().findable();
        var auth = begin(atlas, "Auth flow", CycleType.FEATURE);
        world.cycles.move(begin(atlas, "Slow start", CycleType.BUGFIX).id(), Phase.COMPLETE);

        assertThat(findable.call())
                .containsExactly(new Findable("Auth flow", "CYC-101  atlas", "cycle", page(auth.id())));
    }

    private CycleCommands commands() {
        return CycleCommands.of(model.selectedProperty(), acts, () -> {}, world.bench.edits(), world.text);
    }

    private Cycle begin(ProjectId project, String name, CycleType type) {
        return world.cycles.add(NewCycle.named(project, name, type));
    }

    private List<String> names() {
        return model.rowsProperty().get().stream()
                .map(row -> row.cycle().name())
                .toList();
    }

    private static Route page(CycleId id) {
        return Route.to(PageName.CYCLE).at(id.value());
    }
}
