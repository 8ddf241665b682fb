package dev.projectstudio.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpliceTest {

    @Test
    void leavesOutWhatTheLinesHaveInCommon() {
        assertThat(Splice.between("a\nthe old line\nb\nc\n", "a\nthe new line\nb\n"))
                .containsExactly(new Splice(6, 9, "new"), new Splice(17, 19, ""));
    }

    @Test
    void takesNoCharacterApart() {
        assertThat(Splice.between("😀\n", "😁\n")).containsExactly(new Splice(0, 2, "😁"));
    }

    @Test
    void turnsAnyTextIntoAnyOther() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var from = text(random);
            var to = text(random);
            var spliced = new StringBuilder(from);
            for (var splice : Splice.between(from, to).reversed()) {
                spliced.replace(splice.start(), splice.end(), splice.text());
            }
            assertThat(spliced).hasToString(to);
        }
    }

    @Test
    void leavesAPlaceInItsText() {
        var splices = Splice.between("one\ntwo\nthree\n", "zero\none\ntwo\nthree!\n");

        assertThat(Splice.moved(0, splices)).isZero();
        assertThat(Splice.moved(5, splices)).isEqualTo(10);
        assertThat(Splice.moved(13, splices)).isEqualTo(18);
        assertThat(Splice.moved(14, splices)).isEqualTo(20);
    }

    @Test
    void putsAPlaceThatIsGoneWhereItWas() {
        assertThat(Splice.moved(6, Splice.between("keep\nlong line\n", "keep\n")))
                .isEqualTo(5);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(_ -> String.valueOf("ab\n".charAt(random.nextInt(3))))
                .collect(Collectors.joining());
    }
}
