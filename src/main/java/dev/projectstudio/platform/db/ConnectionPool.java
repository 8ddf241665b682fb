package dev.projectstudio.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sqlite.SQLiteDataSource;

/// Open connections that wait to be used again: a new one costs more than most queries.
final class ConnectionPool implements AutoCloseable {

    private static final int KEPT = 4;

    private final SQLiteDataSource source;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ConnectionPool(SQLiteDataSource source) {
        this.source = source;
    }

    Connection take() throws SQLException {
        var connection = idle.pollFirst();
        return connection == null ? source.getConnection() : connection;
    }

    void giveBack(Connection connection) throws SQLException {
        if (closed || idle.size() >= KEPT) {
            connection.close();
        } else {
            idle.addFirst(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
