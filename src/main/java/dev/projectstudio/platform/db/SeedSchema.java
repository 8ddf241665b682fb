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
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tables and indexes of the seed, and in what a database differs from them.
final class SeedSchema {

    private static final String SCRIPT = "/db/migration/V0001__seed_schema.sql";

    private SeedSchema() {}

    /// Each as `- table cycles` (lacking), `+ view v` (further) or `~ table tasks` (otherwise); empty if there are
    /// none.
    static List<String> differences(Connection connection) throws SQLException {
        var expected = seed();
        var found = objects(connection);
        var differences = new ArrayList<String>();
        expected.forEach((name, tokens) -> {
            if (!found.containsKey(name)) {
                differences.add("- " + name);
            } else if (!tokens.equals(found.get(name))) {
                differences.add("~ " + name);
            }
        });
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> differences.add("+ " + name));
        return differences;
    }

    private static SequencedMap<String, List<String>> seed() throws SQLException {
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = memory.createStatement()) {
            statement.executeUpdate(script());
            return objects(memory);
        }
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
