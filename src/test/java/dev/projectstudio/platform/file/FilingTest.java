package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;
import static dev.projectstudio.platform.db.schema.Tables.SETTINGS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FilingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private StudioHome home;
    private FileRoot repo;
    private Filing filing;

    @BeforeEach
    void open() throws IOException {
        home = new StudioHome(folder.resolve("home")).create();
        repo = FileRoot.repo(Files.createDirectory(folder.resolve("repo")).toRealPath());
        filing = new Filing(database.get(), new FileStore(), home, NOON);
    }

    @Test
    void writesAFileAndItsRowTogether() throws IOException {
        filing.apply(
                List.of(write("docs/deep/CLAUDE.md", null, "new")),
                tx -> tx.sql().deleteFrom(SETTINGS).execute());

        assertThat(repo.folder().resolve("docs/deep/CLAUDE.md")).hasContent("new");
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(SETTINGS)))
                .isZero();
        assertThat(database.get().<Integer>read(sql -> sql.fetchCount(FILE_INTENTS)))
                .isZero();
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    private FileChange write(String path, @Nullable String expected, @Nullable String text) {
        return new FileChange(
                repo,
                path,
                expected == null ? null : Hashes.sha256(expected.getBytes(UTF_8)),
                text == null ? null : text.getBytes(UTF_8),
                "target",
                "t1");
    }
}
