package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCommandsTest {

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void registerAProject() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("code/atlas"));
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "code/atlas");
    }

    @Test
    void keepsLearningsForEveryoneAndForAProject() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        var everyones = studio.run(
                "learning",
                "add",
                "Locked database",
                "--problem",
                "SQLITE_BUSY",
                "--solution",
                "One writer",
                "--tag",
                "SQLite, Locking",
                "--json");
        studio.run("learning", "add", "Clock skew", "--solution", "Leeway", "--tag", "jwt", "--cycle", "CYC-101");

        var shown =
                studio.run("learning", "show", "clock skew", "--json").json().get("learning");

        assertThat(everyones.status()).isZero();
        assertThat(everyones.json().at("/learning/project").isNull()).isTrue();
        assertThat(everyones.json().at("/learning/tags/1").textValue()).isEqualTo("locking");
        assertThat(shown.get("project").textValue()).isEqualTo("atlas");
        assertThat(shown.get("cycle").textValue()).isEqualTo("Auth flow");
        assertThat(studio.run("learning", "list").out()).contains("Clock skew", "Locked database", "locking");
        assertThat(titles()).containsExactly("Clock skew", "Locked database");
        assertThat(titles("--everyones")).containsExactly("Locked database");
        assertThat(titles("--project", "atlas")).containsExactly("Clock skew");
        assertThat(titles("--tag", "LOCKING")).containsExactly("Locked database");
        assertThat(titles("--after", "clock skew")).containsExactly("Locked database");
        assertThat(studio.run("learning", "show", "locked database").out())
                .contains("sqlite, locking", "Problem", "  SQLITE_BUSY", "  One writer");
    }

    @Test
    void takesNoCycleOfAnotherProjectThanTheOneThatIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("code/billing"));
        studio.run("project", "add", "code/billing");
        studio.run("cycle", "add", "atlas", "Auth flow");

        var refused = studio.run(
                "learning",
                "add",
                "Skew",
                "--solution",
                "Leeway",
                "--project",
                "billing",
                "--cycle",
                "CYC-101",
                "--json");

        assertThat(refused.error()).isEqualTo("cycle-of-another-project");
        assertThat(titles()).isEmpty();
    }

    @Test
    void listsRenamesAndMergesTags() {
        studio.run("learning", "add", "One", "--solution", "x", "--tag", "sqlite3", "--tag", "wal");
        studio.run("learning", "add", "Two", "--solution", "x", "--tag", "sqlite");

        var renamed = studio.run("learning", "tags", "rename", "sqlite3", "sqlite");
        var tags = studio.run("learning", "tags", "--json").json().get("tags");

        assertThat(renamed.status()).isZero();
        assertThat(tags.findValuesAsText("tag")).containsExactly("sqlite", "wal");
        assertThat(tags.findValuesAsText("count")).containsExactly("2", "1");
        assertThat(studio.run("learning", "tags", "rename", "WAL", " Write-Ahead ")
                        .out())
                .contains("wal is write-ahead now");
        assertThat(studio.run("learning", "tags", "rename", "nothing", "x", "--json")
                        .error())
                .isEqualTo("tag-not-found");
    }

    @Test
    void editsAndRemovesWithAWayBack() {
        studio.run("learning", "add", "One", "--problem", "why", "--solution", "x", "--tag", "a");

        studio.run("learning", "edit", "one", "--title", "Two", "--tag", "b");
        studio.run("learning", "remove", "two");
        assertThat(titles()).isEmpty();
        studio.run("undo");

        var learning = studio.run("learning", "show", "two", "--json").json().get("learning");
        assertThat(learning.get("problem").textValue()).isEqualTo("why");
        assertThat(learning.at("/tags/0").textValue()).isEqualTo("b");
    }

    @Test
    void putsALearningIntoAnotherProjectAndCycle() throws IOException {
        Files.createDirectories(folder.resolve("code/borealis"));
        studio.run("project", "add", "code/borealis");
        studio.run("cycle", "add", "atlas", "Auth flow");
        studio.run("learning", "add", "One", "--solution", "x");

        studio.run("learning", "edit", "one", "--cycle", "CYC-101");
        assertThat(placed()).isEqualTo("atlas, Auth flow");
        studio.run("learning", "edit", "one", "--solution", "y");
        assertThat(placed()).isEqualTo("atlas, Auth flow");
        studio.run("learning", "edit", "one", "--cycle", "");
        assertThat(placed()).isEqualTo("atlas, null");
        assertThat(studio.run("learning", "edit", "one", "--to", "borealis").out())
                .endsWith(", One, into borealis\n");
        assertThat(placed()).isEqualTo("borealis, null");
        assertThat(studio.run("learning", "edit", "one", "--to", "borealis", "--cycle", "CYC-101", "--json")
                        .error())
                .isEqualTo("cycle-of-another-project");
        studio.run("learning", "edit", "one", "--to", "atlas", "--cycle", "auth flow");
        assertThat(placed()).isEqualTo("atlas, Auth flow");
        assertThat(studio.run("learning", "edit", "one", "--to", "").out()).endsWith(", everyone's\n");
        assertThat(placed()).isEqualTo("null, null");
        assertThat(studio.run("learning", "edit", "one", "--to", "", "--cycle", "CYC-101", "--json")
                        .error())
                .isEqualTo("cycle-without-project");

        assertThat(studio.run("undo").out()).contains("Put the learning One elsewhere");
        assertThat(placed()).isEqualTo("atlas, Auth flow");
    }

    private String placed() {
        var learning = studio.run("learning", "show", "one", "--json").json().get("learning");
        return learning.get("project").asText() + ", " + learning.get("cycle").asText();
    }

    private List<String> titles(String... options) {
        var args = new ArrayList<>(List.of("learning", "list", "--json"));
        args.addAll(List.of(options));
        return studio.run(args.toArray(String[]::new)).json().get("learnings").findValuesAsText("title");
    }
}
