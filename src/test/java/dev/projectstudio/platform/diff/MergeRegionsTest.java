package dev.projectstudio.platform.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.diff.MergeRegion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeRegionsTest {

    @Test
    void tellsWhoChangedWhat() {
        var regions = MergeRegions.of("a\nb\nc\nd\ne\nf\ng\n", "A\nb\nc\ne\nf\nX\n", "a\nb\nC\nd\ne\nf\nY\n");

        assertThat(regions)
                .containsExactly(
                        new MergeRegion(Kind.STUDIO, "a\n", "A\n", "a\n"),
                        new MergeRegion(Kind.EQUAL, "b\n", "b\n", "b\n"),
                        new MergeRegion(Kind.CONFLICT, "c\nd\n", "c\n", "C\nd\n"),
                        new MergeRegion(Kind.EQUAL, "e\nf\n", "e\nf\n", "e\nf\n"),
                        new MergeRegion(Kind.CONFLICT, "g\n", "X\n", "Y\n"));
    }

    @Test
    void callsTheSameChangeOfBothTheSame() {
        var regions = MergeRegions.of("a\nb\n", "a\nB\n", "a\nB\n");

        assertThat(regions)
                .containsExactly(
                        new MergeRegion(Kind.EQUAL, "a\n", "a\n", "a\n"),
                        new MergeRegion(Kind.SAME, "b\n", "B\n", "B\n"));
    }

    @Test
    void holdsAllOfEachTextAndAgreesWithTheMerge() {
        var random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            var base = lines(random, 12);
            var studio = edited(base, random);
            var repo = edited(base, random);

            var regions = MergeRegions.of(text(base), text(studio), text(repo));

            assertThat(regions.stream().map(MergeRegion::base).collect(joining()))
                    .isEqualTo(text(base));
            assertThat(regions.stream().map(MergeRegion::studio).collect(joining()))
                    .isEqualTo(text(studio));
            assertThat(regions.stream().map(MergeRegion::repo).collect(joining()))
                    .isEqualTo(text(repo));
            var merge = ThreeWayMerge.of(text(base), text(studio), text(repo));
            assertThat(regions.stream().noneMatch(MergeRegion::isConflict)).isEqualTo(merge.isClean());
            if (merge.isClean()) {
                assertThat(regions.stream().map(MergeRegion::merged).collect(joining()))
                        .isEqualTo(merge.text());
            }
        }
    }

    private static List<String> lines(Random random, int most) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            lines.add(String.valueOf((char) ('a' + random.nextInt(8))));
        }
        return lines;
    }

    private static List<String> edited(List<String> base, Random random) {
        var lines = new ArrayList<>(base);
        for (int i = random.nextInt(4); i > 0 && !lines.isEmpty(); i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, "+" + random.nextInt(3));
                default -> lines.set(at, "*" + random.nextInt(3));
            }
        }
        return lines;
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(joining());
    }
}
