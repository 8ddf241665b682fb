package dev.projectstudio.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.faults.FaultCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// C06: killed at any statement, a migration leaves the old schema or the new one.
class MigrationCrashTest {

    @TempDir
    Path folder;

    @Test
    @FaultCase("C06")
    void leavesTheOldSchemaInWhatIsOnTheDiskAtEveryStatement() throws SQLException {
        var file = OldAndNasty.create(folder.resolve("studio.db"));
        var statements = new AtomicInteger();

        migrate(file, () -> {
            statements.incrementAndGet();
            assertThatACrashHereLeaves(file, new Found.Seed());
        });

        assertThat(statements).hasValueGreaterThan(80);
        assertThatACrashHereLeaves(file, new Found.Current());
    }

    @Test
    @FaultCase("C06")
    void leavesTheOldSchemaWhenTheProcessDiesHalfWay() throws SQLException {
        int statements = statements();
        for (int at : new int[] {1, statements / 2, statements}) {
            dieAt(at, folder.resolve("studio-" + at + ".db"));
        }
    }

    @Test
    @FaultCase("C06")
    @Tag("faults")
    void leavesTheOldSchemaWhereverTheProcessDies() throws SQLException {
        int statements = statements();
        for (int at = 1; at <= statements; at++) {
            dieAt(at, folder.resolve("studio-" + at + ".db"));
        }
    }

    /// The other process: migrates the file and dies before the given statement.
    public static void main(String[] args) throws SQLException {
        var left = new AtomicInteger(Integer.parseInt(args[1]));
        migrate(Path.of(args[0]), () -> {
            if (left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(9);
            }
        });
    }

    private int statements() throws SQLException {
        var statements = new AtomicInteger();
        migrate(OldAndNasty.create(folder.resolve("counted.db")), statements::incrementAndGet);
        return statements.get();
    }

    private static void dieAt(int statement, Path file) {
        OldAndNasty.create(file);

        JavaProcess.start(MigrationCrashTest.class, file, statement).end(9);

        for (var either : List.of(file, backup(file))) {
            assertThat(DatabaseFile.inspect(either, Patience.DEFAULT)).isEqualTo(new Found.Seed());
            assertThat(DatabaseFile.damage(either)).isEmpty();
        }
        DatabaseFile.upgrade(file, Patience.DEFAULT, () -> {});
        assertThat(DatabaseFile.inspect(file, Patience.DEFAULT)).isEqualTo(new Found.Current());
        for (var either : List.of(file, backup(file))) {
            assertThat(SeedDatabase.value(either, "SELECT count(*) FROM projects"))
                    .isEqualTo("5");
        }
    }

    private static Path backup(Path file) {
        return Path.of(file + ".backup");
    }

    private void assertThatACrashHereLeaves(Path file, Found expected) {
        var image = folder.resolve("image.db");
        try {
            for (var suffix : List.of("", "-wal", "-journal")) {
                var part = Path.of(file + suffix);
                Files.deleteIfExists(Path.of(image + suffix));
                if (Files.exists(part)) {
                    Files.copy(part, Path.of(image + suffix), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.deleteIfExists(Path.of(image + "-shm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(DatabaseFile.inspect(image, Patience.DEFAULT)).isEqualTo(expected);
    }

    private static void migrate(Path file, Runnable beforeEachStatement) throws SQLException {
        try (var connection = Connections.writer(file)) {
            Migrations.run(connection, "BEGIN IMMEDIATE");
            VerifiedCopy.make(file, Path.of(file + ".partial"), backup(file));
            var watched = watched(connection, beforeEachStatement);
            Migrations.baseline(watched, file);
            Migrations.migrate(watched, file);
            Migrations.run(connection, "COMMIT");
        }
    }

    private static Connection watched(Connection connection, Runnable beforeEachStatement) {
        return proxy(Connection.class, connection, (name, result) -> {
            if (result instanceof Statement statement && name.equals("createStatement")) {
                return proxy(Statement.class, statement, (_, value) -> value, beforeEachStatement);
            }
            if (name.equals("prepareStatement")) {
                beforeEachStatement.run();
            }
            return result;
        });
    }

    private interface After {
        Object apply(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return proxy(type, target, after, () -> {});
    }

    private static <T> T proxy(Class<T> type, T target, After after, Runnable beforeExecute) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            if (method.getName().startsWith("execute")) {
                beforeExecute.run();
            }
            try {
                return after.apply(method.getName(), method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
