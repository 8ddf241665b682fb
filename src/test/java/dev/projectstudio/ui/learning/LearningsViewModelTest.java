package dev.projectstudio.ui.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.learning.TagUse;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Whereabouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LearningsViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId atlas;
    private LearningSources sources;
    private LearningsViewModel model;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        atlas = world.project("atlas");
        sources = new LearningSources(
                world.learnings,
                world.projects,
                world.cycles,
                world.search,
                world.listSearch,
                _ -> Optional.empty(),
                world.unsaved);
        model = new LearningsViewModel(sources, world.bench);
        model.load();
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(model.emptyProperty().get()).isTrue();

        keep(atlas, "Locked database", "sqlite");

        assertThat(model.emptyProperty().get()).isFalse();
        assertThat(model.countProperty().getValue()).isEqualTo("1 learning");
    }

    @Test
    void filtersByTagOriginAndWords() {
        keep(atlas, "Locked database", "sqlite", "locking");
        keep(null, "Slow start", "jvm");
        keep(null, "Deadlock in a pool", "locking");
        world.searchIndex.catchUp(Duration.ofMinutes(1));
        assertThat(titles()).hasSize(3);

        model.tagProperty().set("locking");
        assertThat(titles()).containsExactlyInAnyOrder("Locked database", "Deadlock in a pool");

        model.originProperty().set(Origin.EVERYONES);
        assertThat(titles()).containsExactly("Deadlock in a pool");

        model.originProperty().set(new Origin(atlas));
        assertThat(titles()).containsExactly("Locked database");

        model.originProperty().set(null);
        model.tagProperty().set(null);
        model.wordsProperty().set("slow");
        assertThat(titles()).containsExactly("Slow start");
    }

    @Test
    void goesToWhereTheWordsStandThatALearningIsOpenedFor() {
        var learning = world.learnings.add(
                NewLearning.of(new LearningEdit("Locked", "It locks.", "One writer.\n\nThe busy timeout.", List.of())));

        model.show(learning.id(), Sought.of(List.of("timeout")));
        model.load();

        var blocks = Objects.requireNonNull(model.detailProperty().get()).blocks();
        var block = Objects.requireNonNull(model.blockProperty().get());
        assertThat(blocks.get(block).letters()).isEqualTo("The busy timeout.");
    }

    @Test
    void countsTheTags() {
        keep(atlas, "Locked database", "sqlite", "locking");
        keep(null, "Deadlock in a pool", "locking");

        assertThat(model.tagsProperty().get()).containsExactly(new TagUse("locking", 2), new TagUse("sqlite", 1));
    }

    @Test
    void filtersByNoTagThatWasRenamed() {
        keep(atlas, "Locked database", "sqlite3");
        model.tagProperty().set("sqlite3");

        world.learnings.renameTag("sqlite3", "sqlite");

        assertThat(model.tagProperty().get()).isNull();
        assertThat(titles()).containsExactly("Locked database");
    }

    @Test
    void readsProblemAndSolutionOfTheSelectedOne() {
        var auth = world.cycles.add(NewCycle.named(atlas, "Auth flow", CycleType.FEATURE));
        world.learnings.add(NewLearning.of(new LearningEdit("Locked", "It *locks*.", "One writer.", List.of()))
                .in(atlas)
                .from(auth.id()));

        var detail = Objects.requireNonNull(model.detailProperty().get());
        assertThat(detail.blocks()).hasSize(4);
        model.openCycle();
        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Whereabouts.cycle(auth.id().value()));
    }

    @Test
    void readsALongListAPageAtATime() {
        for (int i = 0; i < 130; i++) {
            keep(null, "Learning " + i, "many");
        }
        var fresh = new LearningsViewModel(sources, world.bench);
        fresh.load();
        assertThat(fresh.list().rowsProperty().get()).hasSize(100);

        fresh.more();

        assertThat(fresh.list().rowsProperty().get()).hasSize(130);
        assertThat(fresh.list().hasMore()).isFalse();
    }

    @Test
    void showsWhatIsLikeTheOneThatIsWritten() {
        var own = keep(atlas, "SQLite database is locked under load", "sqlite");
        keep(atlas, "A locked SQLite database under two writers", "sqlite");
        keep(null, "Slow start", "jvm");
        world.searchIndex.catchUp(Duration.ofMinutes(1));
        var similar = new SimilarViewModel(world.search, world.bench, null);
        var ofOwn = new SimilarViewModel(world.search, world.bench, own.id());

        similar.written("Why is the SQLite database locked");
        ofOwn.written("Why is the SQLite database locked");

        assertThat(similar.hitsProperty().get()).hasSize(2);
        assertThat(ofOwn.hitsProperty().get())
                .extracting(hit -> hit.title().text())
                .containsExactly("A locked SQLite database under two writers");
    }

    @Test
    void showsNothingLikeAFewCommonWords() {
        keep(atlas, "SQLite database is locked under load", "sqlite");
        world.searchIndex.catchUp(Duration.ofMinutes(1));
        var similar = new SimilarViewModel(world.search, world.bench, null);

        similar.written("Under which name is the cache kept");

        assertThat(similar.hitsProperty().get()).isEmpty();
    }

    private Learning keep(@Nullable ProjectId project, String title, String... tags) {
        return world.learnings.add(NewLearning.of(new LearningEdit(title, "A problem.", "A solution.", List.of(tags)))
                .in(project));
    }

    private List<String> titles() {
        return model.list().rowsProperty().get().stream()
                .map(row -> row.learning().title())
                .toList();
    }
}
