package dev.projectstudio.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Rows whose primary key is NULL, which SQLite allows and the seed's tables do not forbid. Nothing can refer to such a
/// row, so that it may get any key.
final class LackingKeys {

    private static final String TABLES = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
            + " WHERE t.type = 'table' AND c.pk = 1 AND c.type = 'TEXT' AND c.\"notnull\" = 0 ORDER BY t.name";

    private LackingKeys() {}

    private record Key(String table, String column) {

        String lacks() {
            return " FROM \"" + table + "\" WHERE \"" + column + "\" IS NULL";
        }
    }

    static boolean areThere(Connection connection) throws SQLException {
        var keys = keys(connection);
        if (keys.isEmpty()) {
            return false;
        }
        var question = keys.stream()
                .map(key -> "EXISTS (SELECT 1" + key.lacks() + ")")
                .collect(Collectors.joining(" OR ", "SELECT ", ""));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /// Gives each such row a UUID, in the transaction of `connection`.
    static void fill(Connection connection) throws SQLException {
        for (var key : keys(connection)) {
            var update = "UPDATE \"" + key.table() + "\" SET \"" + key.column() + "\" = ? WHERE rowid = ?";
            try (var statement = connection.prepareStatement(update)) {
                for (long row : rows(connection, key)) {
                    statement.setString(1, UUID.randomUUID().toString());
                    statement.setLong(2, row);
                    statement.executeUpdate();
                }
            }
        }
    }

    private static List<Key> keys(Connection connection) throws SQLException {
        var keys = new ArrayList<Key>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                keys.add(new Key(rows.getString(1), rows.getString(2)));
            }
        }
        return keys;
    }

    private static List<Long> rows(Connection connection, Key key) throws SQLException {
        var found = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT rowid" + key.lacks())) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
