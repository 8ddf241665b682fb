package dev.projectstudio.ui.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.Ref;
import dev.projectstudio.core.search.SearchIndexed;
import dev.projectstudio.core.search.SearchText.Filter;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MemoryViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final Question question = new Question();
    private PageWorld world;
    private ProjectId atlas;
    private MemoryViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        model = new MemoryViewModel(sources(), question, world.bench);
        model.load();
    }

    @Test
    void saysWhenThereIsNothingToFind() {
        assertThat(model.emptyProperty().getValue()).isTrue();

        decide("Use JWT", "Stateless.");

        assertThat(model.emptyProperty().getValue()).isFalse();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("memory.count.newest"));
    }

    @Test
    void findsWhileOneTypesAndSelectsTheFirst() {
        var jwt = decide("Use JWT", "Stateless tokens.");
        decide("Postgres over Mongo", "Joins.");

        model.typedProperty().set("tok");

        assertThat(titles()).containsExactly("Use JWT");
        assertThat(model.selectedRefProperty().get())
                .isEqualTo(new Ref(Kind.DECISION, jwt.id().value()));
        assertThat(model.countProperty().getValue()).isEqualTo("1 hit");
    }

    @Test
    void selectsTheFirstHitOfEachNewQuestion() {
        decide("Rotate tokens", "Nightly.");
        decide("Postgres over Mongo", "It holds the tokens.");
        model.selectedRefProperty().set(ref("Postgres over Mongo"));

        model.typedProperty().set("tokens");
        assertThat(titles()).containsExactly("Rotate tokens", "Postgres over Mongo");
        assertThat(model.selectedRefProperty().get()).isEqualTo(ref("Rotate tokens"));

        model.typedProperty().set("");
        assertThat(titles()).containsExactly("Postgres over Mongo", "Rotate tokens");
        assertThat(model.selectedRefProperty().get()).isEqualTo(ref("Postgres over Mongo"));
    }

    @Test
    void keepsWhatTheUserSelectedWhileTheQuestionStaysTheSame() {
        decide("Rotate tokens", "Nightly.");
        decide("Postgres over Mongo", "It holds the tokens.");
        model.typedProperty().set("tokens");
        model.selectedRefProperty().set(ref("Postgres over Mongo"));

        decide("Keep tokens short", "Less to steal.");
        assertThat(titles()).hasSize(3);
        assertThat(model.selectedRefProperty().get()).isEqualTo(ref("Postgres over Mongo"));

        model.close();
        var again = new MemoryViewModel(sources(), question, world.bench);
        again.load();
        assertThat(again.selectedRefProperty().get()).isEqualTo(ref("Postgres over Mongo"));
    }

    @Test
    void keepsWhatWasSelectedAfterTheLastLetterThoughTheAnswerComesLater() {
        decide("Rotate tokens", "Nightly.");
        decide("Postgres over Mongo", "It holds the tokens.");
        Deque<Runnable> waiting = new ArrayDeque<>();
        var late = new MemoryViewModel(sources(), question, withWorker(waiting));
        late.typedProperty().set("tokens");

        late.selectedRefProperty().set(ref("Postgres over Mongo"));
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }

        assertThat(late.hitsProperty().get()).hasSize(2);
        assertThat(late.selectedRefProperty().get()).isEqualTo(ref("Postgres over Mongo"));
    }

    @Test
    void answersTheLatestQuestionOnly() {
        decide("Use JWT", "Stateless tokens.");
        decide("Postgres over Mongo", "Joins.");
        Deque<Runnable> waiting = new ArrayDeque<>();
        var late = new MemoryViewModel(sources(), question, withWorker(waiting));
        late.load();

        late.typedProperty().set("p");
        late.typedProperty().set("jwt");
        while (!waiting.isEmpty()) {
            waiting.poll().run();
            assertThat(late.answerProperty().get().asked().words())
                    .noneMatch(word -> word.text().equals("p"));
        }

        assertThat(late.hitsProperty().get())
                .extracting(hit -> hit.title().text())
                .containsExactly("Use JWT");
    }

    @Test
    void writesAChipIntoTheBoxAndAWordAsAChip() {
        decide("Use JWT", "Stateless.");
        model.typedProperty().set("jwt");

        model.toggle(of(Kind.DECISION));
        assertThat(model.typedProperty().get()).isEqualTo("jwt kind:decision ");
        assertThat(titles()).containsExactly("Use JWT");

        model.typedProperty().set("jwt kind:task");
        assertThat(model.isOn(of(Kind.TASK))).isTrue();
        assertThat(titles()).isEmpty();
        assertThat(model.remarkProperty().getValue()).isEqualTo(world.text.get("memory.none.filtered"));

        model.toggle(of(Kind.TASK));
        assertThat(model.typedProperty().get()).isEqualTo("jwt");
        assertThat(titles()).containsExactly("Use JWT");
    }

    @Test
    void saysWhichFilterMeansNothing() {
        decide("Use JWT", "Stateless.");

        model.typedProperty().set("project:borealis");

        assertThat(titles()).isEmpty();
        assertThat(model.remarkProperty().getValue()).isEqualTo("No project is called “borealis”.");
    }

    @Test
    void findsWhatIsArchivedOnlyWhenAsked() {
        decide("Use JWT", "Stateless.");
        world.projects.archive(atlas);
        model.typedProperty().set("jwt");
        assertThat(titles()).isEmpty();

        model.add(new Filter("archived", "yes"));

        assertThat(titles()).containsExactly("Use JWT");
    }

    @Test
    void saysHowMuchTheIndexHasNotTakenIn() {
        for (int i = 0; i < 20; i++) {
            world.decisions.add(NewDecision.titled(atlas, "Use JWT " + i).because("Stateless."));
        }
        model.load();
        assertThat(model.waitingProperty().getValue()).startsWith("20 texts were not taken in yet");

        caughtUp();

        assertThat(model.waitingProperty().getValue()).isEmpty();
    }

    @Test
    void readsTheSelectedHitFromWhereTheWordsStand() {
        var rationale = "First of all.\n\nThen a paragraph.\n\nTokens that refresh.";
        decide("Use JWT", rationale);

        model.typedProperty().set("refresh");

        var preview = Objects.requireNonNull(model.previewProperty().get());
        assertThat(preview.blocks()).hasSize(3);
        assertThat(preview.place()).isEqualTo(2);
        assertThat(preview.textPlace()).isEqualTo(TextPlace.of(atlas));
    }

    @Test
    void opensATaskOnThePageOfItsCycle() {
        var auth = world.cycles.add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        var task = world.tasks.add(auth.id(), List.of("Rotate tokens")).getFirst();
        caughtUp();
        model.typedProperty().set("rotate");

        model.open(model.hitsProperty().get().getFirst());

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(
                        Whereabouts.task(auth.id().value(), task.id().value()).lookingFor(List.of("rotate")));
    }

    @Test
    void offersTheTagsOfLearningsAndTheProjects() {
        world.learnings.add(NewLearning.of(new LearningEdit("Slow start", "It waits.", "Warm it.", List.of("jvm"))));

        model.load();

        assertThat(model.choicesProperty().get().tags()).containsExactly("jvm");
        assertThat(model.choicesProperty().get().projects()).containsExactly("atlas");
    }

    @Test
    void remembersTheQuestionForTheNextTimeThePageIsOpened() {
        decide("Use JWT", "Stateless.");
        model.typedProperty().set("jwt");
        model.close();

        var again = new MemoryViewModel(sources(), question, world.bench);
        again.load();

        assertThat(again.hitsProperty().get()).hasSize(1);
    }

    private Decision decide(String title, String rationale) {
        var made = world.decisions.add(NewDecision.titled(atlas, title).because(rationale));
        caughtUp();
        return made;
    }

    private Ref ref(String title) {
        return world.decisions.list(DecisionFilter.all()).stream()
                .filter(row -> row.title().equals(title))
                .map(row -> new Ref(Kind.DECISION, row.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private void caughtUp() {
        world.searchIndex.catchUp(Duration.ofMinutes(1));
        database.bus().publish(new SearchIndexed());
    }

    private List<String> titles() {
        return model.hitsProperty().get().stream()
                .map(hit -> hit.title().text())
                .toList();
    }

    private MemorySources sources() {
        return new MemorySources(world.search, world.searchFilters, world.projects, world.cycles, world.learnings);
    }

    private Workbench withWorker(Deque<Runnable> waiting) {
        var bench = world.bench;
        var background = new Background(waiting::add, Runnable::run, bench.notices()::failed);
        return new Workbench(
                bench.navigator(),
                bench.overlays(),
                bench.notices(),
                bench.jobs(),
                bench.edits(),
                bench.feed(),
                background,
                bench.time(),
                bench.text());
    }

    private static Filter of(Kind kind) {
        return new Filter("kind", kind.word());
    }
}
