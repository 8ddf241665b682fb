package dev.projectstudio.platform.db;

import static dev.projectstudio.platform.db.schema.Tables.SETTINGS;

import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.nio.file.Path;

/// What another process does to the database in the tests.
public final class OtherProgram {

    private OtherProgram() {}

    public static void main(String[] args) throws IOException {
        try (var database = new Database(Path.of(args[1]), new ChangeBus())) {
            switch (args[0]) {
                case "count" -> count(database, Integer.parseInt(args[2]));
                case "hold" -> hold(database);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    /// Reads a number, adds one and writes it back, `times` times, each in a transaction.
    static void count(Database database, int times) {
        for (int i = 0; i < times; i++) {
            database.write(tx -> {
                var value =
                        tx.sql().fetchSingle(SETTINGS, SETTINGS.KEY.eq("count")).getValue();
                return tx.sql()
                        .update(SETTINGS)
                        .set(SETTINGS.VALUE, Integer.toString(Integer.parseInt(value) + 1))
                        .where(SETTINGS.KEY.eq("count"))
                        .execute();
            });
        }
    }

    /// Keeps the write lock until a line arrives.
    private static void hold(Database database) throws IOException {
        database.write(tx -> {
            tx.sql().deleteFrom(SETTINGS).execute();
            System.out.println("holding");
            try {
                return System.in.read();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
