package dev.projectstudio.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects",
                "cycles",
                "tasks",
                "sessions",
                "decisions",
                "learnings",
                "context_files",
                "drift_records",
                "tech_stack",
                "registry_skills",
                "registry_agents",
                "registry_tools",
                "registry_templates",
                "registry_prompts",
                "tech_mappings",
                "dependencies",
                "activity_log",
                "settings"
            })
    void givesARowOfTheSeedThatHasNoIdOne(String table) {
        SeedDatabase.create(
                file,
                "INSERT INTO projects (id, name) VALUES ('p', 'Atlas')",
                "INSERT INTO cycles (id, project_id, name, cycle_type) VALUES ('c', 'p', 'One', 'spike')",
                "INSERT INTO context_files (id, project_id, filename, file_path) VALUES ('f', 'p', 'a.md', 'a.md')",
                "INSERT INTO tech_stack (id, project_id, category, name) VALUES ('t', 'p', 'backend', 'Java')");
        SeedDatabase.run(file, rowWithoutId(table));
        var id = table.equals("settings") ? "key" : "id";

        upgrade();

        assertThat(inspected()).isEqualTo(new Found.Current());
        assertThat(SeedDatabase.value(file, "SELECT count(*) FROM %s WHERE %s IS NULL".formatted(table, id)))
                .isEqualTo("0");
        assertThat(SeedDatabase.value(file, "SELECT count(*) FROM %s WHERE length(%s) = 36".formatted(table, id)))
                .isEqualTo("1");
        assertThat(backups).hasValue(1);
    }

    @Test
    void givesARowThatLostItsIdInACurrentFileOneAfterABackup() {
        SeedDatabase.create(file);
        upgrade();
        SeedDatabase.run(file, rowWithoutId("registry_skills"));

        upgrade();

        assertThat(inspected()).isEqualTo(new Found.Current());
        assertThat(SeedDatabase.value(file, "SELECT length(id) FROM registry_skills"))
                .isEqualTo("36");
        assertThat(backups).hasValue(2);
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
                "ALTER TABLE tasks ADD COLUMN more TEXT                                 | ~ table tasks (+ more)",
                "ALTER TABLE tasks RENAME COLUMN title TO name                          | ~ table tasks (+ name, - title)"
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
    void findsDamageInsideAFile() throws IOException, SQLException {
        SeedDatabase.create(file);
        for (int i = 0; i < 300; i++) {
            SeedDatabase.run(file, "INSERT INTO projects (id, name) VALUES ('" + i + "', '" + "n".repeat(200) + "')");
        }
        assertThat(DatabaseFile.damage(file)).isEmpty();
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 9000, (byte) 0x5a);
        Files.write(file, bytes);

        assertThat(DatabaseFile.damage(file)).isPresent();
        try (var connection = Connections.look(file)) {
            assertThat(DatabaseFile.damageOfTables(connection)).isPresent();
        }
    }

    /// An insert of what a table cannot do without, and of no key.
    private String rowWithoutId(String table) {
        return SeedDatabase.value(file, """
                SELECT 'INSERT INTO %1$s (' || group_concat(name) || ') VALUES (' || group_concat(
                    CASE name WHEN 'project_id' THEN '''p''' WHEN 'cycle_id' THEN '''c'''
                        WHEN 'context_file_id' THEN '''f''' WHEN 'tech_stack_id' THEN '''t''' ELSE '''x''' END) || ')'
                FROM pragma_table_info('%1$s') WHERE "notnull" = 1 AND dflt_value IS NULL
                """.formatted(table));
    }

    private Found inspected() {
        return DatabaseFile.inspect(file, Patience.DEFAULT);
    }

    private void upgrade() {
        DatabaseFile.upgrade(file, Patience.DEFAULT, backups::incrementAndGet);
    }
}
