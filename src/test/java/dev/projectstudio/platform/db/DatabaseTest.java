package dev.projectstudio.platform.db;

import static dev.projectstudio.platform.db.schema.Tables.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.event.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {

    private record SomethingChanged() implements Change {}

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void publishesWhatACommittedTransactionAnnounced() {
        database.get().write(tx -> {
            tx.publish(new SomethingChanged());
            return tx.sql().deleteFrom(SETTINGS).execute();
        });

        assertThat(database.published()).containsExactly(new SomethingChanged());
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(SETTINGS)))
                .isZero();
    }

    @Test
    void leavesNothingOfATransactionThatFailed() {
        int before = database.get().<Integer>read(sql -> sql.fetchCount(SETTINGS));

        assertThatThrownBy(() -> database.get().write(tx -> {
                    tx.publish(new SomethingChanged());
                    tx.sql().deleteFrom(SETTINGS).execute();
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.published()).isEmpty();
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(SETTINGS)))
                .isEqualTo(before);
    }

    @Test
    void takesMemoryForMuchAndGivesItBackHoweverThatEnds() {
        for (int time = 0; time < 2; time++) {
            var during = database.get().writeMuch(DatabaseTest::memory, () -> {});
            assertThat(during).isEqualTo("-65536 2");
            assertThat(database.get().<String>write(DatabaseTest::memory)).isEqualTo("-2000 0");
        }

        assertThatThrownBy(() -> database.get().writeMuch(DatabaseTest::fail, () -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.get().<String>write(DatabaseTest::memory)).isEqualTo("-2000 0");
    }

    /// What the writer may keep in memory, and where it puts what is temporary.
    private static String memory(Tx tx) {
        return tx.sql().fetchValue("PRAGMA cache_size") + " " + tx.sql().fetchValue("PRAGMA temp_store");
    }

    private static String fail(Tx tx) {
        throw new IllegalStateException(memory(tx));
    }
}
