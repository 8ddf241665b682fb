package dev.projectstudio.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/// A connection that keeps the statements it has prepared, since SQLite takes longer to compile most of them than to
/// run them. A statement that was closed is handed out again for the same text; SQLite itself compiles it anew where
/// the schema has changed. As a connection, for one thread at a time.
final class KeptStatements extends DefaultConnection {

    /// More than the home's pages and commands ask for in turn.
    private static final int KEPT = 100;

    /// Lists of thousands of ids make texts of their own each time.
    private static final int LONGEST = 8_000;

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(KEPT, 0.75f, true);

    KeptStatements(Connection connection) {
        super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        if (sql.length() > LONGEST) {
            return super.prepareStatement(sql);
        }
        var kept = idle.remove(sql);
        return new Kept(sql, kept == null ? super.prepareStatement(sql) : kept);
    }

    /// SQLite closes what is open of a connection with it.
    @Override
    public void close() throws SQLException {
        idle.clear();
        super.close();
    }

    private void takeBack(String sql, PreparedStatement statement) throws SQLException {
        var second = idle.put(sql, statement);
        if (second != null) {
            second.close();
        }
        if (idle.size() > KEPT) {
            var eldest = idle.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
    }

    /// What has failed is not used again.
    private final class Kept extends DefaultPreparedStatement {

        private final String sql;
        private @Nullable ResultSet rows;
        private boolean sound = true;
        private boolean closed;

        Kept(String sql, PreparedStatement statement) {
            super(statement);
            this.sql = sql;
        }

        @Override
        public boolean execute() throws SQLException {
            sound = false;
            boolean hasRows = super.execute();
            sound = true;
            return hasRows;
        }

        @Override
        public int executeUpdate() throws SQLException {
            sound = false;
            int changed = super.executeUpdate();
            sound = true;
            return changed;
        }

        @Override
        public int[] executeBatch() throws SQLException {
            sound = false;
            var changed = super.executeBatch();
            sound = true;
            return changed;
        }

        @Override
        public ResultSet executeQuery() throws SQLException {
            sound = false;
            var result = super.executeQuery();
            rows = result;
            sound = true;
            return result;
        }

        @Override
        public ResultSet getResultSet() throws SQLException {
            var result = super.getResultSet();
            rows = result;
            return result;
        }

        @Override
        public boolean isClosed() throws SQLException {
            return closed || super.isClosed();
        }

        @Override
        public void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            var statement = getDelegate();
            if (!sound || KeptStatements.this.isClosed()) {
                statement.close();
                return;
            }
            if (rows != null) {
                Objects.requireNonNull(rows).close();
            }
            statement.clearParameters();
            takeBack(sql, statement);
        }
    }
}
