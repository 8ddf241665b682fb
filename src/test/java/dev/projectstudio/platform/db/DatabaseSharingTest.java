package dev.projectstudio.platform.db;

import static dev.projectstudio.platform.db.schema.Tables.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.ForeignChange;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Several processes on one database: C29, C32, and how each hears of the others.
class DatabaseSharingTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @FaultCase("C29")
    void losesNoUpdateOfThreeProcessesThatWriteAtOnce() {
        countInThreeProcesses(Faults.times(500));
    }

    @Test
    @FaultCase("C32")
    void saysThatItWaitsForAnotherProgramAndThenSucceeds() {
        try (var other =
                JavaProcess.start(OtherProgram.class, "hold", database.get().file())) {
            other.awaitLine("holding");
            var told = new ArrayList<Duration>();
            var patience = new Patience(Duration.ofSeconds(60), SHORT, soFar -> {
                told.add(soFar);
                other.tell("go");
                return true;
            });

            try (var mine = new Database(database.get().file(), new ChangeBus(), patience)) {
                put(mine, "mine", "1");
            }

            assertThat(told).isNotEmpty().allSatisfy(soFar -> assertThat(soFar).isGreaterThanOrEqualTo(SHORT));
            assertThat(value("mine")).isEqualTo("1");
        }
    }

    @Test
    @FaultCase("C32")
    @Tag("faults")
    void waitsHalfAMinuteWithThePatienceOfEveryDayAndReadsMeanwhile() {
        var held = Duration.ofSeconds(30);
        try (var other =
                JavaProcess.start(OtherProgram.class, "hold", database.get().file())) {
            other.awaitLine("holding");
            var told = new ArrayList<Duration>();
            var patience = new Patience(soFar -> {
                told.add(soFar);
                assertThat(value("theme")).isEqualTo("\"dark\"");
                if (soFar.compareTo(held) > 0) {
                    other.tell("go");
                }
                return true;
            });

            try (var mine = new Database(database.get().file(), new ChangeBus(), patience)) {
                put(mine, "mine", "1");
            }

            assertThat(told.getFirst()).isLessThan(Duration.ofSeconds(2));
            assertThat(told.getLast()).isGreaterThan(held);
            assertThat(value("mine")).isEqualTo("1");
        }
    }

    @Test
    @FaultCase("C32")
    void readsWhileAnotherProgramWrites() {
        try (var other =
                JavaProcess.start(OtherProgram.class, "hold", database.get().file())) {
            other.awaitLine("holding");

            assertThat(value("theme")).isEqualTo("\"dark\"");
        }
    }

    @Test
    @FaultCase("C32")
    void endsALongWaitWithAClearFailure() {
        var patience = new Patience(SHORT, SHORT, _ -> true);

        assertThatWriting(patience).isEqualTo("database-busy");
    }

    @Test
    @FaultCase("C32")
    void stopsWaitingWhenToldTo() {
        var patience = new Patience(Duration.ofSeconds(60), SHORT, _ -> false);

        assertThatWriting(patience).isEqualTo("database-wait-cancelled");
    }

    @Test
    void hearsOfWhatAnotherProcessCommitted() {
        database.get().lookForForeignChanges();
        put(database.get(), "count", "0");
        database.get().lookForForeignChanges();
        assertThat(database.published()).isEmpty();

        JavaProcess.start(OtherProgram.class, "count", database.get().file(), 1).end(0);
        database.get().lookForForeignChanges();
        database.get().lookForForeignChanges();

        assertThat(database.published()).containsExactly(new ForeignChange());
    }

    @Test
    void hearsOfAForeignCommitThatItsOwnFollowed() {
        put(database.get(), "count", "0");
        database.get().lookForForeignChanges();

        JavaProcess.start(OtherProgram.class, "count", database.get().file(), 1).end(0);
        put(database.get(), "mine", "1");
        database.get().lookForForeignChanges();

        assertThat(database.published()).containsExactly(new ForeignChange());
    }

    private void countInThreeProcesses(int times) {
        put(database.get(), "count", "0");
        var file = database.get().file();
        try (var one = JavaProcess.start(OtherProgram.class, "count", file, times);
                var two = JavaProcess.start(OtherProgram.class, "count", file, times)) {
            OtherProgram.count(database.get(), times);
            assertThat(one.end(0)).isEmpty();
            assertThat(two.end(0)).isEmpty();
        }

        assertThat(value("count")).isEqualTo(Integer.toString(3 * times));
        assertThat(database.get()
                        .<String>read(
                                sql -> sql.fetchSingle("PRAGMA integrity_check").get(0, String.class)))
                .isEqualTo("ok");
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertThatWriting(Patience patience) {
        try (var other = JavaProcess.start(
                        OtherProgram.class, "hold", database.get().file());
                var mine = new Database(database.get().file(), new ChangeBus(), patience)) {
            other.awaitLine("holding");
            var failure = new ArrayList<AppException>();

            assertThatThrownBy(() -> put(mine, "mine", "1")).isInstanceOfSatisfying(StorageFailure.class, failure::add);

            return assertThat(failure.getFirst().code());
        }
    }

    private static void put(Database database, String key, String value) {
        database.write(tx -> tx.sql()
                .insertInto(SETTINGS, SETTINGS.KEY, SETTINGS.VALUE)
                .values(key, value)
                .execute());
    }

    private String value(String key) {
        return database.get()
                .read(sql -> sql.fetchSingle(SETTINGS, SETTINGS.KEY.eq(key)).getValue());
    }
}
