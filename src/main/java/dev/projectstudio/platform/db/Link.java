package dev.projectstudio.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// One open connection with its jOOQ view, kept together because making either costs more than most queries.
final class Link implements AutoCloseable {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final Connection connection;
    private final DSLContext sql;

    Link(Connection connection) {
        this.connection = new KeptStatements(connection);
        this.sql = DSL.using(this.connection, SQLDialect.SQLITE, SETTINGS);
    }

    DSLContext sql() {
        return sql;
    }

    void run(String statement) throws SQLException {
        try (var open = connection.prepareStatement(statement)) {
            open.execute();
        }
    }

    /// Some settings are made when their statement is compiled, so that one that is kept would do nothing.
    void set(String pragma, String value) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma + " = " + value);
        }
    }

    long number(String query) throws SQLException {
        try (var open = connection.prepareStatement(query);
                var rows = open.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
