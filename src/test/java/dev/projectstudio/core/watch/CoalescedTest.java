package dev.projectstudio.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CoalescedTest {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private int runs;

    @Test
    void runsOnceForAllThatWasAskedMeanwhile() {
        var work = new Coalesced(tasks::add, () -> runs++);

        work.request();
        work.request();
        work.request();
        tasks.remove().run();

        assertThat(runs).isEqualTo(1);
        assertThat(tasks).isEmpty();
    }

    @Test
    void runsAgainForWhatWasAskedDuringARun() {
        var holder = new Coalesced[1];
        holder[0] = new Coalesced(tasks::add, () -> {
            if (runs++ == 0) {
                holder[0].request();
            }
        });

        holder[0].request();
        tasks.remove().run();

        assertThat(runs).isEqualTo(2);
        assertThat(tasks).isEmpty();
    }

    @Test
    void goesOnAfterAFailure() {
        var work = new Coalesced(tasks::add, () -> {
            runs++;
            throw new IllegalStateException("this time");
        });

        work.request();
        tasks.remove().run();
        work.request();
        tasks.remove().run();

        assertThat(runs).isEqualTo(2);
    }
}
