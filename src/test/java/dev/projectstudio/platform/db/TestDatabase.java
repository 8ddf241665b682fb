package dev.projectstudio.platform.db;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.event.Change;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A fresh, migrated database for each test, and a record of what was published.
public final class TestDatabase implements AfterEachCallback {

    private static final Path TEMPLATE = migratedTemplate();

    private final Path file = temporaryFile();
    private final ChangeBus bus = new ChangeBus();
    private final List<Change> published = new ArrayList<>();
    private final Database database;
    private boolean spoilt;

    public TestDatabase() {
        try {
            Files.copy(TEMPLATE, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = new Database(file, bus);
        bus.subscribe(published::add);
    }

    public Database get() {
        return database;
    }

    public ChangeBus bus() {
        return bus;
    }

    public List<Change> published() {
        return List.copyOf(published);
    }

    /// Says that the test damages or closes the database on purpose: it will not be sound.
    public void spoil() {
        spoilt = true;
        database.close();
    }

    /// Whatever a test of a fault has done, the database must be sound after it.
    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (!spoilt && context.getTags().contains(FaultCase.TAG)) {
            Soundness.assertSound(database);
        }
        database.close();
        for (var suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
    }

    private static Path migratedTemplate() {
        var template = temporaryFile();
        Migrations.migrate(template);
        return template;
    }

    private static Path temporaryFile() {
        try {
            var file = Files.createTempFile("test-", ".db");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
