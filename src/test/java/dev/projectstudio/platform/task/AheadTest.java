package dev.projectstudio.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    /// Takes work and never does it.
    private static final Executor BUSY = _ -> {};

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 10_000).boxed().toList();

    @Test
    void givesTheResultsInTheOrderOfTheListWhoeverWorksThemOut() {
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (Executor executor : List.<Executor>of(pool, BUSY, Runnable::run)) {
                try (var ahead = new Ahead<>(NUMBERS, number -> number * 2, executor)) {
                    assertThat(all(ahead))
                            .isEqualTo(NUMBERS.stream().map(each -> each * 2).toList());
                }
            }
        }
    }

    @Test
    void isNeverFarAhead() {
        var begun = new AtomicInteger();
        try (var ahead = new Ahead<>(NUMBERS, _ -> begun.incrementAndGet(), Runnable::run)) {
            ahead.next();
        }

        assertThat(begun.get()).isLessThan(NUMBERS.size() / 2);
    }

    @Test
    void throwsWhatTheWorkThrew() {
        try (var ahead = new Ahead<>(NUMBERS, AheadTest::refuse, Runnable::run)) {
            assertThatThrownBy(ahead::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsBegunIsOverWhenItIsClosed() throws InterruptedException {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var isOver = new AtomicBoolean();
        var late = new ConcurrentLinkedQueue<Integer>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var begun = Begun.on(pool, () -> {
                started.countDown();
                awaitQuietly(goOn);
                isOver.set(true);
                return 1;
            });
            var undone = Begun.on(BUSY, () -> late.add(1));
            started.await();
            pool.execute(goOn::countDown);

            begun.close();
            undone.close();

            assertThat(isOver).isTrue();
            assertThat(late).as("what nobody had begun").isEmpty();
        }
    }

    private static <R> List<R> all(Ahead<?, R> ahead) {
        var all = new ArrayList<R>();
        for (var part = ahead.next(); !part.isEmpty(); part = ahead.next()) {
            all.addAll(part);
        }
        return all;
    }

    private static int refuse(int number) {
        throw new IllegalStateException(Integer.toString(number));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
