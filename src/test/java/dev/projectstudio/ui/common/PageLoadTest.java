package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.task.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLoadTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> reported = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final PageLoad load =
            new PageLoad(new Background(waiting::add, Runnable::run, reported::add), new OneMoment(_ -> {}));

    @Test
    void keepsAFailureForThePage() {
        load.run(PageLoadTest::fail, shown::add);
        waiting.remove().run();

        assertThat(load.failureProperty().get()).hasMessage("not to be read");
        assertThat(reported).isEmpty();
    }

    @Test
    void keepsTheFaultOfWhatShowsIt() {
        load.run(() -> "rows", _ -> {
            throw new IllegalStateException("not to be shown");
        });
        waiting.remove().run();

        assertThat(load.failureProperty().get()).hasMessage("not to be shown");
    }

    @Test
    void forgetsTheFailureOnceItCouldBeRead() {
        load.run(PageLoadTest::fail, shown::add);
        waiting.remove().run();
        load.run(() -> "rows", shown::add);
        waiting.remove().run();

        assertThat(load.failureProperty().get()).isNull();
        assertThat(shown).containsExactly("rows");
    }

    @Test
    void leavesOutTheFailureOfAnOlderTry() {
        load.run(PageLoadTest::fail, shown::add);
        load.run(() -> "rows", shown::add);
        waiting.remove().run();
        assertThat(load.failureProperty().get()).isNull();
        waiting.remove().run();

        assertThat(load.failureProperty().get()).isNull();
        assertThat(shown).containsExactly("rows");
    }

    @Test
    void readsOnceMoreHoweverOftenItIsAskedWhileItReads() {
        for (var rows : List.of("first", "second", "third", "last")) {
            load.run(() -> rows, shown::add);
        }
        assertThat(waiting).hasSize(1);

        waiting.remove().run();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();

        assertThat(waiting).isEmpty();
        assertThat(shown).containsExactly("last");

        load.run(() -> "later", shown::add);
        waiting.remove().run();
        assertThat(shown).containsExactly("last", "later");
    }

    private static String fail() {
        throw new IllegalStateException("not to be read");
    }
}
