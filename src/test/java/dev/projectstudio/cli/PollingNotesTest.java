package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.watch.WatchStatus;
import dev.projectstudio.platform.watch.PollReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollingNotesTest {

    private final PollingNotes notes = new PollingNotes();

    @Test
    void eachReasonIsToldWhenItComesUp() {
        assertThat(notes.news(polling(Map.of()))).isEmpty();
        assertThat(notes.news(polling(Map.of(PollReason.WATCH_LIMIT, 2)))).isEqualTo(Map.of(PollReason.WATCH_LIMIT, 2));
        assertThat(notes.news(polling(Map.of(PollReason.WATCH_LIMIT, 3)))).isEmpty();
        assertThat(notes.news(polling(Map.of(PollReason.WATCH_LIMIT, 3, PollReason.NETWORK, 1))))
                .isEqualTo(Map.of(PollReason.NETWORK, 1));
        assertThat(notes.news(polling(Map.of(PollReason.NETWORK, 1)))).isEmpty();
        assertThat(notes.news(polling(Map.of(PollReason.WATCH_LIMIT, 1)))).isEqualTo(Map.of(PollReason.WATCH_LIMIT, 1));
    }

    private static WatchStatus polling(Map<PollReason, Integer> polled) {
        return new WatchStatus(true, 1, 1, null, polled);
    }
}
