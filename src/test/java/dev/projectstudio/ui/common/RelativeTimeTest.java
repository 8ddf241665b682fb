package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.text.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:44:30Z"), ZoneId.of("Europe/Berlin"));

    private final RelativeTime time = new RelativeTime(CLOCK, new Messages(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:44:00Z, just now",
        "2026-11-20T10:45:10Z, just now",
        "2026-11-20T10:42:00Z, 2 min ago",
        "2026-11-20T08:00:00Z, 2 h ago",
        "2026-11-19T23:30:00Z, 11 h ago",
        "2026-11-19T22:30:00Z, yesterday",
        "2026-11-16T12:00:00Z, 4 days ago",
        "2026-11-12T12:00:00Z, 12 Nov",
        "2025-11-12T12:00:00Z, 12 Nov 2025",
    })
    void saysHowLongAgoInTheReadersZone(Instant then, String words) {
        assertThat(time.ago(then)).isEqualTo(words);
    }

    @Test
    void saysTheTimeOfToday() {
        assertThat(time.timeOrDay(Instant.parse("2026-11-20T08:15:00Z"))).isEqualTo("09:15");
        assertThat(time.timeOrDay(Instant.parse("2026-11-19T08:15:00Z"))).isEqualTo("yesterday");
        assertThat(time.day(Instant.parse("2026-11-19T08:15:00Z"))).isEqualTo("Yesterday");
        assertThat(time.day(Instant.parse("2026-11-10T08:15:00Z"))).isEqualTo("10 Nov");
    }

    @Test
    void saysItAnewEachMinute() {
        var moving = new MovingClock(Instant.parse("2026-11-20T10:00:00Z"));
        var minutes = new RelativeTime(moving, new Messages(Locale.ENGLISH));
        var live = minutes.live(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(live.getValue()).isEqualTo("just now");

        moving.now = Instant.parse("2026-11-20T10:05:00Z");
        minutes.tick();

        assertThat(live.getValue()).isEqualTo("5 min ago");
    }

    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
