package dev.projectstudio.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A home in which a migration has run refuses to open once that is another one, so what has landed never changes: the
/// next migration mends it. A new one is added to the list with the test's own words for it.
class LandedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/migrations/landed.txt");

    @Test
    void areAsTheyWereWhenTheyLanded() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            assertThat(files.map(LandedMigrationsTest::line).sorted())
                    .containsExactlyElementsOf(Files.readAllLines(LANDED));
        }
    }

    private static String line(Path file) {
        try {
            var text = Files.readString(file).replace("\r\n", "\n");
            return file.getFileName() + " " + Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
