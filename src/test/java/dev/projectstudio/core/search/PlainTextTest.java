package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void leavesOutTheSignsOfHeadingsStrongWordsAndCode() {
        assertThat(line("## Why\nThe **token** in `auth.py`")).isEqualTo("Why The token in auth.py");
        assertThat(line("It is *not yet valid*, says ***he***.")).isEqualTo("It is not yet valid, says he.");
    }

    @Test
    void leavesOutTheDashesOfListsAndTheBoxesOfTasks() {
        assertThat(line("Both:\n- one *host*\n- the other\n  of two\n\nThat is all.\n* Again"))
                .isEqualTo("Both: one host · the other of two That is all. Again");
        assertThat(line("- [ ] open\n- [x] done\n\n+ new")).isEqualTo("open · done · new");
    }

    @Test
    void leavesOutQuotesRulesFencesAndTheLinesOfTables() {
        assertThat(line("> > said\n\n---\n\n```python\na * b - c\n```\nTitle\n====="))
                .isEqualTo("said a * b - c Title");
        assertThat(line("| field | what |\n|---|:-:|\n| `sub` | the *person* |"))
                .isEqualTo("field what sub the person");
    }

    @Test
    void showsTheWordsOfLinksAndImages() {
        assertThat(line("See [the *docs*](https://example.org/a(b) and ![a chart](c.png), not [this]."))
                .isEqualTo("See the docs and a chart, not [this].");
    }

    @Test
    void leavesNothingOfAnAddressWithParentheses() {
        assertThat(line("[Rotation](https://example.org/wiki/Rotation_(tokens)) of tokens"))
                .isEqualTo("Rotation of tokens");
    }

    @Test
    void leavesSignsThatAreText() {
        for (var text : new String[] {
            "issue #12 of C# is 2 * 3",
            "#12 of 2*3 is a-b, -1 and 1. one",
            "refresh_token and __init__ | x",
            "a - b - c > d [x] (y)",
            "-1 is no item",
            "*",
            "[",
            "![",
            ""
        }) {
            assertThat(PlainText.plain(text)).isEqualTo(text);
        }
    }

    @Test
    void leavesOutWhatEscapesASign() {
        assertThat(line("5 \\* 3 and \\# but C:\\dir and `a\\*b`")).isEqualTo("5 * 3 and # but C:\\dir and a\\*b");
    }

    /// As an excerpt shows it.
    private static String line(String markdown) {
        return PlainText.plain(markdown).strip().replaceAll("\\s+", " ");
    }
}
