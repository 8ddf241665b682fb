package dev.projectstudio.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFileTest {

    @TempDir
    Path folder;

    private final AtomicInteger backups = new AtomicInteger();
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("studio.db");
    }

    @Test
    void tellsAMissingFileFromAnEmptyOne() throws IOException {
        assertThat(inspected()).isEqualTo(new Found.Missing());
        assertThat(file).doesNotExist();

        Files.createFile(file);
        assertThat(inspected()).isEqualTo(new Found.Empty());
    }

    @Test
    void makesAnEmptyFileCurrentWithoutABackup() throws IOException {
        Files.createFile(file);

        upgrade();

        assertThat(inspected()).isEqualTo(new Found.Current());
        assertThat(backups).hasValue(0);
    }

    @Test
    void knowsTheSeedsOwnText() {
        SeedDatabase.create(file);

        assertThat(inspected()).isEqualTo(new Found.Seed());
    }

    @Test
    void knowsTheSeedInAnotherSpelling() {
        for (var sql : SeedDatabase.text("/seed/schema.sql").split(";\n")) {
            SeedDatabase.run(
                    file,
                    sql.replace("CREATE TABLE projects", "create  table \"Projects\"")
                            .replace("INTEGER NOT NULL", "integer /* number */ not null"));
        }

        assertThat(inspected()).isEqualTo(new Found.Seed());
    }

    @Test
    void bringsASeedToThisVersionAfterABackup() {
        SeedDatabase.create(file, "INSERT INTO projects (id, name) VALUES ('p', 'Atlas')");

        upgrade();

        assertThat(inspected()).isEqualTo(new Found.Current());
        assertThat(backups).hasValue(1);
        assertThat(SeedDatabase.value(file, "SELECT name FROM projects")).isEqualTo("Atlas");
    }

    @Test
    void doesNothingToACurrentFile() {
        SeedDatabase.create(file);
        upgrade();

        upgrade();

        assertThat(backups).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE more (id TEXT)                                            | + table more",
                "CREATE VIEW v AS SELECT 1                                              | + view v",
                "CREATE TRIGGER t AFTER INSERT ON tasks BEGIN SELECT 1; END             | + trigger t",
                "CREATE INDEX idx_more ON tasks(title)                                  | + index idx_more",
                "DROP TABLE settings                                                    | - table settings",
                "DROP INDEX idx_tasks_cycle                                             | - index idx_tasks_cycle",
                "ALTER TABLE tasks ADD COLUMN more TEXT                                 | ~ table tasks"
            })
    void refusesWhatIsNotToTheSeedsSchemaAndLeavesItAsItIs(String change, String difference) throws IOException {
        SeedDatabase.create(file, change);
        var before = Hashes.sha256(Files.readAllBytes(file));

        var found = inspected();

        assertThat(found)
                .isInstanceOfSatisfying(
                        Found.Foreign.class,
                        foreign -> assertThat(foreign.differences()).contains(difference));
        assertThat(DatabaseFile.refusal(file, found).args()).last().asString().contains(difference);
        assertThatThrownBy(this::upgrade)
                .isInstanceOfSatisfying(
                        Conflict.class, failure -> assertThat(failure.code()).isEqualTo("database-foreign"));
        assertThat(Hashes.sha256(Files.readAllBytes(file))).isEqualTo(before);
        assertThat(backups).hasValue(0);
    }

    @Test
    @FaultCase("C36")
    void refusesANewerSchemaWithBothNumbersAndLeavesItAsItIs() throws IOException {
        SeedDatabase.create(file);
        upgrade();
        SeedDatabase.run(file, "PRAGMA user_version = 999");
        var before = Hashes.sha256(Files.readAllBytes(file));

        var found = inspected();

        assertThat(found).isEqualTo(new Found.Newer(999, Migrations.LATEST));
        assertThat(DatabaseFile.refusal(file, found).args()).isEqualTo(List.of(file, 999, Migrations.LATEST));
        assertThatThrownBy(this::upgrade).isInstanceOf(Conflict.class);
        assertThat(Hashes.sha256(Files.readAllBytes(file))).isEqualTo(before);
    }

    @Test
    void callsAFileDamagedThatIsNoDatabase() throws IOException {
        Files.writeString(file, "not a database at all, but long enough to be looked at".repeat(100));

        assertThat(inspected()).isInstanceOf(Found.Damaged.class);
        assertThat(DatabaseFile.damage(file)).isPresent();
    }

    @Test
    void findsDamageInsideAFile() throws IOException {
        SeedDatabase.create(file);
        for (int i = 0; i < 300; i++) {
            SeedDatabase.run(file, "INSERT INTO projects (id, name) VALUES ('" + i + "', '" + "n".repeat(200) + "')");
        }
        assertThat(DatabaseFile.damage(file)).isEmpty();
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 9000, (byte) 0x5a);
        Files.write(file, bytes);

        assertThat(DatabaseFile.damage(file)).isPresent();
    }

    private Found inspected() {
        return DatabaseFile.inspect(file, Patience.DEFAULT);
    }

    private void upgrade() {
        DatabaseFile.upgrade(file, Patience.DEFAULT, backups::incrementAndGet);
    }
}
