package dev.projectstudio.platform.db;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.event.ChangeBus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing of an older home is lost when it is opened.
class OldAndNastyTest {

    private static final Pattern STORED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}");

    @TempDir
    Path folder;

    private Path file;
    private Map<String, List<List<Object>>> before;

    @BeforeEach
    void openAnOlderHome() throws SQLException {
        file = OldAndNasty.create(folder.resolve("studio.db"));
        before = rows(columns());
        DatabaseFile.upgrade(file, Patience.DEFAULT, () -> {});
    }

    @Test
    void keepsEveryValueOfEveryRowButForTheFormOfTimes() throws SQLException {
        var after = rows(columnsOf(before));

        before.forEach((table, rows) -> {
            if (table.startsWith("settings")) {
                assertThat(after.get(table)).as(table).containsAll(rows);
            } else {
                assertThat(after.get(table)).as(table).isEqualTo(rows);
            }
        });
    }

    @Test
    void keepsARepositorysTextThatIsNoUtf8AsBytes() {
        assertThat(SeedDatabase.value(file, "SELECT hex(repo_content) FROM drift_records WHERE id = 'r1'"))
                .isEqualTo("FF00FE");
    }

    @Test
    void bringsTimesThatCanBeReadIntoOneForm() {
        assertThat(List.of(
                        value("SELECT created_at FROM projects WHERE id = 'not a uuid / at all'"),
                        value("SELECT updated_at FROM projects WHERE id = 'not a uuid / at all'"),
                        value("SELECT archived_at FROM projects WHERE id = 'p3'"),
                        value("SELECT completed_at FROM cycles WHERE id = 'c2'")))
                .allMatch(STORED.asMatchPredicate());
        assertThat(value("SELECT archived_at FROM projects WHERE id = 'p3'")).isEqualTo("2024-12-31 22:00:00.123");
        assertThat(value("SELECT updated_at FROM projects WHERE id = 'p3'")).isEqualTo("yesterday");
    }

    @Test
    void readsEveryRow() {
        try (var database = new Database(file, new ChangeBus())) {
            var projects = database.read(
                    sql -> sql.selectFrom(PROJECTS).orderBy(PROJECTS.ID).fetch());

            assertThat(projects).hasSize(5);
            assertThat(projects.getFirst().getId()).isEmpty();
            assertThat(projects.getValues(PROJECTS.CREATED_AT))
                    .contains(Instant.parse("2024-12-22T10:42:00Z"), Instant.ofEpochSecond(1_734_864_120));
        }
    }

    private String value(String query) {
        return SeedDatabase.value(file, query);
    }

    private Map<String, String> columns() throws SQLException {
        var columns = new TreeMap<String, String>();
        try (var connection = SeedDatabase.open(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT m.name, group_concat(c.name) FROM sqlite_schema m,"
                        + " pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name NOT LIKE '%\\_at' ESCAPE '\\'"
                        + " GROUP BY m.name")) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        assertThat(columns).hasSize(18);
        return columns;
    }

    private static Map<String, String> columnsOf(Map<String, List<List<Object>>> read) {
        var columns = new TreeMap<String, String>();
        for (var key : read.keySet()) {
            columns.put(key.substring(0, key.indexOf(' ')), key.substring(key.indexOf(' ') + 1));
        }
        return columns;
    }

    private Map<String, List<List<Object>>> rows(Map<String, String> columns) throws SQLException {
        var all = new TreeMap<String, List<List<Object>>>();
        for (var table : columns.entrySet()) {
            all.put(table.getKey() + " " + table.getValue(), rows(table.getKey(), table.getValue()));
        }
        return all;
    }

    private List<List<Object>> rows(String table, String columns) throws SQLException {
        var found = new ArrayList<List<Object>>();
        try (var connection = SeedDatabase.open(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + quoted(columns) + " FROM " + table + " ORDER BY 1")) {
            while (rows.next()) {
                var row = new ArrayList<Object>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                found.add(row);
            }
        }
        return found;
    }

    /// Values as SQLite spells them, so that kinds and bytes are compared too.
    private static String quoted(String columns) {
        return columns.replaceAll("(\\w+)", "quote($1)");
    }
}
