package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordStartsTest {

    @Test
    void holdsTheFirstLettersOfEachWordOnce() {
        assertThat(starts("Auth authors, x9 at_me")).containsExactly("a", "au", "aut", "x", "x9", "at", "m", "me");
    }

    @Test
    void hasNeitherCaseNorDiacritics() {
        assertThat(starts("Éa e\u0301b")).containsExactly("e", "ea", "eb");
    }

    @Test
    void letterOfAScriptWithoutBlanksIsAWordAndNoBeginning() {
        assertThat(starts("認証ok")).containsExactly("o", "ok");
        assertThat(WordStarts.last(Words.spaced("認証"))).isEmpty();
    }

    @Test
    void textWithoutWordsHasNone() {
        assertThat(starts("  -- ; ")).isEmpty();
        assertThat(starts("")).isEmpty();
        assertThat(WordStarts.last(" - ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"to,'',to", "C++,'',c", "src/Au,src/,au", "ÀÉ,'',ae", "令牌b,' 令  牌 ',b", "한,'',한", "tokens,'',tokens"})
    void theLastWordMayGoOn(String typed, String before, String letters) {
        assertThat(WordStarts.last(Words.spaced(typed))).contains(new WordStarts.Last(before, letters));
    }

    @Test
    void takesMarksOffLettersAsTheIndexDoes() {
        assertThat(starts("שָׁלוֹם")).containsExactly("ש", "ל", "לו", "ם");
        assertThat(starts("\u1112\u1161\u11ab")).containsExactly("한");
    }

    private static List<String> starts(String text) {
        return WordStarts.of(Words.spaced(text)).stream()
                .map(start -> start.substring("zq".length()))
                .toList();
    }
}
