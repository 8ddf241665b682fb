package dev.projectstudio.platform.db;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.StorageFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A database file before it is opened: what stands in it, whether it is sound, and bringing it to this version.
public final class DatabaseFile {

    /// As many differences as a sentence names.
    private static final int FEW = 5;

    private static final String OURS = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
            + " AND name IN ('projects', 'context_files', 'flyway_schema_history')";

    private DatabaseFile() {}

    /// Refuses to begin what would find no space for a journal.
    public static void requireRoom(Path file) {
        if (SqlFailures.isFull(file)) {
            throw new StorageFailure("disk-full", new IllegalStateException("No room for a journal"), file, 0);
        }
    }

    /// Looks without changing anything.
    public static Found inspect(Path file, Patience patience) {
        if (Files.notExists(file)) {
            return new Found.Missing();
        }
        try (var wait = new Wait(patience, file)) {
            while (true) {
                try (var connection = Connections.look(file)) {
                    return inspect(connection);
                } catch (SQLException e) {
                    if (SqlFailures.isDamage(e)) {
                        return new Found.Damaged(String.valueOf(e.getMessage()));
                    }
                    waitOrFail(wait, e, file);
                }
            }
        }
    }

    /// What SQLite's own check finds wrong in a file that nobody is to change; empty if nothing.
    public static Optional<String> damage(Path file) {
        try (var connection = Connections.look(file)) {
            return damage(connection);
        } catch (SQLException e) {
            if (SqlFailures.isDamage(e)) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw failure(e, file);
        }
    }

    /// Makes an empty file, a seed's database or an older one a database of this version, all steps or none.
    ///
    /// @param backup called before anything is changed in a file with tables, while nobody else can write it
    public static void upgrade(Path file, Patience patience, Runnable backup) {
        refuseWhatIsNotOurs(file, inspect(file, patience));
        try (var wait = new Wait(patience, file);
                var connection = begin(file, wait)) {
            upgrade(connection, file, backup);
            Migrations.run(connection, "COMMIT");
        } catch (SQLException e) {
            throw failure(e, file);
        }
    }

    /// The failure that says why a file is not opened.
    public static AppException refusal(Path file, Found found) {
        return switch (found) {
            case Found.Newer(int version, int known) -> new Conflict("database-newer", file, version, known);
            case Found.Foreign(var differences) -> {
                var few = differences.subList(0, Math.min(FEW, differences.size()));
                int more = differences.size() - few.size();
                yield new Conflict("database-foreign", file, String.join(", ", few), more, differences);
            }
            default -> new StorageFailure("database-damaged", new IllegalStateException(found.toString()), file);
        };
    }

    static Found inspect(Connection connection) throws SQLException {
        int version = Migrations.version(connection);
        if (version > Migrations.LATEST) {
            return new Found.Newer(version, Migrations.LATEST);
        }
        boolean isOurs = number(connection, OURS) == 3;
        if (isOurs) {
            return version == Migrations.LATEST && !LackingKeys.areThere(connection)
                    ? new Found.Current()
                    : new Found.Older(version);
        }
        if (number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
            return new Found.Empty();
        }
        var differences = SeedSchema.differences(connection);
        return differences.isEmpty() ? new Found.Seed() : new Found.Foreign(differences);
    }

    /// Of the whole file, but for what the search index says, which can be made anew.
    private static Optional<String> damage(Connection connection) throws SQLException {
        return damage(connection, "20");
    }

    /// Of each table by itself, which does not see a page that belongs to two of them: for a copy that SQLite has
    /// just written. Those that lie under the search index are among them. To compare the index with itself, as a
    /// check of the whole file does, takes six times as long.
    static Optional<String> damageOfTables(Connection connection) throws SQLException {
        var tables = new ArrayList<>(List.of("sqlite_schema"));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (var table : tables) {
            var damage = damage(connection, '"' + table.replace("\"", "\"\"") + '"');
            if (damage.isPresent()) {
                return damage;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> damage(Connection connection, String part) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check(" + part + ")")) {
            while (rows.next()) {
                var line = rows.getString(1).strip().replaceAll("\\s+", " ");
                if (!line.equals("ok") && !isOfSearchIndex(line)) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        }
    }

    /// Whether a line of SQLite's check of a database is about the search index, which has a check of its own.
    public static boolean isOfSearchIndex(String line) {
        return line.toLowerCase(Locale.ROOT).contains("fts5");
    }

    /// Looks again: between the first look and the lock another program may have been here.
    private static void upgrade(Connection connection, Path file, Runnable backup) throws SQLException {
        var found = inspect(connection);
        refuseWhatIsNotOurs(file, found);
        switch (found) {
            case Found.Current _ -> {
                // another process was faster
            }
            case Found.Empty _ -> Migrations.migrate(connection, file);
            case Found.Older _ -> {
                backup.run();
                LackingKeys.fill(connection);
                Migrations.migrate(connection, file);
            }
            case Found.Seed _ -> {
                backup.run();
                LackingKeys.fill(connection);
                Migrations.baseline(connection, file);
                Migrations.migrate(connection, file);
            }
            default -> throw new IllegalStateException(found.toString());
        }
    }

    private static void refuseWhatIsNotOurs(Path file, Found found) {
        if (found instanceof Found.Newer || found instanceof Found.Foreign || found instanceof Found.Damaged) {
            throw refusal(file, found);
        }
    }

    private static Connection begin(Path file, Wait wait) throws SQLException {
        while (true) {
            Connection connection = null;
            try {
                connection = Connections.writer(file);
                Migrations.run(connection, "BEGIN IMMEDIATE");
                return connection;
            } catch (SQLException e) {
                if (connection != null) {
                    connection.close();
                }
                waitOrFail(wait, e, file);
            }
        }
    }

    private static void waitOrFail(Wait wait, SQLException e, Path file) {
        if (!SqlFailures.isBusy(e)) {
            throw failure(e, file);
        }
        wait.goOn(e);
    }

    private static StorageFailure failure(SQLException e, Path file) {
        var curable = SqlFailures.curable(e, file);
        return curable == null ? new StorageFailure("database-failed", e, file) : curable;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
