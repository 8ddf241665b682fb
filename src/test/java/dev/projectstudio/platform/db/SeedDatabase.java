package dev.projectstudio.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A `studio.db` made elsewhere: by the seed's own text, with nothing of this program's.
public final class SeedDatabase {

    private SeedDatabase() {}

    /// Makes the tables, then runs `statements`.
    public static Path create(Path file, String... statements) {
        run(file, text("/seed/schema.sql"));
        run(file, statements);
        return file;
    }

    public static void run(Path file, String... statements) {
        try (var connection = open(file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /// The first column of the first row, as text.
    public static String value(Path file, String query) {
        try (var connection = open(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return String.valueOf(rows.next() ? rows.getString(1) : null);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static String text(String resource) {
        try (var in = SeedDatabase.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
