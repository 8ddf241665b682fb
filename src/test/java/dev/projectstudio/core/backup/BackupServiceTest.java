package dev.projectstudio.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Faults;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.SeedDatabase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    private Path folder;
    private BackupService backups;

    @BeforeEach
    void nameTheFolder() {
        folder = home.resolve("backups");
        backups = new BackupService(database.get().file(), folder, NOON);
    }

    @Test
    void namesABackupAfterItsSecondInUtc() {
        var made = backups.backUp("test");

        assertThat(made).isEqualTo(folder.resolve("studio-20260301-120000.db")).exists();
        assertThat(backups.list()).singleElement().satisfies(backup -> {
            assertThat(backup.madeAt()).isEqualTo(NOON.instant());
            assertThat(backup.size()).isPositive();
        });
    }

    @Test
    void keepsSeveralOfOneSecondApartTheLastOneFirst() {
        backups.backUp("one");
        backups.backUp("two");
        backups.backUp("three");

        assertThat(backups.list())
                .extracting(backup -> backup.file().getFileName().toString())
                .containsExactly(
                        "studio-20260301-120000-3.db", "studio-20260301-120000-2.db", "studio-20260301-120000.db");
    }

    @Test
    void holdsWhatWasCommittedAndNothingElse() {
        var settings = new Settings(database.get(), NOON);
        settings.put("mine", "kept");

        var made = database.get().write(tx -> {
            settings.put(tx, "mine", com.fasterxml.jackson.databind.node.TextNode.valueOf("not yet"));
            return backups.backUp("test");
        });

        assertThat(SeedDatabase.value(made, "SELECT value FROM settings WHERE key = 'mine'"))
                .isEqualTo("\"kept\"");
        try (var restored = new Database(made, new ChangeBus())) {
            assertThat(new Settings(restored, NOON).text("mine")).contains("kept");
        }
    }

    @Test
    void isMadeOfAHomeWhoseSearchIndexNoLongerFits() {
        database.get().write(tx -> {
            tx.sql().execute("INSERT INTO search_names (rowid, names) VALUES (1, 'refreshToken')");
            tx.sql().execute("UPDATE search_names_data SET block = zeroblob(length(block)) WHERE id > 10");
            return tx.sql().execute("INSERT INTO settings (key, value, updated_at) VALUES ('mine', '1', '')");
        });
        assertThat(SeedDatabase.value(database.get().file(), "PRAGMA quick_check(1)"))
                .contains("search_names");

        var made = backups.backUp("test");

        assertThat(SeedDatabase.value(made, "SELECT value FROM settings WHERE key = 'mine'"))
                .isEqualTo("1");
    }

    @Test
    @FaultCase("C77")
    void isReadableByTheOwnerOnly() throws IOException {
        var made = backups.backUp("test");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
    }

    @Test
    @FaultCase("C07")
    void neverListsWhatIsNotFinishedAndSweepsItLater() throws IOException {
        Files.createDirectories(folder);
        var fresh = Files.createFile(folder.resolve("studio-20260301-115959.db.partial"));
        var old = Files.createFile(folder.resolve("studio-20260301-100000.db.partial"));
        Files.setLastModifiedTime(fresh, FileTime.from(NOON.instant()));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));

        assertThat(backups.list()).isEmpty();
        backups.backUp("test");

        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void leavesNothingOfABackupOfADamagedDatabase() throws IOException {
        var broken = Files.writeString(home.resolve("broken.db"), "no database".repeat(1000));

        assertThatThrownBy(() -> new BackupService(broken, folder, NOON).backUp("test"))
                .isInstanceOf(StorageFailure.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void offersTheNewestThatIsStillGood() throws IOException {
        var good = backups.backUp("one");
        var spoilt = backups.backUp("two");
        Files.writeString(spoilt, "spoilt");

        assertThat(backups.newestGood()).map(Backup::file).contains(good);
    }

    @Test
    @FaultCase("C07")
    void leavesOnlyAPartialWhenKilledHalfWay() {
        killBackups(Faults.times(20));
    }

    /// The other process: one backup after the other until it is killed.
    public static void main(String[] args) {
        var service = new BackupService(Path.of(args[0]), Path.of(args[1]), Clock.systemUTC());
        System.out.println("ready");
        while (service.list().size() < 500) {
            service.backUp("test");
        }
    }

    private void killBackups(int times) {
        database.get()
                .write(
                        tx -> tx.sql()
                                .execute(
                                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                                                + " INSERT INTO settings (key, value) SELECT 'key ' || i, hex(randomblob(1000)) FROM n"));
        for (int i = 0; i < times; i++) {
            try (var other =
                    JavaProcess.start(BackupServiceTest.class, database.get().file(), folder)) {
                other.awaitLine("ready");
                other.kill();
            }
        }

        assertThat(backups.list()).allMatch(backups::isGood);
        var made = backups.backUp("after");
        assertThat(SeedDatabase.value(made, "SELECT count(*) FROM settings")).isEqualTo("2005");
    }
}
