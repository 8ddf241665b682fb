package dev.projectstudio.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionViewModelTest {

    private static final String TEXT = """
            # Token rotation

            **Cycle:** CYC-101

            ## Summary
            Tokens are rotated.

            ## Decisions Made
            - Keep the family in the database

            ## Open Questions
            - Who is told?

            ## Notes
            The clocks differ.

            - by four seconds
            - at most

            ## Risks
            Written by hand.
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SessionPageWorld world;
    private SessionViewModel model;

    @BeforeEach
    void open() {
        world = new SessionPageWorld(database, folder);
        model = new SessionViewModel(world.sources, world.shown, world.acts, world.pages.bench);
    }

    @Test
    void readsTheWholeTextAlsoWhatNoFormKnows() {
        world.cycle("Auth flow");
        open(world.capture(TEXT));

        assertThat(state().text().stream().map(each -> each.source()))
                .containsExactly(
                        "",
                        "Tokens are rotated.",
                        "",
                        "The clocks differ.",
                        "by four seconds",
                        "at most",
                        "",
                        "Written by hand.");
        assertThat(state().row().cycle()).isNotNull();
        assertThat(model.countProperty().getValue()).contains("atlas").contains("CYC-101 Auth flow");
    }

    @Test
    void makesATaskOfTheSelectedQuestionWhichLeadsBack() {
        var cycle = world.cycle("Auth flow");
        var session = world.capture(TEXT);
        open(session);

        model.makeTask();

        var task = world.pages.tasks.list(cycle.id()).getFirst();
        assertThat(task).extracting(Task::title).isEqualTo("Who is told?");
        assertThat(state().questions().getFirst().made()).isNotNull();
        assertThat(world.sources
                        .promotions()
                        .origins(Target.TASK, List.of(task.id().value(), "another")))
                .containsOnlyKeys(task.id().value())
                .containsValue(session);
        model.openQuestion(state().questions().getFirst());
        assertThat(world.pages.bench.navigator().currentProperty().get())
                .isEqualTo(Whereabouts.task(cycle.id().value(), task.id().value()));
    }

    @Test
    void makesADecisionOfWhatWasDecided() {
        open(world.capture(TEXT));

        model.makeDecision();

        assertThat(world.decisions.list(DecisionFilter.of(world.atlas)))
                .extracting(Decision::title)
                .containsExactly("Keep the family in the database");
        assertThat(state().decisions().getFirst().made()).isNotNull();
        model.openDecision(state().decisions().getFirst());
        assertThat(Objects.requireNonNull(
                                world.pages.bench.navigator().currentProperty().get())
                        .page())
                .isEqualTo(PageName.DECISIONS);
    }

    @Test
    void makesALearningOfTheChosenPassages() {
        var session = world.capture(TEXT);
        open(session);
        model.passagesProperty().set(List.of(3, 4, 5));

        model.makeLearning();

        var learning = world.learnings.list(LearningFilter.all()).getFirst();
        assertThat(learning.title()).isEqualTo("The clocks differ.");
        assertThat(learning.solution()).isEqualTo("The clocks differ.\n\n- by four seconds\n- at most");
        assertThat(learning.sessionId()).isEqualTo(session.id());
        assertThat(state().learned())
                .extracting(each -> each.targetId())
                .containsExactly(learning.id().value());

        world.pages.bench.edits().undo();

        assertThat(world.learnings.list(LearningFilter.all())).isEmpty();
        assertThat(state().learned()).isEmpty();
    }

    @Test
    void makesNoLearningOfAHeadingAlone() {
        open(world.capture(TEXT));
        model.passagesProperty().set(List.of(2));

        assertThat(model.whyNoLearning().getValue()).isNotEmpty();
    }

    @Test
    void goesToTheNewerAndTheOlderOneOfTheList() {
        world.captureOn("2026-11-18", "Older");
        var middle = world.captureOn("2026-11-19", "Middle");
        var newest = world.captureOn("2026-11-20", "Newest");
        open(middle);

        model.newer();

        assertThat(world.pages.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.SESSION).at(newest.id().value()));
        open(newest);
        assertThat(model.whyNotNewer().getValue()).isNotEmpty();
        assertThat(model.whyNotOlder().getValue()).isEmpty();
    }

    @Test
    void staysAmongThoseThatTheListShows() {
        var cycle = world.cycle("Auth flow");
        world.captureOn("2026-11-18", "Another");
        open(world.capture(TEXT));

        assertThat(model.whyNotOlder().getValue()).isEmpty();

        world.shown.filterProperty().set(SessionFilter.of(cycle.id()));
        model.load();

        assertThat(model.whyNotOlder().getValue()).isNotEmpty();
    }

    @Test
    void beginsOnceWhereWhatWasLookedForStands() {
        var session = world.capture(TEXT);

        model.open(session.id(), Sought.of(List.of("FOUR")));

        var place = model.takeBeginning();
        assertThat(state().text().get(place.orElseThrow()).source()).isEqualTo("by four seconds");
        assertThat(model.takeBeginning()).isEmpty();

        model.open(session.id(), Sought.of(List.of("nowhere")));
        assertThat(model.takeBeginning()).isEmpty();
    }

    @Test
    void showsWhatIsKnownOfOneWhoseFileIsGone() throws IOException {
        var session = world.capture(TEXT);
        Files.delete(world.sources.files().file(world.atlas, session.id()));

        open(session);

        assertThat(state().trouble()).isNotNull();
        assertThat(model.titleProperty().getValue()).isEqualTo("Token rotation");
    }

    private void open(Session session) {
        model.open(session.id(), Sought.NOTHING);
    }

    private SessionState state() {
        return Objects.requireNonNull(model.stateProperty().get());
    }
}
