package dev.projectstudio.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.decision.Alternative;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionCopy;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Whereabouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DecisionsViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private Optional<Session> origin = Optional.empty();
    private PageWorld world;
    private ProjectId atlas;
    private ProjectId borealis;
    private DecisionActs acts;
    private DecisionsViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        borealis = world.project("borealis");
        var sources = new DecisionSources(
                world.decisions,
                () -> world.records,
                world.projects,
                world.cycles,
                world.listSearch,
                _ -> origin,
                world.unsaved);
        acts = new DecisionActs(sources, world.bench);
        model = new DecisionsViewModel(sources, world.bench);
        model.load();
    }

    @Test
    void leadsBackToTheSessionItCameFrom() {
        var copy = new SessionCopy(null, null, null, null);
        var session = new Session(new SessionId("s1"), atlas, null, "Auth", null, null, List.of(), null, copy);
        origin = Optional.of(session);
        decide(atlas, "Use JWT");

        assertThat(Objects.requireNonNull(model.detailProperty().get()).origin())
                .isEqualTo(session);
        model.openOrigin(session);
        assertThat(world.bench.navigator().currentProperty().get()).isEqualTo(Whereabouts.session("s1"));
    }

    @Test
    void goesToWhereTheWordsStandThatADecisionIsOpenedFor() {
        var decision =
                world.decisions.add(NewDecision.titled(atlas, "Use JWT").because("It is known.\n\nStateless workers."));

        model.show(decision.id(), Sought.of(List.of("stateless")));
        model.load();

        var blocks = Objects.requireNonNull(model.detailProperty().get()).blocks();
        var block = Objects.requireNonNull(model.blockProperty().get());
        assertThat(blocks.get(block).letters()).isEqualTo("Stateless workers.");
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(model.emptyProperty().get()).isTrue();

        decide(atlas, "Use JWT");

        assertThat(model.emptyProperty().get()).isFalse();
        assertThat(titles()).containsExactly("Use JWT");
    }

    @Test
    void filtersByProjectCycleStatusAndWords() {
        var auth = world.cycles.add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        world.decisions.add(
                NewDecision.titled(atlas, "Use JWT").because("Stateless.").in(auth.id()));
        decide(atlas, "Postgres over Mongo");
        world.decisions.accept(decide(borealis, "Stateless workers").id());
        world.searchIndex.catchUp(Duration.ofMinutes(1));

        model.projectProperty().set(atlas);
        assertThat(titles()).containsExactlyInAnyOrder("Use JWT", "Postgres over Mongo");
        assertThat(model.cyclesProperty().get()).extracting(each -> each.name()).containsExactly("Auth flow");

        model.cycleProperty().set(auth.id());
        assertThat(titles()).containsExactly("Use JWT");

        model.projectProperty().set(null);
        assertThat(model.cycleProperty().get()).isNull();
        model.wordsProperty().set("stateless");
        assertThat(titles()).containsExactlyInAnyOrder("Use JWT", "Stateless workers");

        model.statusProperty().set(DecisionStatus.ACCEPTED);
        assertThat(titles()).containsExactly("Stateless workers");
    }

    @Test
    void readsALongListAPageAtATime() {
        var first = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 230; i++) {
            world.decisions.add(NewDecision.titled(atlas, "Decision " + i).at(first.plusSeconds(i)));
        }
        var fresh = another();
        fresh.load();
        assertThat(fresh.list().rowsProperty().get()).hasSize(100);
        assertThat(fresh.countProperty().getValue()).isEqualTo("the newest 100");

        fresh.more();
        fresh.more();
        fresh.more();

        var rows = fresh.list().rowsProperty().get();
        assertThat(rows).hasSize(230);
        assertThat(rows.getLast().decision().title()).isEqualTo("Decision 0");
        assertThat(fresh.list().hasMore()).isFalse();

        decide(atlas, "One more");
        assertThat(fresh.list().rowsProperty().get()).hasSizeGreaterThanOrEqualTo(230);
    }

    @Test
    void leadsTheListWithOneThatIsAskedForByName() {
        var old = world.decisions.add(NewDecision.titled(atlas, "The first").at(Instant.parse("2020-01-01T00:00:00Z")));
        for (int i = 0; i < 110; i++) {
            decide(atlas, "Decision " + i);
        }
        var fresh = another();
        fresh.projectProperty().set(borealis);

        fresh.show(old.id());
        fresh.load();

        assertThat(fresh.list().rowsProperty().get().getFirst().decision()).isEqualTo(old);
        assertThat(Objects.requireNonNull(fresh.detailProperty().get()).row().decision())
                .isEqualTo(old);
    }

    @Test
    void readsTheRationaleAndTheAlternatives() {
        world.decisions.add(NewDecision.titled(atlas, "Use JWT")
                .because("No *session* store.")
                .ratherThan(List.of(new Alternative("Server # sessions", "One more thing to run."))));

        assertThat(detail().place()).isEqualTo(TextPlace.of(atlas));
        assertThat(detail().blocks())
                .hasSize(4)
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Heading.class,
                                heading -> assertThat(heading.spans())
                                        .extracting(span -> span.text())
                                        .containsExactly("Server # sessions")));
    }

    @Test
    void linksOneWithWhatTookItsPlace() {
        var jwt = decide(atlas, "Use JWT");
        var paseto = decide(atlas, "Use PASETO");
        world.decisions.supersede(jwt.id(), paseto.id());

        select(jwt);
        assertThat(Objects.requireNonNull(detail().successor()).title()).isEqualTo("Use PASETO");
        select(paseto);
        assertThat(detail().replaced()).extracting(Decision::title).containsExactly("Use JWT");

        model.open(detail().replaced().getFirst());
        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Whereabouts.decision(jwt.id().value()));
    }

    @Test
    void goesToTheCycleItBelongsTo() {
        var auth = world.cycles.add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        select(world.decisions.add(NewDecision.titled(atlas, "Use JWT").in(auth.id())));

        model.openCycle();

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Whereabouts.cycle(auth.id().value()));
    }

    @Test
    void acceptsRejectsAndLeavesOpenAgain() {
        var jwt = decide(atlas, "Use JWT");

        command(DecisionCommands::accept).run();
        assertThat(standing(jwt)).isEqualTo(DecisionStatus.ACCEPTED);
        assertThat(command(DecisionCommands::accept).canRun()).isFalse();

        command(DecisionCommands::reject).run();
        assertThat(standing(jwt)).isEqualTo(DecisionStatus.REJECTED);

        command(DecisionCommands::propose).run();
        assertThat(standing(jwt)).isEqualTo(DecisionStatus.PROPOSED);
    }

    @Test
    void bringsADeletedOneBack() {
        var jwt = decide(atlas, "Use JWT");
        command(DecisionCommands::delete).run();
        assertThat(titles()).isEmpty();

        world.bench.edits().undo();

        assertThat(titles()).containsExactly("Use JWT");
        assertThat(world.decisions.find(jwt.id())).isPresent();
    }

    @Test
    void writesTheSelectedOneToItsRecord() {
        decide(atlas, "Use JWT");

        command(DecisionCommands::export).run();

        assertThat(Files.exists(world.repo("atlas").resolve("docs/decisions/0001-use-jwt.md")))
                .isTrue();
        var file = Objects.requireNonNull(detail().row().decision().file());
        assertThat(file.path()).isEqualTo("docs/decisions/0001-use-jwt.md");
    }

    @Test
    void canDoNothingWhileNoneIsSelected() {
        assertThat(command(DecisionCommands::accept).blocked().getValue())
                .isEqualTo(world.text.get("decisions.blocked.none"));
    }

    private DecisionsViewModel another() {
        return new DecisionsViewModel(
                new DecisionSources(
                        world.decisions,
                        () -> world.records,
                        world.projects,
                        world.cycles,
                        world.listSearch,
                        _ -> origin,
                        world.unsaved),
                world.bench);
    }

    private Command command(Function<DecisionCommands, Command> which) {
        return which.apply(DecisionCommands.of(model.list().selectedProperty(), acts, world.bench.edits(), world.text));
    }

    private Decision decide(ProjectId project, String title) {
        return world.decisions.add(NewDecision.titled(project, title));
    }

    private void select(Decision decision) {
        model.list().selectedKeyProperty().set(decision.id());
    }

    private DecisionDetail detail() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private DecisionStatus standing(Decision decision) {
        return world.decisions.require(decision.id()).status().orElseThrow();
    }

    private List<String> titles() {
        return model.list().rowsProperty().get().stream()
                .map(row -> row.decision().title())
                .toList();
    }
}
