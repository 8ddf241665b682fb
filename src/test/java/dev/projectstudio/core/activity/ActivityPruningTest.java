package dev.projectstudio.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActivityPruningTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Settings settings;
    private ActivityPruning pruning;

    @BeforeEach
    void log() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        settings = new Settings(database.get(), clock);
        pruning = new ActivityPruning(database.get(), settings, clock);
        record("decision_recorded", "decision", 400);
        record("cycle_phase_changed", "cycle", 400);
        record("drift_detected", "drift", 200);
        record("tag_renamed", null, 10);
    }

    @Test
    void keepsEverythingUntilToldOtherwise() {
        assertThat(pruning.keptDays()).isEmpty();

        settings.put(Settings.ACTIVITY_DAYS, "soon");

        assertThat(pruning.keptDays()).isEmpty();
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void removesNothingByBeingTold() {
        pruning.keep(90);

        assertThat(pruning.keptDays()).hasValue(90);
        assertThat(count()).isEqualTo(4);
        pruning.keepAll();
        assertThat(pruning.keptDays()).isEmpty();
    }

    @Test
    void removesAsMuchAsItSaysAndLeavesTheTimelinesOfCycles() {
        assertThat(pruning.older(365)).isEqualTo(1);
        assertThat(pruning.older(90)).isEqualTo(2);

        assertThat(pruning.prune(90)).isEqualTo(2);

        assertThat(pruning.older(90)).isZero();
        assertThat(types()).containsExactly("cycle_phase_changed", "tag_renamed");
        assertThat(database.published()).contains(new ActivityPruned());
    }

    @Test
    void refusesAnAgeThatMeansNothing() {
        assertThatThrownBy(() -> pruning.prune(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> pruning.keep(-1)).isInstanceOf(InvalidInput.class);
        assertThat(count()).isEqualTo(4);
    }

    private void record(String type, @Nullable String reference, int daysAgo) {
        var log = new ActivityLog(Clock.fixed(NOW.minus(Duration.ofDays(daysAgo)), ZoneOffset.UTC));
        database.get().write(tx -> {
            log.record(tx, new Activity(null, type, "title", reference, reference == null ? null : "id"));
            return tx;
        });
    }

    private List<String> types() {
        return database.get()
                .read(sql -> sql.fetch("SELECT activity_type FROM activity_log ORDER BY activity_type")
                        .getValues(0, String.class));
    }

    private int count() {
        return database.get().read(sql -> sql.fetchCount(sql.selectFrom("activity_log")));
    }
}
