package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.search.Excerpt.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoughtTest {

    @Test
    void findsTheFirstOfTheWordsWithoutRegardToCaseAndDiacritics() {
        var sought = Sought.of(List.of("token", "CAFE"));

        assertThat(sought.first("In the Café, tokens")).contains(new Mark(7, 11));
        assertThat(sought.first("A TOKEN in the Café")).contains(new Mark(2, 7));
        assertThat(sought.first("nothing of it")).isEmpty();
    }

    @Test
    void findsInsideWordsAndInTextsWithoutBlanks() {
        assertThat(Sought.of(List.of("token")).first("refreshToken()")).contains(new Mark(7, 12));
        assertThat(Sought.of(List.of("検索")).first("全文検索は速い")).contains(new Mark(2, 4));
    }

    @Test
    void takesTheLongestOfThoseThatBeginAtOnePlace() {
        assertThat(Sought.of(List.of("to", "token")).first("a token")).contains(new Mark(2, 7));
    }

    @Test
    void findsNothingWhereNothingIsLookedFor() {
        assertThat(Sought.of(List.of(" ", "")).isNothing()).isTrue();
        assertThat(Sought.NOTHING.first("a text")).isEmpty();
        assertThat(Sought.NOTHING.firstOf(List.of("a text"))).isEmpty();
    }

    @Test
    void tellsWhichOfSeveralTextsIsTheFirst() {
        assertThat(Sought.of(List.of("b")).firstOf(List.of("a", "ab", "b"))).hasValue(1);
    }
}
