package dev.projectstudio.platform.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreeWayMergeTest {

    private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";

    @TempDir
    Path folder;

    @Test
    void keepsTwoEditsThatDoNotTouch() {
        var merge = ThreeWayMerge.of(BASE, BASE.replace("one", "ONE"), BASE + "six\n");

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).isEqualTo("ONE\ntwo\nthree\nfour\nfive\nsix\n");
    }

    @Test
    void takesAnEditThatBothMadeOnce() {
        var edited = BASE.replace("three", "3");

        var merge = ThreeWayMerge.of(BASE, edited, edited);

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).isEqualTo(edited);
    }

    @Test
    void listsAConflictWithItsThreeParts() {
        var merge = ThreeWayMerge.of(BASE, BASE.replace("three", "3"), BASE.replace("three", "III"));

        assertThat(merge.isClean()).isFalse();
        assertThat(merge.conflicts()).containsExactly(new MergePart.Conflicting(3, "three\n", "3\n", "III\n"));
        assertThat(merge.text()).isEqualTo("""
                        one
                        two
                        <<<<<<< studio
                        3
                        ||||||| base
                        three
                        =======
                        III
                        >>>>>>> repo
                        four
                        five
                        """);
        assertThat(Merge.hasMarkers(merge.text())).isTrue();
    }

    @Test
    void keepsCleanEditsBesideAConflict() {
        var studio = BASE.replace("three", "3").replace("one", "ONE");
        var repo = BASE.replace("three", "III") + "six\n";

        var merge = ThreeWayMerge.of(BASE, studio, repo);

        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.text()).startsWith("ONE\ntwo\n").endsWith("four\nfive\nsix\n");
    }

    @Test
    void conflictsWhereBothPutTheSameLinesAroundDifferentOnes() {
        var merge = ThreeWayMerge.of("one\n", "top\nmine\nend\n", "top\nyours\nend\n");

        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.studio()).isEqualTo("mine\n");
            assertThat(conflict.repo()).isEqualTo("yours\n");
        });
        assertThat(merge.text()).startsWith("top\n").endsWith("end\n");
    }

    @Test
    void conflictsWhereOneSideRemovedWhatTheOtherChanged() {
        var merge = ThreeWayMerge.of(BASE, BASE.replace("three\n", ""), BASE.replace("three", "3"));

        assertThat(merge.conflicts()).extracting(MergePart.Conflicting::studio).containsExactly("");
        assertThat(merge.conflicts()).extracting(MergePart.Conflicting::repo).containsExactly("3\n");
    }

    @Test
    void conflictsWhereBothAddedDifferentTextsToNothing() {
        assertThat(ThreeWayMerge.of("", "a\n", "b\n").conflicts()).hasSize(1);
    }

    @Test
    void countsTheLineOfEachConflictInTheMarkedText() {
        var merge = ThreeWayMerge.of(
                BASE,
                BASE.replace("one", "1").replace("five", "5"),
                BASE.replace("one", "I").replace("five", "V"));

        var lines = merge.text().lines().toList();

        assertThat(merge.conflicts())
                .hasSize(2)
                .allSatisfy(
                        conflict -> assertThat(lines.get(conflict.line() - 1)).isEqualTo("<<<<<<< studio"));
    }

    @Test
    void agreesWithGitOnWhatIsCleanAndWhatComesOut() throws Exception {
        var random = new Random(3);
        int clean = 0;
        for (int round = 0; round < 60; round++) {
            var base = numbered(random.nextInt(10, 40));
            var studio = edited(random, base, "s");
            var repo = edited(random, base, "r");

            var merge = ThreeWayMerge.of(text(base), text(studio), text(repo));

            var git = git(text(base), text(studio), text(repo));
            assertThat(merge.isClean()).as("round %d: %s", round, git.output()).isEqualTo(git.status() == 0);
            if (merge.isClean()) {
                clean++;
                assertThat(merge.text()).isEqualTo(git.output());
            }
        }
        assertThat(clean).isBetween(10, 55);
    }

    private GitMerge git(String base, String studio, String repo) throws Exception {
        var files = List.of(
                Files.writeString(folder.resolve("studio"), studio),
                Files.writeString(folder.resolve("base"), base),
                Files.writeString(folder.resolve("repo"), repo));
        var process = new ProcessBuilder(
                        "git",
                        "merge-file",
                        "-p",
                        "--diff-algorithm=histogram",
                        files.get(0).toString(),
                        files.get(1).toString(),
                        files.get(2).toString())
                .directory(folder.toFile())
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() > 127) {
            return gitWithoutAlgorithm(files);
        }
        return new GitMerge(process.exitValue(), output);
    }

    // Older versions of git do not let one choose the algorithm.
    private GitMerge gitWithoutAlgorithm(List<Path> files) throws Exception {
        var process = new ProcessBuilder(
                        "git",
                        "merge-file",
                        "-p",
                        files.get(0).toString(),
                        files.get(1).toString(),
                        files.get(2).toString())
                .directory(folder.toFile())
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new GitMerge(process.waitFor(), output);
    }

    private static List<String> numbered(int lines) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            text.add("line " + i);
        }
        return text;
    }

    // Every line is another one, so that the algorithms cannot disagree on what moved.
    private static List<String> edited(Random random, List<String> lines, String by) {
        List<String> result = new ArrayList<>();
        for (var line : lines) {
            int dice = random.nextInt(12);
            if (dice == 0) {
                result.add(line + " by " + by);
            } else if (dice == 1) {
                result.add(line);
                result.add("added by " + by + " after " + line);
            } else {
                result.add(line);
            }
        }
        return result;
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private record GitMerge(int status, String output) {}
}
