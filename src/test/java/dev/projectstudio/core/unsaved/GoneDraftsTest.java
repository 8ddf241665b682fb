package dev.projectstudio.core.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GoneDraftsTest {

    private static final Duration WEEKS = Duration.ofDays(31);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private Decision decision;

    @BeforeEach
    void typeOverADecision() {
        world = new PageWorld(database, folder);
        decision = world.decisions.add(NewDecision.titled(world.project("atlas"), "Use JWT"));
        world.unsaved.keep(place(), "hash", "half a th");
    }

    @Test
    void keepsTheDraftForAsLongAsWhatItIsOfCanComeBack() {
        world.decisions.delete(decision.id());

        assertThat(drop(WEEKS)).isZero();

        world.journal.undoLast();
        assertThat(world.decisions.find(decision.id())).isPresent();
        assertThat(world.unsaved.find(place())).isPresent();
    }

    @Test
    void dropsTheDraftWeeksAfterNothingCanBringBackWhatItIsOf() {
        world.decisions.delete(decision.id());
        forgetSteps();

        assertThat(drop(Duration.ofDays(1))).isZero();
        assertThat(drop(WEEKS)).isEqualTo(1);

        assertThat(world.unsaved.find(place())).isEmpty();
    }

    @Test
    void keepsTheDraftsOfWhatIsThereAndOfWhatIsNew() {
        forgetSteps();
        world.unsaved.keep("decision:new", null, "half a th");
        world.unsaved.keep("poem:1", null, "of another version");

        assertThat(drop(WEEKS)).isZero();
    }

    private int drop(Duration later) {
        return new GoneDrafts(database.get(), world.journal, Clock.offset(PageWorld.NOON, later)).drop();
    }

    private void forgetSteps() {
        database.get().write(tx -> {
            world.journal.forget(tx, "decisions", List.of(decision.id().value()));
            return tx;
        });
    }

    private String place() {
        return "decision:" + decision.id().value();
    }
}
