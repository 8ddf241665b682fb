package dev.projectstudio.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.search.SearchIndexed;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.core.session.SessionText;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionsViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SessionPageWorld world;
    private SessionsViewModel model;

    @BeforeEach
    void open() {
        world = new SessionPageWorld(database, folder);
        model = new SessionsViewModel(world.sources, world.shown, world.pages.bench);
        model.load();
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(model.emptyProperty().get()).isTrue();

        world.captureOn("2026-11-18", "Auth");

        assertThat(model.emptyProperty().get()).isFalse();
    }

    @Test
    void listsTheNewestFirstUnderTheirDays() {
        world.captureOn("2026-11-18", "Older");
        world.captureOn("2026-11-20", "Newer");

        assertThat(titles()).containsExactly("Newer", "Older");
        assertThat(model.rowsProperty().get().stream()
                        .map(row -> SessionWords.day(row.session(), world.pages.bench.time(), world.pages.text)))
                .containsExactly("Today", "18 Nov");
    }

    @Test
    void readsMoreOnlyAsOneScrolls() {
        for (int i = 0; i < SessionsViewModel.PAGE + 5; i++) {
            world.captureOn("2026-11-%02d".formatted(1 + i % 20), "Session " + i);
        }

        model = new SessionsViewModel(world.sources, world.shown, world.pages.bench);
        model.load();
        assertThat(model.rowsProperty().get().size()).isEqualTo(SessionsViewModel.PAGE);
        assertThat(model.countProperty().getValue()).isEqualTo("the latest 100");

        model.more();

        assertThat(model.rowsProperty().get().stream().distinct().count()).isEqualTo(SessionsViewModel.PAGE + 5);
        assertThat(model.countProperty().getValue()).isEqualTo("105 sessions");

        model.more();

        assertThat(titles().size()).isEqualTo(SessionsViewModel.PAGE + 5);
    }

    @Test
    void readsOnToTheOneThatItIsOpenedAt() {
        var oldest = world.captureOn("2026-10-01", "Oldest");
        for (int i = 0; i < SessionsViewModel.PAGE; i++) {
            world.captureOn("2026-11-%02d".formatted(1 + i % 20), "Session " + i);
        }

        model.selectedIdProperty().set(oldest.id());
        model.load();

        assertThat(model.selectedProperty().get())
                .extracting(row -> row.session().title())
                .isEqualTo("Oldest");
    }

    @Test
    void filtersByProjectAndCycle() {
        var cycle = world.cycle("Auth flow");
        world.capture("# Tied\n\n**Cycle:** " + cycle.code() + "\n");
        world.capture("# Free\n");
        var borealis = world.pages.project("borealis");
        world.sources.sessions().capture(borealis, SessionText.of("# Elsewhere\n"));

        model.projectProperty().set(world.atlas);
        assertThat(titles()).containsExactlyInAnyOrder("Tied", "Free");

        model.cycleProperty().set(cycle.id());
        assertThat(titles()).containsExactly("Tied");

        model.projectProperty().set(borealis);
        assertThat(model.cycleProperty().get()).isNull();
        assertThat(titles()).containsExactly("Elsewhere");
    }

    @Test
    void showsOnlyTheActiveProjectsAndAgainAll() {
        world.capture("# Here\n");
        world.sources.sessions().capture(world.pages.project("borealis"), SessionText.of("# Elsewhere\n"));

        model.toggleActiveProject();
        assertThat(titles()).containsExactly("Here");

        model.toggleActiveProject();
        assertThat(titles()).hasSize(2);
    }

    @Test
    void findsByWordsAndTakesThemAsText() {
        world.capture("# Token rotation\n");
        world.capture("# Billing\n");

        model.wordsProperty().set("rotation");
        assertThat(titles()).containsExactly("Token rotation");

        model.wordsProperty().set("\"NEAR(");
        assertThat(titles()).isEmpty();
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void showsWhatWasFoundBeforeUntilTheNextIsThere() {
        world.capture("# Token rotation\n");
        world.capture("# Tokens in cookies\n");
        List<Integer> sizes = new ArrayList<>();
        model.rowsProperty().subscribe(rows -> sizes.add(rows.size()));

        model.wordsProperty().set("tok");
        model.wordsProperty().set("token r");

        assertThat(sizes).doesNotContain(0).endsWith(1);
    }

    @Test
    void findsWhatTheIndexHasTakenInMeanwhile() {
        model.wordsProperty().set("rotation");
        assertThat(titles()).isEmpty();

        world.capture("# Keys\n\n## Notes\n\nAfter the rotation.\n");
        world.pages.searchIndex.catchUp(Duration.ofSeconds(10));
        database.bus().publish(new SearchIndexed());

        assertThat(titles()).containsExactly("Keys");
    }

    @Test
    void selectsTheNextOneWhereTheSelectedOneIsDeleted() {
        world.captureOn("2026-11-18", "Older");
        var newer = world.captureOn("2026-11-20", "Newer");
        model.selectedIdProperty().set(newer.id());

        world.acts.delete(row("Newer"), () -> {});

        assertThat(model.selectedProperty().get()).isEqualTo(row("Older"));
        world.pages.bench.edits().undo();
        assertThat(titles()).containsExactly("Newer", "Older");
    }

    @Test
    void opensTheSessionsPage() {
        var session = world.captureOn("2026-11-18", "Auth");

        model.open(row("Auth"));

        assertThat(world.pages.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.SESSION).at(session.id().value()));
    }

    private SessionRow row(String title) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.session().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return model.rowsProperty().get().stream()
                .map(row -> row.session().title())
                .toList();
    }
}
