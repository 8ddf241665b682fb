package dev.projectstudio.faults;

import static dev.projectstudio.platform.db.schema.Tables.ATTENTION;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.schema.tables.records.ContextFilesRecord;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What must be true after every fault, whatever it was.
public final class Soundness {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private Soundness() {}

    /// SQLite finds nothing wrong with the database, and no row refers to one that is not there.
    public static void assertSound(Database database) {
        database.read(sql -> {
            assertThat(sql.fetch("PRAGMA integrity_check").getValues(0, String.class))
                    .containsExactly("ok");
            assertThat(sql.fetch("PRAGMA foreign_key_check")).isEmpty();
            return sql;
        });
    }

    /// The same; and every row has its file with the text that it names, or says what is wrong with it where the user
    /// sees it.
    public static void assertSound(Database database, StudioHome home) {
        assertSound(database);
        Set<String> attention = database.read(sql -> new HashSet<>(
                sql.selectFrom(ATTENTION).where(ATTENTION.SETTLED_AT.isNull()).fetch(ATTENTION.PATH)));
        for (var row : database.read(sql -> sql.selectFrom(CONTEXT_FILES).fetch())) {
            var file = home.contextFolder(row.getProjectId()).resolve(row.getFilePath());
            assertThat(belongsTogether(row, file) || row.getReason() != null || attention.contains(file.toString()))
                    .as("%s with %s", row, file)
                    .isTrue();
        }
    }

    /// The user is told one sentence that names what it is about, and what to do.
    public static void assertSaysWhatToDo(AppException failure, Object about) {
        var args = failure.args().toArray();
        assertThat(WORDS.get("error." + failure.code(), args))
                .contains(about.toString())
                .endsWith(".")
                .doesNotContain("\n", ". ", "Exception", "{", "null");
        assertThat(WORDS.get("error." + failure.code() + ".hint", args))
                .isNotBlank()
                .doesNotContain("\n", "{", "null");
    }

    /// Every file below a folder with the hash of its bytes, to see that nobody has touched them.
    public static Map<String, String> bytesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            var hashes = new HashMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Hashes.sha256(Files.readAllBytes(file)));
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean belongsTogether(ContextFilesRecord row, Path file) {
        try {
            return Files.isRegularFile(file)
                    && Hashes.sha256(Files.readAllBytes(file)).equals(row.getContentHash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
