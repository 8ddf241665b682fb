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

class DecisionCommandsTest {

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
    void recordsADecisionAndConfirmsIt() {
        studio.run("cycle", "add", "atlas", "Auth flow");
        var added = studio.run(
                "decision",
                "add",
                "atlas",
                "Use JWT",
                "--rationale",
                "No session store",
                "--alternative",
                "Server sessions: one more thing to run",
                "--alternative",
                "Basic",
                "--cycle",
                "CYC-101",
                "--date",
                "2026-11-02",
                "--json");
        studio.run("decision", "accept", "use jwt");

        var decision =
                studio.run("decision", "show", "use jwt", "--json").json().get("decision");

        assertThat(added.status()).isZero();
        assertThat(added.json().at("/decision/status").textValue()).isEqualTo("proposed");
        assertThat(decision.get("status").textValue()).isEqualTo("accepted");
        assertThat(decision.get("project").textValue()).isEqualTo("atlas");
        assertThat(decision.get("cycle").textValue()).isEqualTo("Auth flow");
        assertThat(decision.at("/alternatives/0/why_not").textValue()).isEqualTo("one more thing to run");
        assertThat(decision.at("/alternatives/1/title").textValue()).isEqualTo("Basic");
        assertThat(decision.get("created_at").textValue())
                .startsWith("2026-11-0")
                .endsWith("Z");
        assertThat(studio.run("decision", "show", "use jwt").out())
                .contains("Use JWT", "accepted", "No session store", "  Server sessions", "    one more thing to run");
    }

    @Test
    void listsByStatusPageByPage() {
        studio.run("decision", "add", "atlas", "Use JWT");
        studio.run("decision", "add", "atlas", "Use Go", "--status", "accepted");
        studio.run("decision", "add", "atlas", "Use Rust");
        studio.run("decision", "reject", "use rust");

        assertThat(titles("decision", "list", "atlas")).containsExactly("Use Rust", "Use Go", "Use JWT");
        assertThat(titles("decision", "list", "--all", "--status", "accepted")).containsExactly("Use Go");
        assertThat(titles("decision", "list", "atlas", "--limit", "1")).containsExactly("Use Rust");
        assertThat(titles("decision", "list", "atlas", "--after", "use rust", "--limit", "1"))
                .containsExactly("Use Go");
        assertThat(studio.run("decision", "list", "atlas", "--limit", "1").err())
                .contains("--after");
    }

    @Test
    void linksWhatTookThePlaceOfWhat() {
        studio.run("decision", "add", "atlas", "Use JWT");
        studio.run("decision", "add", "atlas", "Use PASETO");

        var superseded = studio.run("decision", "supersede", "use jwt", "--by", "use paseto", "--json")
                .json()
                .get("decision");
        var successor =
                studio.run("decision", "show", "use paseto", "--json").json().get("decision");

        assertThat(superseded.get("superseded_by")).isEqualTo(successor.get("id"));
        assertThat(successor.get("supersedes")).containsExactly(superseded.get("id"));
        assertThat(studio.run("decision", "propose", "use jwt").out()).contains("proposed");
    }

    @Test
    void editsAndRemovesWithAWayBack() {
        studio.run("decision", "add", "atlas", "Use JWT", "--alternative", "Basic");

        studio.run("decision", "edit", "use jwt", "--title", "Use PASETO", "--alternative", "");
        studio.run("decision", "remove", "use paseto");
        assertThat(titles("decision", "list", "--all")).isEmpty();
        studio.run("undo");

        var decision =
                studio.run("decision", "show", "use paseto", "--json").json().get("decision");
        assertThat(decision.get("alternatives")).isEmpty();
    }

    private List<String> titles(String... command) {
        var args = new ArrayList<>(List.of(command));
        args.add("--json");
        return studio.run(args.toArray(String[]::new)).json().get("decisions").findValuesAsText("title").stream()
                .toList();
    }
}
