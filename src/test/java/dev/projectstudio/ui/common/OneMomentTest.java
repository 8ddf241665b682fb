package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OneMomentTest {

    private final Deque<Runnable> reads = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final OneMoment moment = new OneMoment(later::add);
    private final Background background = new Background(reads::add, Runnable::run, _ -> {});
    private final PageLoad list = new PageLoad(background, moment);
    private final PageLoad count = new PageLoad(background, moment);
    private final Notices notices = new Notices(new Messages(Locale.ENGLISH), moment);

    @Test
    void showsWhatWasReadAndWhatWasDoneTogether() {
        list.run(() -> "list", shown::add);
        count.run(() -> "count", shown::add);
        notices.done("Done.");

        reads.remove().run();
        assertThat(shown).isEmpty();
        assertThat(notices.shown()).isEmpty();

        reads.remove().run();
        assertThat(shown).containsExactly("list", "count");
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void waitsForNothingWhileNothingIsRead() {
        notices.done("Done.");

        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void waitsForAFailureToo() {
        list.run(() -> "list", shown::add);
        count.run(OneMomentTest::fail, shown::add);

        reads.remove().run();
        reads.remove().run();

        assertThat(shown).containsExactly("list");
        assertThat(count.failureProperty().get()).isNotNull();
    }

    @Test
    void waitsOnlySoLongForWhatTakesLong() {
        list.run(() -> "list", shown::add);
        count.run(() -> "count", shown::add);
        notices.done("Done.");
        reads.remove().run();

        later.remove().run();

        assertThat(shown).containsExactly("list");
        assertThat(notices.shown()).hasSize(1);

        reads.remove().run();
        assertThat(shown).containsExactly("list", "count");
    }

    @Test
    void waitsOnceHoweverOftenIsReadAnew() {
        list.run(() -> "first", shown::add);
        list.run(() -> "last", shown::add);
        notices.done("Done.");

        reads.remove().run();
        assertThat(notices.shown()).isEmpty();
        reads.remove().run();

        assertThat(shown).containsExactly("last");
        assertThat(notices.shown()).hasSize(1);
    }

    private static String fail() {
        throw new IllegalStateException("not to be read");
    }
}
