package dev.projectstudio.platform.db;

import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A copy of a database as it is at one moment, made while others go on writing, and shown to be good before it gets
/// its name.
public final class VerifiedCopy {

    private VerifiedCopy() {}

    /// Fills the empty file `partial`, checks it, and renames it to `target`. Of a failure nothing is left.
    public static void make(Path source, Path partial, Path target) {
        try {
            copy(source, partial);
            force(partial, StandardOpenOption.WRITE);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(target.toAbsolutePath().resolveSibling("."));
        } catch (SQLException | IOException e) {
            discard(partial, e);
            var curable = SqlFailures.curable(e, target);
            throw curable == null ? new StorageFailure("backup-failed", e, target) : curable;
        }
    }

    private static void copy(Path source, Path partial) throws SQLException {
        try (var connection = Connections.copier(source)) {
            long before = version(connection);
            var counts = counts(connection);
            try (var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, partial.toString());
                vacuum.execute();
            }
            boolean nobodyWrote = version(connection) == before;
            check(partial, nobodyWrote ? counts : new TreeMap<>());
        }
    }

    private static void check(Path partial, SequencedMap<String, Long> expected) throws SQLException {
        try (var copy = Connections.look(partial)) {
            var damage = DatabaseFile.damageOfTables(copy);
            if (damage.isPresent()) {
                throw new SQLException(damage.get());
            }
            var counts = counts(copy);
            if (!expected.isEmpty() && !counts.equals(expected)) {
                throw new SQLException(expected + " <> " + counts);
            }
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA data_version")) {
            return rows.getLong(1);
        }
    }

    private static SequencedMap<String, Long> counts(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var tables = connection.createStatement();
                var names = tables.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")) {
            while (names.next()) {
                var name = names.getString(1);
                try (var statement = connection.createStatement();
                        var rows =
                                statement.executeQuery("SELECT count(*) FROM \"" + name.replace("\"", "\"\"") + "\"")) {
                    counts.put(name, rows.getLong(1));
                }
            }
        }
        return counts;
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /// Not every system can open a folder; where it cannot, the rename is as durable as it gets.
    private static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException _) {
            return;
        }
    }

    private static void discard(Path partial, Exception cause) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
