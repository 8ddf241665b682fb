package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.activity.ActivityPruning;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ActivityKeepingTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ActivityPruning pruning;

    @BeforeEach
    void logSomethingLongAgo() {
        world = new PageWorld(database, folder);
        pruning = new ActivityPruning(database.get(), world.settings, PageWorld.NOON);
        var log = new ActivityLog(Clock.offset(PageWorld.NOON, Duration.ofDays(-400)));
        database.get().write(tx -> {
            log.record(tx, new Activity(null, "drift_detected", "claude.md", null, null));
            return tx;
        });
    }

    @Test
    void removesNothingWhereNobodyChoseTo() {
        ActivityKeeping.prune(pruning, world.bench);

        assertThat(pruning.older(365)).isEqualTo(1);
        assertThat(world.notices.shown()).isEmpty();
    }

    @Test
    void tellsWhatItRemovedAndSaysNothingWhereThatIsNothing() {
        pruning.keep(365);

        ActivityKeeping.prune(pruning, world.bench);
        ActivityKeeping.prune(pruning, world.bench);

        assertThat(pruning.older(365)).isZero();
        assertThat(world.notices.shown())
                .extracting(notice -> notice.text())
                .containsExactly(world.text.get("activity.pruned", 1, 365));
    }
}
