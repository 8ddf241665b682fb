package dev.projectstudio.platform.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That the rules say what git says of the same files.
class IgnoreRulesTest {

    private static final List<String> FILES = List.of(
            "a.log",
            "#hash",
            "!bang",
            "blank ",
            "star*",
            "deep/a.log",
            "deep/er/keep.log",
            "deep/er/note.txt",
            "build/x.txt",
            "src/build/y.txt",
            "src/build.txt",
            "docs/a/b/c.pdf",
            "docs/c.pdf",
            "other/docs/c.pdf",
            "one/x/two",
            "one/two",
            "one/x/y/two",
            "all/inside/z",
            "all-not",
            "file1.txt",
            "fileA.txt",
            "file-.txt",
            "x[1].txt",
            "vendor/keep/me.txt",
            "vendor/drop.txt",
            "Größe.md");

    private static final String RULES = """
            # a comment

            *.log
            \\#hash
            \\!bang
            blank\\ \u0020
            star\\*
            build/
            /docs/**/*.pdf
            one/**/two
            all/**
            file[0-9].txt
            file[!a-zA-Z0-9].txt
            x[[]1].txt
            vendor/*
            !vendor/keep/
            gr*?e.md
            Gr*?e.md
            trailing   \u0020
            """;

    @TempDir
    Path folder;

    private Path top;

    @BeforeEach
    void make() throws IOException {
        top = TestRepository.withCommit(folder.toRealPath().resolve("atlas")).directory();
        for (var file : FILES) {
            if (!file.endsWith(" ") && !file.endsWith("*")) { // not every system can have these
                write(file, "x");
            }
        }
        write(".gitignore", RULES);
        write("deep/.gitignore", "!keep.log\n/er/note.txt\r\n");
    }

    @Test
    void saysWhatGitSays() {
        var rules = IgnoreRules.above(top);
        rules.enter("");
        rules.enter("deep");

        var ignored = new ArrayList<String>();
        for (var file : FILES) {
            if (isIgnored(rules, file)) {
                ignored.add(file);
            }
        }

        assertThat(ignored).containsExactlyInAnyOrderElementsOf(ignoredByGit());
        assertThat(ignored).hasSizeGreaterThan(14).doesNotContain("deep/er/keep.log", "vendor/keep/me.txt");
    }

    @Test
    void holdsBelowTheTopOfARepositoryAsWell() {
        var rules = IgnoreRules.above(top.resolve("deep/er"));

        assertThat(rules.ignores("keep.log", false)).isFalse();
        assertThat(rules.ignores("other.log", false)).isTrue();
        assertThat(rules.ignores("note.txt", false)).isTrue();
        assertThat(rules.covers("note.txt")).isTrue();
    }

    @Test
    void takesAFolderThatIsIgnoredForOneByItself() {
        var rules = IgnoreRules.above(top.resolve("all/inside"));

        assertThat(rules.ignores("z", false)).isFalse();
        assertThat(rules.ignores("a.log", false)).isFalse();
        assertThat(rules.covers("z")).isFalse();
    }

    @Test
    void saysNothingWhereNobodySaidAnything() throws IOException {
        var plain = Files.createDirectories(folder.toRealPath().resolve("plain/in"));
        var rules = IgnoreRules.above(plain);
        rules.enter("");

        assertThat(rules.covers("a.log")).isFalse();
        assertThat(rules.ignores("a.log", false)).isFalse();
    }

    @Test
    void isDoneSoonWithAPatternThatWasMadeToTakeLong() {
        var pattern = new NamePattern("a*".repeat(400) + "b");

        assertThat(pattern.matches("a".repeat(250))).isFalse();
    }

    /// As somebody does who walks down, and goes into nothing that is ignored.
    private static boolean isIgnored(IgnoreRules rules, String file) {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            if (rules.ignores(file.substring(0, slash), true)) {
                return true;
            }
        }
        return rules.ignores(file, false);
    }

    private List<String> ignoredByGit() {
        var command = new ArrayList<>(List.of("-c", "core.quotePath=false", "check-ignore", "--no-index", "--"));
        command.addAll(FILES);
        return TestRepository.at(top)
                .git(command.toArray(String[]::new))
                .lines()
                .map(IgnoreRulesTest::unquoted)
                .toList();
    }

    /// What begins or ends with a blank comes in quotation marks.
    private static String unquoted(String line) {
        return line.startsWith("\"") ? line.substring(1, line.length() - 1) : line;
    }

    private void write(String path, String text) throws IOException {
        var file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
