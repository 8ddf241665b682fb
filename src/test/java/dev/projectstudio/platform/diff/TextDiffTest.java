package dev.projectstudio.platform.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.diff.DiffLine.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDiffTest {

    @TempDir
    Path folder;

    @Test
    void saysWhatTheNewTextHasAndLacks() {
        var diff = TextDiff.of("a\nb\nc\n", "a\nc\nd\ne\nf\n");

        assertThat(diff.summary()).isEqualTo("+3 lines, -1 line");
    }

    @Test
    void findsNothingBetweenEqualTexts() {
        var diff = TextDiff.of("a\nb\n", "a\nb\n");

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.hunks()).isEmpty();
        assertThat(diff.unified("a", "b")).isEmpty();
        assertThat(diff.summary()).isEqualTo("+0 lines, -0 lines");
    }

    @Test
    void printsWhatDiffPrints() {
        var from = lines(1, 20);
        var to = from.replace("line 3\n", "line three\n").replace("line 15\n", "") + "the end\n";

        assertThat(TextDiff.of(from, to).unified("studio/claude.md", "repo/CLAUDE.md"))
                .isEqualTo("""
                        --- studio/claude.md
                        +++ repo/CLAUDE.md
                        @@ -1,6 +1,6 @@
                         line 1
                         line 2
                        -line 3
                        +line three
                         line 4
                         line 5
                         line 6
                        @@ -12,9 +12,9 @@
                         line 12
                         line 13
                         line 14
                        -line 15
                         line 16
                         line 17
                         line 18
                         line 19
                         line 20
                        +the end
                        """);
    }

    @Test
    void namesEmptyRangesByTheLineBefore() {
        assertThat(TextDiff.of("", "a\n").unified("x", "y")).contains("@@ -0,0 +1 @@\n+a\n");
        assertThat(TextDiff.of("a\n", "").unified("x", "y")).contains("@@ -1 +0,0 @@\n-a\n");
    }

    @Test
    void saysWhereTheLastLineHasNoEnd() {
        assertThat(TextDiff.of("a", "a\n").unified("x", "y")).endsWith("-a\n\\ No newline at end of file\n+a\n");
    }

    @Test
    void givesPatchesThatTurnOneTextIntoTheOther() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 25; round++) {
            var from = randomText(random, 40);
            var to = changed(random, from);

            assertThat(patched(from, TextDiff.of(from, to).unified("a", "b"))).isEqualTo(to);
        }
    }

    @Test
    void setsBothTextsSideBySide() {
        var rows = TextDiff.of("a\nold\nz\n", "a\nnew\nmore\nz\n").rows();

        assertThat(rows).extracting(DiffRow::change).containsExactly(-1, 0, 0, -1);
        assertThat(left(rows)).containsExactly("a", "old", "", "z");
        assertThat(right(rows)).containsExactly("a", "new", "more", "z");
    }

    @Test
    void rowsHoldBothTextsWhole() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            var from = randomText(random, 30);
            var to = changed(random, from);

            var rows = TextDiff.of(from, to).rows();

            assertThat(joined(rows.stream().map(DiffRow::left).toList())).isEqualTo(from);
            assertThat(joined(rows.stream().map(DiffRow::right).toList())).isEqualTo(to);
        }
    }

    @Test
    void numbersTheLinesOfBothTexts() {
        var lines = TextDiff.of("a\nb\nc\n", "a\nc\n").hunks().getFirst().lines();

        assertThat(lines).extracting(DiffLine::kind).containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME);
        assertThat(lines).extracting(DiffLine::fromNumber).containsExactly(1, 2, 3);
        assertThat(lines).extracting(DiffLine::toNumber).containsExactly(1, 0, 2);
    }

    @Test
    void marksTheWordsThatChangedInsideALine() {
        var lines = TextDiff.of("Run all the tests before a push\n", "Run the tests before every push\n")
                .hunks()
                .getFirst()
                .lines();

        assertThat(marked(lines.get(0))).containsExactly("all ", "a");
        assertThat(marked(lines.get(1))).containsExactly("every");
    }

    @Test
    void marksBlanksAtTheEndOfALine() {
        var lines =
                TextDiff.of("same words\n", "same words  \n").hunks().getFirst().lines();

        assertThat(marked(lines.get(1))).containsExactly("  ");
    }

    @Test
    void marksNothingWhereHardlyAWordStayed() {
        var lines = TextDiff.of("use tabs everywhere, always\n", "the moon is made of cheese\n")
                .hunks()
                .getFirst()
                .lines();

        assertThat(lines).allSatisfy(line -> assertThat(line.marks()).isEmpty());
    }

    @Test
    void cutsNoCharacterInTwo() {
        var lines = TextDiff.of("be kind 😀 to all\n", "be kind 😁 to all\n")
                .hunks()
                .getFirst()
                .lines();

        assertThat(marked(lines.get(0))).containsExactly("😀");
        assertThat(marked(lines.get(1))).containsExactly("😁");
    }

    @Test
    void managesLargeTextsOfEverTheSameLines() {
        var from = "x\ny\n".repeat(100_000);
        var to = "y\nz\nx\n".repeat(70_000);

        assertThat(TextDiff.of(from, to).isEmpty()).isFalse();
    }

    private String patched(String from, String diff) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("text"), from);
        var patch = Files.writeString(folder.resolve("patch"), diff);
        if (diff.isEmpty()) {
            return from;
        }
        var git = new ProcessBuilder("git", "apply", "-p0", "--unidiff-zero", patch.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Files.writeString(patch, diff.replace("--- a\n", "--- text\n").replace("+++ b\n", "+++ text\n"));
        var process = git.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Files.readString(file);
    }

    private static List<String> marked(DiffLine line) {
        return line.marks().stream()
                .map(mark -> line.text().substring(mark.start(), mark.end()))
                .toList();
    }

    private static List<String> left(List<DiffRow> rows) {
        return rows.stream()
                .map(row -> row.left() == null ? "" : row.left().text())
                .toList();
    }

    private static List<String> right(List<DiffRow> rows) {
        return rows.stream()
                .map(row -> row.right() == null ? "" : row.right().text())
                .toList();
    }

    private static String joined(List<DiffLine> lines) {
        return lines.stream()
                .filter(line -> line != null)
                .map(line -> line.text() + (line.endsFile() ? "" : "\n"))
                .collect(Collectors.joining());
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "line " + i + "\n")
                .collect(Collectors.joining());
    }

    private static String randomText(Random random, int most) {
        return random.ints(1 + random.nextInt(most), 0, 12)
                .mapToObj(i -> "word " + i + "\n")
                .collect(Collectors.joining());
    }

    private static String changed(Random random, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            int at = random.nextInt(lines.size() + 1);
            if (random.nextBoolean() || at == lines.size()) {
                lines.add(at, "word " + random.nextInt(20));
            } else {
                lines.remove(at);
            }
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
