package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@FaultCase("C32")
class DatabaseWaitTest {

    @RegisterExtension
    final TestDatabase other = new TestDatabase();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final DatabaseWait wait = new DatabaseWait(work -> {
        work.run();
        told.countDown();
    });
    private Database mine;

    @BeforeEach
    void open() {
        mine = new Database(
                other.get().file(), new ChangeBus(), new Patience(Duration.ofSeconds(30), Duration.ZERO, wait));
    }

    @AfterEach
    void close() {
        finished.countDown();
        threads.close();
        mine.close();
    }

    @Test
    void goesOnWhenTheOtherProgramHasFinished() throws Exception {
        var held = hold();
        var writing = threads.submit(() -> mine.write(tx -> "written"));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();

        finished.countDown();

        assertThat(writing.get(10, TimeUnit.SECONDS)).isEqualTo("written");
        held.get(10, TimeUnit.SECONDS);
        assertThat(wait.secondsProperty().get()).isZero();
    }

    @Test
    void stopsWaitingWhenItIsToldTo() throws Exception {
        hold();
        var writing = threads.submit(() -> mine.write(tx -> "written"));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();

        wait.stop();

        assertThatThrownBy(() -> writing.get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo("database-wait-cancelled"));
    }

    @Test
    void waitsAgainForWhatIsBegunAfterwards() throws Exception {
        var held = hold();
        var first = threads.submit(() -> mine.write(tx -> "first"));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        wait.stop();
        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).isNotNull();

        var second = threads.submit(() -> mine.write(tx -> "second"));
        finished.countDown();

        held.get(10, TimeUnit.SECONDS);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("second");
    }

    /// Until the latch lets it go.
    private Future<Boolean> hold() throws InterruptedException {
        var holding = new CountDownLatch(1);
        var held = threads.submit(() -> other.get().write(tx -> {
            holding.countDown();
            return await(finished);
        }));
        assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();
        return held;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
