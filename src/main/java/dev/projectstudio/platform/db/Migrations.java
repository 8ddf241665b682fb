package dev.projectstudio.platform.db;

import dev.projectstudio.platform.error.StorageFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the schema of this version in one transaction, its history table included: all or nothing,
/// wherever the process is killed.
final class Migrations {

    /// The `user_version` that the last migration sets.
    static final int LATEST = 35;

    private static final String SEED = "1";

    private Migrations() {}

    /// Makes an empty file a database of this version.
    static void migrate(Path file) {
        try (var connection = Connections.writer(file)) {
            run(connection, "BEGIN IMMEDIATE");
            migrate(connection, file);
            run(connection, "COMMIT");
        } catch (SQLException e) {
            throw new StorageFailure("migration-failed", e, file);
        }
    }

    /// Runs what is missing in the transaction that `connection` has begun; the caller commits.
    static void migrate(Connection connection, Path file) throws SQLException {
        try {
            flyway(connection).migrate();
        } catch (FlywayException e) {
            throw new StorageFailure("migration-failed", e, file);
        }
        if (version(connection) != LATEST) {
            throw new IllegalStateException("The last migration does not set user_version to " + LATEST);
        }
    }

    /// Notes in the transaction of `connection` that the tables of the first migration are there already.
    static void baseline(Connection connection, Path file) {
        try {
            flyway(connection).baseline();
        } catch (FlywayException e) {
            throw new StorageFailure("migration-failed", e, file);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Flyway flyway(Connection connection) {
        return Flyway.configure()
                .dataSource(new OneTransaction(connection))
                .locations("classpath:db/migration")
                .baselineVersion(SEED)
                .baselineDescription("seed schema")
                .load();
    }
}
