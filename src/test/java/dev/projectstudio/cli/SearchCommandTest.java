package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void registerAProjectWithATextAndATask() throws IOException {
        folder = folder.toRealPath();
        var repository = Files.createDirectories(folder.resolve("code/atlas"));
        Files.writeString(repository.resolve("CLAUDE.md"), "# Rules\n\nNever log a refreshToken.\n");
        studio = Place.of(folder.resolve("home"), folder);
        studio.run("project", "add", "code/atlas");
        studio.run("context", "adopt", "atlas");
        studio.run("cycle", "add", "atlas", "Auth flow");
        studio.run("task", "add", "CYC-101", "Rotate the refresh token");
    }

    @Test
    void printsEachHitWithTheFieldsOfTheContract() {
        var found = studio.run("search", "refresh", "kind:context", "--json");

        var hit = found.json().at("/hits/0");
        assertThat(found.status()).isZero();
        assertThat(hit.get("kind").textValue()).isEqualTo("context");
        assertThat(hit.get("title").textValue()).isEqualTo("claude.md");
        assertThat(hit.get("project").textValue()).isEqualTo("atlas");
        assertThat(hit.get("excerpt").textValue()).contains("Never log a refreshToken.");
        assertThat(hit.get("id").textValue()).isNotEmpty();
        assertThat(hit.get("created_at").textValue()).endsWith("Z");
    }

    @Test
    void takesFiltersFromOptionsAndFromTheText() {
        assertThat(studio.run("search", "refresh", "--kind", "task").out()).contains("Rotate the refresh token");
        assertThat(studio.run("search", "refresh kind:task").out())
                .contains("Rotate the refresh token")
                .doesNotContain("claude.md");
        assertThat(studio.run("search", "--cycle", "CYC-101", "--project", "atlas")
                        .out())
                .contains("Rotate");
        assertThat(studio.run("search", "refresh", "--limit", "1", "--json")
                        .json()
                        .get("hits"))
                .hasSize(1);
    }

    @Test
    void nothingFoundIsOne() {
        var found = studio.run("search", "kubernetes");

        assertThat(found.status()).isEqualTo(1);
        assertThat(found.out()).isEmpty();
    }

    @Test
    void whatIsTypedIsNeverAnErrorButAnOptionThatMeansNothingIs() {
        assertThat(studio.run("search", "refresh kind:nothing").status()).isEqualTo(1);
        assertThat(studio.run("search", "NEAR( \" OR").status()).isEqualTo(1);

        var option = studio.run("search", "refresh", "--kind", "nothing");
        assertThat(option.status()).isEqualTo(2);
        assertThat(option.err()).contains("Nothing here is meant by --kind nothing.");
        assertThat(studio.run("search").status()).isEqualTo(2);
        assertThat(studio.run("search", "x", "--limit", "0").status()).isEqualTo(2);
    }

    @Test
    void followsATextThatWasEditedByHand() throws IOException {
        var copy = studio.run("context", "list", "atlas", "--json").json();
        var project = copy.at("/context_files/0/project_id").textValue();
        Files.writeString(folder.resolve("home/projects/" + project + "/context/claude.md"), "Prefer cookies.\n");

        assertThat(studio.run("search", "cookies").out()).contains("claude.md");
        assertThat(studio.run("search", "refreshToken kind:context").status()).isEqualTo(1);
    }
}
