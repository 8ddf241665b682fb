package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.search.SearchQuery.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptsTest {

    @Test
    void areCutFromWhatIsAtHandWhereThatShowsAllWords() {
        var cut = excerpts("cat dog");

        var excerpt = cut.of("A cat and a dog.", () -> {
            throw new AssertionError("nothing else is read");
        });

        assertThat(excerpt.text()).isEqualTo("A cat and a dog.");
        assertThat(excerpt.marks()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "cat, A dog.", // not in it
        "cat, They concatenate.", // only inside another word
        "cat dog, A dog.", // one of two
        "cat, ''", // nothing at hand
    })
    void areCutFromAllOfTheTextWhereItDoesNot(String typed, String atHand) {
        var cut = excerpts(typed);

        assertThat(cut.of(atHand, () -> "The cat and the dog.").text()).isEqualTo("The cat and the dog.");
    }

    @Test
    void takeAPartOfAScriptWithoutBlanksForAWord() {
        var cut = excerpts("刷新");

        assertThat(cut.of("认证流程需要刷新令牌", () -> "").marks()).hasSize(1);
    }

    @Test
    void showTheBeginningWhereNothingIsLookedFor() {
        assertThat(excerpts("").of("What was done.", () -> "# Title").text()).isEqualTo("What was done.");
    }

    private static Excerpts excerpts(String typed) {
        var words = Arrays.stream(typed.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(word, false))
                .toList();
        return new Excerpts(new SearchQuery(words, Set.of(), List.of(), List.of(), List.of(), null, null, false, 10));
    }
}
