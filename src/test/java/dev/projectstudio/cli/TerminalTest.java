package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.projectstudio.boot.CommandRun.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

    @TempDir
    Path folder;

    private Place program;
    private Place person;

    @BeforeEach
    void begin() throws IOException {
        folder = folder.toRealPath();
        program = Place.of(folder.resolve("home"), folder);
        person = program.typing("\n");
    }

    @Test
    void knowsAConsoleThatWouldShowTheCodesOfColours() {
        assertThat(Terminal.isMarked(Map.of("TERM", "xterm-256color"))).isTrue();
        assertThat(Terminal.isMarked(Map.of("WT_SESSION", "of Windows Terminal")))
                .isTrue();
        assertThat(Terminal.isMarked(Map.of("ConEmuANSI", "ON"))).isTrue();
        assertThat(Terminal.isMarked(Map.of("ConEmuANSI", "OFF"))).isFalse();
        assertThat(Terminal.isMarked(Map.of())).isFalse();
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void controlCharactersAreHarmlessWhereSomebodyLooks() throws IOException {
        add("red\u001b[31m");

        assertThat(person.run("project", "list").out())
                .contains("red\\u{1b}[31m")
                .doesNotContain("\u001b");
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void dataForProgramsStaysAsItIs() throws IOException {
        add("red\u001b[31m");

        assertThat(program.run("project", "list").out()).contains(folder.resolve("red\u001b[31m") + "\n");
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void aRowStaysOneLineForProgramsToo() throws IOException {
        add("two\nlines");

        var listed = program.run("project", "list");

        assertThat(listed.lines()).singleElement().asString().contains("two\\nlines");
        assertThat(program.run("project", "list", "--json")
                        .json()
                        .at("/projects/0/name")
                        .textValue())
                .isEqualTo("two\nlines");
    }

    @Test
    void jsonTurnsNoTextAroundOnATerminal() throws IOException {
        add("from\u202eright\u009b");

        var shown = person.run("project", "list", "--json");

        assertThat(shown.out()).contains("from\\u202Eright\\u009B").doesNotContain("\u202e", "\u009b");
        assertThat(shown.json().at("/projects/0/name").textValue()).isEqualTo("from\u202eright\u009b");
    }

    @Test
    void columnsLineUpWhateverTheWidthOfTheCharacters() {
        var table = new TextTable(Escapes::line)
                .row("atlas", "x")
                .row("日本語", "x")
                .row("e\u0301e\u0301", "x")
                .row("\uD83D\uDE80", "x")
                .row("\uD83C\uDDEA\uD83C\uDDFA", "x")
                .row("\u1112\u1161\u11AB", "x");

        assertThat(table.lines())
                .containsExactly(
                        "atlas   x",
                        "日本語  x",
                        "e\u0301e\u0301      x",
                        "\uD83D\uDE80      x",
                        "\uD83C\uDDEA\uD83C\uDDFA      x",
                        "\u1112\u1161\u11AB      x");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(Terminal.ofProcess("ioe", Map.of()).colours()).isTrue();
        assertThat(Terminal.ofProcess("ie", Map.of()).colours()).isFalse();
        assertThat(Terminal.ofProcess("ioe", Map.of("NO_COLOR", "1")).colours()).isFalse();
        assertThat(Terminal.ofProcess("ioe", Map.of("TERM", "dumb")).colours()).isFalse();
    }

    private void add(String name) throws IOException {
        program.run(
                "project", "add", Files.createDirectory(folder.resolve(name)).toString());
    }
}
