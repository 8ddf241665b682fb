package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyQueryTest {

    @Test
    void findsLettersInOrderWhateverTheirCase() {
        assertThat(fits("rwb", "risk-Workbench")).isTrue();
        assertThat(fits("WORK", "risk-workbench")).isTrue();
        assertThat(fits("bwr", "risk-workbench")).isFalse();
        assertThat(fits("risk-workbench-2", "risk-workbench")).isFalse();
    }

    @Test
    void prefersBeginningsOfWordsAndLettersInARow() {
        assertThat(ranked("ac", "Go back", "Dismiss alert changes", "Accept the repository"))
                .containsExactly("Accept the repository", "Dismiss alert changes", "Go back");
        assertThat(ranked("theme", "Show the memory", "Switch theme", "Theme: dark"))
                .containsExactly("Theme: dark", "Switch theme", "Show the memory");
        assertThat(ranked("api", "a-page-inside", "atlas-api")).containsExactly("atlas-api", "a-page-inside");
    }

    @Test
    void prefersTheShorterOfTwoThatFitAlike() {
        assertThat(ranked("atlas", "atlas-api-gateway-for-the-north", "atlas"))
                .containsExactly("atlas", "atlas-api-gateway-for-the-north");
    }

    @Test
    void findsWordsInAnyOrder() {
        assertThat(fits("drift go", "Go to Drift")).isTrue();
        assertThat(fits("drift stay", "Go to Drift")).isFalse();
    }

    @Test
    void fitsEverythingWhileNothingIsTyped() {
        assertThat(FuzzyQuery.of("  ").isEmpty()).isTrue();
        assertThat(FuzzyQuery.of("").score("anything")).isZero();
    }

    @Test
    void tellsWhichLettersWereMeant() {
        assertThat(FuzzyQuery.of("wb").positions("risk-workbench").stream()).containsExactly(5, 9);
        assertThat(FuzzyQuery.of("theme").positions("Show the theme").stream()).containsExactly(9, 10, 11, 12, 13);
        assertThat(FuzzyQuery.of("drift go").positions("Go to Drift").stream()).containsExactly(0, 1, 6, 7, 8, 9, 10);
    }

    @Test
    void copesWithTextsOfAnyLength() {
        assertThat(fits("x", "")).isFalse();
        assertThat(fits("a", "a".repeat(10_000))).isTrue();
        assertThat(FuzzyQuery.of("a".repeat(300)).score("a".repeat(10_000))).isEqualTo(FuzzyQuery.NONE);
    }

    private static boolean fits(String typed, String text) {
        return FuzzyQuery.of(typed).score(text) != FuzzyQuery.NONE;
    }

    private static List<String> ranked(String typed, String... texts) {
        var query = FuzzyQuery.of(typed);
        return List.of(texts).stream()
                .filter(text -> query.score(text) != FuzzyQuery.NONE)
                .sorted(Comparator.comparingInt((String text) -> query.score(text))
                        .reversed())
                .toList();
    }
}
