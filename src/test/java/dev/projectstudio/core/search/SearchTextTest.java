package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.search.SearchText.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"atlas", "Risk workbench", "日本語", "a:b", "day \"one\" of it"})
    void readsAFilterThatWasPutIn(String value) {
        var typed = SearchText.with("refresh token", new Filter("project", value));

        var parsed = SearchText.parse(typed);

        assertThat(parsed.words()).hasSize(2);
        assertThat(parsed.filters()).containsExactly(new Filter("project", value.replace("\"", "")));
    }

    @Test
    void putsAFilterInOnce() {
        var typed = SearchText.with("token tag:auth", new Filter("tag", "auth"));

        assertThat(typed).isEqualTo("token tag:auth");
    }

    @Test
    void putsTheOnlyFilterOfItsNameInThePlaceOfTheOneBefore() {
        var typed = SearchText.with("after:2026-01 token", new Filter("after", "2026-11-01"));

        assertThat(typed).isEqualTo("token after:2026-11-01 ");
    }

    @Test
    void takesAFilterOutHoweverItIsWritten() {
        var typed = "slow  PROJECT:\"Risk workbench\" tag:auth \"two words\"";

        var rest = SearchText.without(typed, new Filter("project", "Risk workbench"));

        assertThat(rest).isEqualTo("slow tag:auth \"two words\"");
    }

    @Test
    void leavesWhatIsNoFilter() {
        assertThat(SearchText.without("kind:session \"kind:session\"", new Filter("kind", "session")))
                .isEqualTo("\"kind:session\"");
    }
}
