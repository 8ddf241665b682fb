package dev.projectstudio.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.GoneProject;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Peeked.Fact;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DashboardViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private final List<Project> located = new ArrayList<>();
    private SampleCommands sample;
    private DashboardViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        sample = new SampleCommands(world.sample, world.bench);
        model = new DashboardViewModel(
                new DashboardSources(world.overview, world.drift, world.decisions, world.projects),
                new ProjectActs(located::add, _ -> {}, _ -> {}),
                sample,
                world.bench);
        model.load();
    }

    @Test
    void welcomesWhileThereIsNoProject() {
        assertThat(state().isNew()).isTrue();
        assertThat(state().hasSample()).isFalse();
        assertThat(model.countProperty().getValue()).isEmpty();
    }

    @Test
    void takesADecisionThatIsAcceptedOffTheList() {
        var jwt = world.decisions.add(NewDecision.titled(world.project("atlas"), "Use JWT"));
        var pending = state().overview().decisions();
        assertThat(pending).hasSize(1);
        model.selectedDecisionProperty().set(pending.getFirst());

        model.acceptDecision();

        assertThat(state().overview().decisions()).isEmpty();
        assertThat(world.decisions.require(jwt.id()).status()).contains(DecisionStatus.ACCEPTED);
    }

    @Test
    void listsAFewOfTheCyclesAndDecisionsAndSaysHowManyMoreThereAre() {
        var atlas = world.project("atlas");
        for (int i = 0; i < 8; i++) {
            world.decisions.add(NewDecision.titled(atlas, "Decision " + i));
            world.cycles.add(NewCycle.named(atlas, "Cycle " + i, CycleType.FEATURE));
        }
        model.load();

        assertThat(state().overview().decisions()).hasSize(6);
        assertThat(state().unlistedDecisions()).isEqualTo(2);
        assertThat(state().cycles()).hasSize(6);
        assertThat(state().unlistedCycles()).isEqualTo(2);

        model.openAllDecisions();
        assertThat(world.bench.navigator().currentProperty().get()).isEqualTo(Route.to(PageName.DECISIONS));
        model.openAllCycles();
        assertThat(world.bench.navigator().currentProperty().get()).isEqualTo(Route.to(PageName.CYCLES));
    }

    @Test
    void namesThePhaseOfACycleAsItsOwnPageDoes() {
        var cycle = new ActiveCycle("1", "a", "atlas", "Billing", "implement", 3, 1, null, null);

        var facts = new DashboardPeeks(world.bench, world.form()).facts(cycle);

        assertThat(facts).contains(new Fact("Phase", "Implement"));
    }

    @Test
    void saysOnceOfAProjectThatIsGoneThatItIs() throws IOException {
        var atlas = world.project("atlas");
        for (var file : List.of("CLAUDE.md", "AGENTS.md", "GEMINI.md")) {
            PageWorld.write(world.repo("atlas").resolve(file), "# " + file + "\n");
        }
        world.adoption.adopt(atlas, List.of(), false);
        PageWorld.write(world.repo("atlas").resolve("CLAUDE.md"), "# Other rules\n");
        check();
        var alerts = state().drift();
        Files.move(world.repo("atlas"), world.repo("elsewhere"));
        check();

        assertThat(state().alerts()).isZero();
        assertThat(state().gone()).extracting(GoneProject::name).containsExactly("atlas");
        assertThat(model.countProperty().getValue()).isEqualTo("1 directory is gone");
        model.locate(state().gone());
        assertThat(located).extracting(Project::id).containsExactly(atlas);

        Files.move(world.repo("elsewhere"), world.repo("atlas"));
        check();

        assertThat(state().gone()).isEmpty();
        assertThat(state().drift()).isEqualTo(alerts);
    }

    @Test
    void keepsWhatWasShownWhileTheSampleIsBeingMade() {
        List<Runnable> waiting = new ArrayList<>();
        var making = new SampleCommands(world.sample, benchWith(waiting));
        try (var page = new DashboardViewModel(
                new DashboardSources(world.overview, world.drift, world.decisions, world.projects),
                new ProjectActs(located::add, _ -> {}, _ -> {}),
                making,
                world.bench)) {
            page.load();

            making.fill().run();
            world.project("atlas");

            assertThat(Objects.requireNonNull(page.stateProperty().get()).isNew())
                    .isTrue();
            assertThat(page.countProperty().getValue()).isEmpty();

            waiting.getFirst().run();

            assertThat(Objects.requireNonNull(page.stateProperty().get()).isNew())
                    .isFalse();
        }
    }

    @Test
    void noticesTheFirstProjectByItself() {
        world.project("atlas");

        assertThat(state().isNew()).isFalse();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("dashboard.count.none-adopted"));
    }

    @Test
    void adoptsTheFilesOfAllProjectsAtOnce() {
        for (var name : List.of("atlas", "borealis")) {
            world.project(name);
            PageWorld.write(world.repo(name).resolve("CLAUDE.md"), "# Rules\n");
        }
        assertThat(state().hasNothingAdopted()).isTrue();

        new AdoptCommand(world.adoption, world.bench).command().run();

        assertThat(state().hasNothingAdopted()).isFalse();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("dashboard.count", 0));
        assertThat(world.bench.notices().shown().getFirst().text())
                .isEqualTo(world.text.get("dashboard.done.adopt", 2, 2, "claude.md"));
    }

    @Test
    void fillsTheSampleOnlyIntoAHomeWithoutProjects() {
        assertThat(sample.fill().canRun()).isTrue();
        assertThat(sample.delete().canRun()).isFalse();

        world.project("atlas");

        assertThat(sample.fill().blocked().getValue()).isEqualTo(world.text.get("sample.blocked.projects"));
    }

    @Test
    void countsAndListsWhatDrifts() {
        drifting("atlas");

        assertThat(state().alerts()).isEqualTo(1);
        assertThat(state().drift()).extracting(item -> item.place().repoPath()).containsExactly("CLAUDE.md");
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("dashboard.count", 1));
    }

    @Test
    void listsTheNewestAndCountsAll() {
        var project = world.project("atlas");
        for (int i = 0; i < 8; i++) {
            PageWorld.write(world.repo("atlas").resolve("docs/rules-" + i + ".md"), "# " + i + "\n");
            world.adoption.adopt(project, List.of("docs/rules-" + i + ".md"), false);
            PageWorld.write(world.repo("atlas").resolve("docs/rules-" + i + ".md"), "# changed " + i + "\n");
        }
        world.drift.checkAll(CheckOptions.NORMAL.forced());

        assertThat(state().alerts()).isEqualTo(8);
        assertThat(state().drift()).hasSize(6);
    }

    @Test
    void opensTheInboxAtAnAlert() {
        drifting("atlas");
        var item = state().drift().getFirst();

        model.openDrift(item);

        assertThat(here())
                .isEqualTo(Route.to(PageName.DRIFT).at(item.place().target().value()));
    }

    @Test
    void opensTheFileThatTheActivityNames() {
        var project = drifting("atlas");
        var file = world.contexts.list(project).getFirst().id().value();
        var entry = state().overview().activity().stream()
                .filter(each -> file.equals(each.referenceId()))
                .findFirst()
                .orElseThrow();

        model.openActivity(entry);

        assertThat(here())
                .isEqualTo(Route.toProject(PageName.CONTEXT, project.value()).at(file));
    }

    @Test
    void fillsAnEmptyHomeWithTheSample() {
        sample.fill().run();

        assertThat(state().hasSample()).isTrue();
        assertThat(state().alerts()).isPositive();
    }

    @Test
    void deletesAnUntouchedSampleWithoutAQuestion() {
        sample.fill().run();

        sample.delete().run();

        assertThat(world.bench.overlays().isEmpty()).isTrue();
        assertThat(state().isNew()).isTrue();
        assertThat(sample.isPresent()).isFalse();
        assertThat(world.bench.notices().shown().getLast().text())
                .isEqualTo(world.text.get("sample.done.delete-again", "3"));
    }

    @Test
    void doesNotNameAKeyThatWouldNotBringTheSampleBack() {
        sample.fill().run();
        world.project("atlas");

        sample.delete().run();

        assertThat(sample.isPresent()).isFalse();
        assertThat(world.bench.notices().shown().getLast().text()).isEqualTo(world.text.get("sample.done.delete"));
    }

    @Test
    void offersToDeleteWhatIsLeftOfTheSample() {
        sample.fill().run();
        world.projects.list(true).forEach(project -> world.removal.remove(project.id()));
        model.load();

        assertThat(world.projects.list(true)).isEmpty();
        assertThat(sample.isPresent()).isTrue();
        assertThat(state().hasSample()).isTrue();
    }

    @Test
    @FaultCase("C86")
    void isThereBeforeAnyQueryIsAnswered() {
        world.project("atlas");
        var waiting = new ArrayList<Runnable>();
        var early = new DashboardViewModel(
                new DashboardSources(world.overview, world.drift, world.decisions, world.projects),
                new ProjectActs(located::add, _ -> {}, _ -> {}),
                sample,
                benchWith(waiting));

        early.load();

        assertThat(early.loadedProperty().get()).isFalse();
        assertThat(early.countProperty().getValue()).isEmpty();

        List.copyOf(waiting).forEach(Runnable::run);

        assertThat(early.loadedProperty().get()).isTrue();
    }

    @Test
    void keepsAFailureForItsPage() {
        database.get().write(tx -> tx.sql().execute("ALTER TABLE activity_log RENAME TO lost"));
        model.load();

        assertThat(model.failureProperty().get()).isNotNull();
    }

    private ProjectId drifting(String name) {
        var project = world.project(name);
        var file = PageWorld.write(world.repo(name).resolve("CLAUDE.md"), "# Rules\n");
        world.adoption.adopt(project, List.of(), false);
        PageWorld.write(file, "# Other rules\n");
        world.drift.checkAll(CheckOptions.NORMAL.forced());
        assertThat(Files.exists(file)).isTrue();
        return project;
    }

    private void check() {
        world.drift.checkAll(CheckOptions.NORMAL.forced());
    }

    /// Whose work in the background waits.
    private Workbench benchWith(List<Runnable> waiting) {
        var bench = world.bench;
        return new Workbench(
                bench.navigator(),
                bench.overlays(),
                bench.notices(),
                bench.jobs(),
                bench.edits(),
                bench.feed(),
                new Background(waiting::add, Runnable::run, bench.notices()::failed),
                bench.time(),
                bench.text());
    }

    private DashboardState state() {
        return Objects.requireNonNull(model.stateProperty().get());
    }

    private Route here() {
        return Objects.requireNonNull(world.bench.navigator().currentProperty().get());
    }
}
