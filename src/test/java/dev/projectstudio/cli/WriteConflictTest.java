package dev.projectstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program died between the commit and the rename, and somebody wrote to the file before the next start.
class WriteConflictTest {

    private static final String AGREED = "# Atlas\n";
    private static final String STUDIOS = "# Atlas, as Studio has it\n";
    private static final String THEIRS = "# Atlas, as somebody has it\n";

    @TempDir
    Path folder;

    private Path atlas;
    private Place studio;

    @BeforeEach
    void adoptARepository() throws IOException {
        folder = folder.toRealPath();
        atlas = Files.createDirectories(folder.resolve("atlas"));
        Files.writeString(atlas.resolve("CLAUDE.md"), AGREED);
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "atlas");
        studio.run("context", "adopt", "atlas");
    }

    @Test
    void bothTextsAreVersionsAndWhatDiffersIsDrift() throws Exception {
        leaveUndone("target", "SELECT id FROM context_targets", atlas, "CLAUDE.md");
        Files.writeString(atlas.resolve("CLAUDE.md"), THEIRS);

        var drift = studio.run("drift", "atlas");

        assertThat(drift.err().lines()).singleElement().asString().contains("both texts are in its history");
        assertThat(drift.status()).isEqualTo(1);
        assertThat(drift.out()).contains("claude.md");
        assertThat(atlas.resolve("CLAUDE.md")).hasContent(THEIRS);
        assertThat(texts()).contains(STUDIOS, THEIRS);
        var next = studio.run("doctor");
        assertThat(next.err()).isEmpty();
        assertThat(next.status()).isZero();
    }

    @Test
    void bothTextsOfACanonicalFileAreVersions() throws Exception {
        var canonical = canonical();
        leaveUndone(
                "context_file",
                "SELECT id FROM context_files",
                folder.resolve("home"),
                folder.resolve("home").relativize(canonical).toString());
        Files.writeString(canonical, THEIRS);

        studio.run("context", "list", "atlas");

        assertThat(canonical).hasContent(THEIRS);
        assertThat(texts()).contains(STUDIOS, THEIRS);
        assertThat(studio.run("doctor").status()).isZero();
    }

    private Path canonical() throws IOException {
        try (var files = Files.walk(folder.resolve("home/projects"))) {
            return files.filter(file -> file.endsWith("context/claude.md"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private java.util.List<String> texts() {
        var versions = studio.run("context", "history", "atlas", "claude.md", "--json")
                .json()
                .get("versions");
        return versions.findValuesAsText("number").stream()
                .map(number -> text(Integer.parseInt(number)))
                .toList();
    }

    private String text(int number) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/studio.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT bytes FROM contents JOIN context_versions ON hash = content_hash WHERE number = "
                                + number)) {
            return new String(rows.getBytes(1), UTF_8);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What stands in the database of a program that was killed right after its commit.
    private void leaveUndone(String subjectType, String subject, Path root, String path) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/studio.db"));
                var statement = connection.prepareStatement(
                        "INSERT INTO file_intents (id, action, root, path, temp_name, expected_hash, new_hash, new_bytes,"
                                + " owner_pid, owner_started, subject_type, subject_id, created_at) SELECT 'i', 'write', ?,"
                                + " ?, '.studio-0123456789abcdef0123456789abcdef.tmp', ?, ?, ?, 999999999, '1', ?, id,"
                                + " '2026-01-01 00:00:00.000' FROM (" + subject + ")")) {
            statement.setString(1, root.toString());
            statement.setString(2, path);
            statement.setString(3, Hashes.sha256(AGREED.getBytes(UTF_8)));
            statement.setString(4, Hashes.sha256(STUDIOS.getBytes(UTF_8)));
            statement.setBytes(5, STUDIOS.getBytes(UTF_8));
            statement.setString(6, subjectType);
            statement.executeUpdate();
        }
    }
}
