package dev.projectstudio.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The tables and indexes of the seed, and in what a database differs from them.
final class SeedSchema {

    private static final String SCRIPT = "/db/migration/V0001__seed_schema.sql";

    private SeedSchema() {}

    /// Each as `- table cycles` (lacking), `+ view v` (further) or `~ table tasks (+ notes)` (otherwise, of a table
    /// with its columns that are); empty if there are none.
    static List<String> differences(Connection connection) throws SQLException {
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = memory.createStatement()) {
            statement.executeUpdate(script());
            return differences(memory, connection);
        }
    }

    private static List<String> differences(Connection seed, Connection connection) throws SQLException {
        var expected = objects(seed);
        var found = objects(connection);
        var columns = new TreeMap<String, String>();
        for (var name : expected.keySet()) {
            columns.put(name, columns(columns(seed, name), columns(connection, name)));
        }
        var differences = new ArrayList<String>();
        expected.forEach((name, tokens) -> {
            if (!found.containsKey(name)) {
                differences.add("- " + name);
            } else if (!tokens.equals(found.get(name))) {
                differences.add("~ " + name + columns.get(name));
            }
        });
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> differences.add("+ " + name));
        return differences;
    }

    private static String columns(Map<String, String> expected, Map<String, String> found) {
        var all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        var differences = all.stream()
                .filter(column -> !Objects.equals(expected.get(column), found.get(column)))
                .map(column -> (expected.get(column) == null ? "+ " : found.get(column) == null ? "- " : "~ ") + column)
                .toList();
        return differences.isEmpty() ? "" : " (" + String.join(", ", differences) + ")";
    }

    /// The columns of what may be a table, each with all that SQLite tells of it.
    private static Map<String, String> columns(Connection connection, String object) throws SQLException {
        var columns = new TreeMap<String, String>();
        try (var statement = connection.prepareStatement(
                "SELECT lower(name), lower(type) || ' ' || \"notnull\" || ' ' || pk || ' ' || ifnull(dflt_value, '')"
                        + " FROM pragma_table_info(?)")) {
            statement.setString(1, object.replaceFirst("^table ", ""));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return columns;
    }

    /// What SQLite keeps for itself, such as the statistics of ANALYZE, is no part of a schema.
    private static SequencedMap<String, List<String>> objects(Connection connection) throws SQLException {
        var objects = new TreeMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT type, name, sql FROM sqlite_schema"
                        + " WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name")) {
            while (rows.next()) {
                var name = rows.getString(1) + " " + rows.getString(2).toLowerCase(Locale.ROOT);
                objects.put(name, tokens(rows.getString(3)));
            }
        }
        return objects;
    }

    private static List<String> tokens(@Nullable String sql) {
        return sql == null ? List.of() : SchemaText.tokens(sql);
    }

    private static String script() {
        try (var in = SeedSchema.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException(SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
