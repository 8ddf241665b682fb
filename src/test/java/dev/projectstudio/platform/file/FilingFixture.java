package dev.projectstudio.platform.file;

import static dev.projectstudio.platform.db.schema.Tables.FILE_INTENTS;
import static dev.projectstudio.platform.db.schema.Tables.SETTINGS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.file.FileChange.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A home, a repository, and a row whose value says which text was saved last.
abstract class FilingFixture {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    StudioHome home;
    FileRoot repo;

    @BeforeEach
    void makeHomeAndRepository() throws IOException {
        home = new StudioHome(folder.toRealPath().resolve("home")).create();
        repo = FileRoot.repo(Files.createDirectory(folder.toRealPath().resolve("repo")));
    }

    Filing filing() {
        return filing(StepProbe.none());
    }

    Filing filing(StepProbe probe) {
        return new Filing(database.get(), new FileStore(), home, NOON, probe);
    }

    /// @param expected the text that is to be replaced; null if no file may be there
    /// @param text null to delete
    FileChange change(String path, @Nullable String expected, @Nullable String text) {
        return new FileChange(repo, path, hash(expected), text == null ? null : text.getBytes(UTF_8), "target", "t1");
    }

    /// The same of the file `run`.
    FileChange running(String expected, String text, Running running) {
        return new FileChange(repo, "run", hash(expected), text.getBytes(UTF_8), "target", "t1").running(running);
    }

    FileChange homeChange(String path, @Nullable String expected, @Nullable String text) {
        return new FileChange(
                home.fileRoot(),
                path,
                hash(expected),
                text == null ? null : text.getBytes(UTF_8),
                "context_file",
                "c1");
    }

    void save(Filing filing, String text, FileChange... changes) {
        filing.apply(List.of(changes), tx -> putRow(tx, text));
    }

    static int putRow(Tx tx, String text) {
        return tx.sql()
                .update(SETTINGS)
                .set(SETTINGS.VALUE, text)
                .where(SETTINGS.KEY.eq("theme"))
                .execute();
    }

    String row() {
        return row(database.get());
    }

    static String row(Database database) {
        return database.read(
                sql -> sql.fetchSingle(SETTINGS, SETTINGS.KEY.eq("theme")).getValue());
    }

    int intents() {
        return database.get().<Integer>read(sql -> sql.fetchCount(FILE_INTENTS));
    }

    Path file(String path) {
        return repo.folder().resolve(path);
    }

    Path put(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        return Files.writeString(file(path), text);
    }

    /// Nothing of a change is left but the change.
    void assertNothingIsLeftOver() throws IOException {
        assertThat(intents()).isZero();
        assertThat(home.temporaries()).isEmptyDirectory();
        assertThat(names(folder)).noneMatch(TempNames::isTemp);
    }

    static List<String> names(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    static void assertRefused(String code, Runnable work) {
        Assertions.assertThatThrownBy(work::run).isInstanceOfSatisfying(AppException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            Soundness.assertSaysWhatToDo(refusal, refusal.args().getFirst());
        });
    }

    private static @Nullable String hash(@Nullable String text) {
        return text == null ? null : Hashes.sha256(text.getBytes(UTF_8));
    }
}
