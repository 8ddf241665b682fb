package dev.projectstudio.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.activity.ActivityKind;
import dev.projectstudio.core.activity.ActivityPruning;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.overview.ActivityFeed;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ActivityViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ActivityViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        var sources = new ActivitySources(
                new ActivityFeed(database.get()),
                new ActivityPruning(database.get(), world.settings, PageWorld.NOON),
                world.projects);
        model = new ActivityViewModel(sources, world.bench);
        model.load();
    }

    @Test
    void saysWhenNothingWasDone() {
        assertThat(model.emptyProperty().get()).isTrue();

        world.project("atlas");

        assertThat(model.emptyProperty().get()).isFalse();
        assertThat(titles()).containsExactly("atlas");
        assertThat(model.day(model.linesProperty().get().getFirst())).isEqualTo("Today");
    }

    @Test
    void filtersByProjectAndKind() {
        var atlas = world.project("atlas");
        var borealis = world.project("borealis");
        begin(atlas, "Auth flow");
        begin(borealis, "Billing");

        model.projectProperty().set(borealis);
        assertThat(titles()).containsExactlyInAnyOrder("borealis", "Billing");

        model.kindProperty().set(ActivityKind.CYCLE);
        assertThat(titles()).containsExactly("Billing");

        model.kindProperty().set(ActivityKind.DRIFT);
        assertThat(titles()).isEmpty();
        assertThat(model.emptyProperty().get()).isFalse();
    }

    @Test
    void opensWhatALineNames() {
        var atlas = world.project("atlas");
        var auth = world.cycles.add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        var jwt = world.decisions.add(NewDecision.titled(atlas, "Use JWT"));
        var task = world.tasks.add(auth.id(), List.of("Rotate tokens")).getFirst();

        assertThat(opened("Auth flow")).isEqualTo(Whereabouts.cycle(auth.id().value()));
        assertThat(opened("Use JWT")).isEqualTo(Whereabouts.decision(jwt.id().value()));
        assertThat(opened("Rotate tokens"))
                .isEqualTo(Whereabouts.task("", task.id().value()));
        assertThat(opened("atlas")).isEqualTo(Route.toProject(PageName.OVERVIEW, atlas.value()));
    }

    @Test
    void opensTheProjectOfWhatIsGone() {
        var atlas = world.project("atlas");
        var jwt = world.decisions.add(NewDecision.titled(atlas, "Use JWT"));
        world.decisions.delete(jwt.id());
        model.kindProperty().set(ActivityKind.DECISION);
        var gone = model.linesProperty().get().stream()
                .filter(line ->
                        line.entries().stream().anyMatch(entry -> entry.type().endsWith("_removed")))
                .findFirst()
                .orElseThrow();
        var removal = new ActivityLine(gone.entries().stream()
                .filter(entry -> entry.type().endsWith("_removed"))
                .toList());

        model.open(removal);

        assertThat(here()).isEqualTo(Route.toProject(PageName.OVERVIEW, atlas.value()));
    }

    @Test
    void readsALongLogAPageAtATime() {
        var auth = begin(world.project("atlas"), "Auth flow");
        for (int i = 0; i < 130; i++) {
            world.tasks.add(auth, List.of("Task " + i));
        }
        model.kindProperty().set(ActivityKind.TASK);
        model.kindProperty().set(null);
        int first = model.linesProperty().get().size();

        model.more();
        model.more();

        assertThat(model.linesProperty().get()).hasSizeGreaterThanOrEqualTo(132);
        assertThat(first).isLessThanOrEqualTo(132);
    }

    private CycleId begin(ProjectId project, String name) {
        return world.cycles
                .add(NewCycle.named(project, name, CycleType.FEATURE))
                .id();
    }

    private Route opened(String title) {
        model.open(model.linesProperty().get().stream()
                .filter(line -> line.newest().title().equals(title))
                .findFirst()
                .orElseThrow());
        return here();
    }

    private Route here() {
        return Objects.requireNonNull(world.bench.navigator().currentProperty().get());
    }

    private List<String> titles() {
        return model.linesProperty().get().stream()
                .map(line -> line.newest().title())
                .toList();
    }
}
