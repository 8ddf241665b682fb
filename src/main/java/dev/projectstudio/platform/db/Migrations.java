package dev.projectstudio.platform.db;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/// Brings a database to the schema of this version, all steps or none.
final class Migrations {

    /// The `user_version` that the last migration sets.
    static final int LATEST = 11;

    private Migrations() {}

    static void migrate(Path file) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:db/migration")
                .group(true)
                .load()
                .migrate();
    }
}
