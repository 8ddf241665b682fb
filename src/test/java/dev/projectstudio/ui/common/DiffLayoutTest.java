package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.diff.DiffLine.Kind;
import dev.projectstudio.platform.diff.GuardRails;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.ui.common.DiffItem.Fold;
import dev.projectstudio.ui.common.DiffItem.Pair;
import dev.projectstudio.ui.common.DiffItem.Single;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffLayoutTest {

    private static final String LONG = numbered(1, 40);

    @Test
    void foldsWhatIsEqualFarFromAnyChange() {
        var items = layout(LONG, LONG.replace("line 20\n", "line twenty\n"), Set.of())
                .sideBySide();

        assertThat(items).filteredOn(Fold.class::isInstance).containsExactly(new Fold(0, 16), new Fold(23, 17));
        assertThat(items).hasSize(2 + 3 + 1 + 3);
    }

    @Test
    void showsAFoldThatWasOpened() {
        var items = layout(LONG, LONG.replace("line 20\n", "line twenty\n"), Set.of(0))
                .sideBySide();

        assertThat(items).filteredOn(Fold.class::isInstance).containsExactly(new Fold(23, 17));
        assertThat(items).hasSize(20 + 3 + 1);
    }

    @Test
    void doesNotFoldAHandfulOfLines() {
        var text = numbered(1, 9);

        var items = layout(text, text.replace("line 1\n", "one\n").replace("line 9\n", "nine\n"), Set.of())
                .sideBySide();

        assertThat(items).noneMatch(Fold.class::isInstance).hasSize(9);
    }

    @Test
    void putsTheOldLinesBeforeTheNewOnesInTheUnifiedForm() {
        var items = layout("a\nb\nc\n", "a\nx\ny\nc\n", Set.of()).unified();

        assertThat(items)
                .extracting(item -> ((Single) item).line().kind())
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.ADDED, Kind.SAME);
    }

    @Test
    void marksTheGuardRailThatWouldBeLost() {
        var items = layout("- Never push to main\n- Be kind\n", "- Push to main\n- Be nice\n", Set.of())
                .sideBySide();

        assertThat(items).extracting(item -> ((Pair) item).losesGuardRail()).containsExactly(true, false);
    }

    private static DiffLayout layout(String studio, String repo, Set<Integer> unfolded) {
        return new DiffLayout(TextDiff.of(studio, repo).rows(), new HashSet<>(GuardRails.lost(studio, repo)), unfolded);
    }

    private static String numbered(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "line " + i + "\n")
                .collect(Collectors.joining());
    }
}
