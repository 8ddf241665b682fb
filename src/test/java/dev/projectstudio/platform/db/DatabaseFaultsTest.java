package dev.projectstudio.platform.db;

import static dev.projectstudio.platform.db.schema.Tables.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What disk and permissions do to the database: C15, C18.
class DatabaseFaultsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @FaultCase("C15")
    void rollsBackWhenTheDiskIsFullAndSucceedsOnceThereIsSpace() {
        assertThatThrownBy(() -> database.get().write(tx -> {
                    tx.sql().fetch("PRAGMA max_page_count = 1");
                    return insertMuch(tx.sql());
                }))
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo("disk-full"));
        assertThat(rows()).isEqualTo(5);

        database.get().write(tx -> {
            tx.sql().fetch("PRAGMA max_page_count = 1000000");
            return insertMuch(tx.sql());
        });

        assertThat(rows()).isEqualTo(105);
    }

    @Test
    @FaultCase("C18")
    void refusesToWriteWhatIsOpenForReadingOnly() {
        try (var mine = Database.readOnly(database.get().file(), new ChangeBus(), false)) {
            assertThat(mine.isReadOnly()).isTrue();
            assertThat(mine.<Integer>read(sql -> sql.fetchCount(SETTINGS))).isEqualTo(5);

            assertThatThrownBy(
                            () -> mine.write(tx -> tx.sql().deleteFrom(SETTINGS).execute()))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            failure -> assertThat(failure.code()).isEqualTo("home-read-only"));
        }
    }

    @Test
    @FaultCase("C18")
    void readsAFileBesideWhichNothingCanBeCreated() {
        database.spoil();

        try (var mine = Database.readOnly(database.get().file(), new ChangeBus(), true)) {
            assertThat(mine.<Integer>read(sql -> sql.fetchCount(SETTINGS))).isEqualTo(5);
        }
    }

    @Test
    void neverWritesThroughARead() {
        assertThatThrownBy(() ->
                        database.get().read(sql -> sql.deleteFrom(SETTINGS).execute()))
                .isInstanceOf(AppException.class);
        assertThat(rows()).isEqualTo(5);
    }

    @Test
    void saysThatTheDatabaseIsDamaged() throws IOException {
        database.spoil();
        Files.write(database.get().file(), new byte[100], StandardOpenOption.WRITE);

        try (var damaged = new Database(database.get().file(), new ChangeBus())) {
            assertThatThrownBy(() -> damaged.read(sql -> sql.fetchCount(SETTINGS)))
                    .isInstanceOfSatisfying(
                            StorageFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo("database-damaged"));
        }
    }

    @Test
    void leavesABrokenRuleOfTheSchemaToItsFeature() {
        assertThatThrownBy(() -> database.get()
                        .write(tx -> tx.sql()
                                .insertInto(SETTINGS, SETTINGS.KEY, SETTINGS.VALUE)
                                .values("theme", "1")
                                .execute()))
                .isInstanceOf(IntegrityConstraintViolationException.class);
    }

    @Test
    void readsOneConsistentViewWhileItIsWritten() {
        int later = database.get().<Integer>read(sql -> {
            int before = sql.fetchCount(SETTINGS);
            database.get().write(tx -> insertMuch(tx.sql()));
            assertThat(before).isEqualTo(5);
            return sql.fetchCount(SETTINGS);
        });

        assertThat(later).isEqualTo(5);
        assertThat(rows()).isEqualTo(105);
    }

    @Test
    void readsWhatItsOwnTransactionWrote() {
        database.get().write(tx -> {
            insertMuch(tx.sql());
            assertThat(rows()).isEqualTo(105);
            return rows();
        });
    }

    private static int insertMuch(DSLContext sql) {
        for (int i = 0; i < 100; i++) {
            sql.insertInto(SETTINGS, SETTINGS.KEY, SETTINGS.VALUE)
                    .values("much-" + i, "x".repeat(10_000))
                    .execute();
        }
        return 100;
    }

    private int rows() {
        return database.get().read(sql -> sql.fetchCount(SETTINGS));
    }
}
