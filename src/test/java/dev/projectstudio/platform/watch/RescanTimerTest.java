package dev.projectstudio.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RescanTimerTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final RescanTimer timer = new RescanTimer(Duration.ofMinutes(1));

    @Test
    void isDueAtTheStartAndThenEveryInterval() {
        assertThat(dueAfter(0, 0)).isTrue();
        assertThat(dueAfter(1, 1)).isFalse();
        assertThat(dueAfter(59, 59)).isFalse();
        assertThat(dueAfter(60, 60)).isTrue();
        assertThat(dueAfter(61, 61)).isFalse();
    }

    @Test
    void isDueWhenTheMachineSlept() {
        dueAfter(0, 0);
        dueAfter(2, 2);

        assertThat(dueAfter(4, 8 * 3600)).isTrue();
        assertThat(dueAfter(6, 8 * 3600 + 2)).isFalse();
    }

    @Test
    void aClockSetBackIsNoReason() {
        dueAfter(0, 0);

        assertThat(dueAfter(2, -86_400)).isFalse();
        assertThat(dueAfter(60, -86_342)).isTrue();
    }

    private boolean dueAfter(long ranSeconds, long wallSeconds) {
        return timer.isDue(Duration.ofSeconds(ranSeconds).toNanos(), START.plusSeconds(wallSeconds));
    }
}
