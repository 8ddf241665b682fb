package dev.projectstudio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void leavesOutTheSignsOfHeadingsStrongWordsAndCode() {
        assertThat(PlainText.plain("## Why\nThe **token** in `auth.py`")).isEqualTo(" Why\nThe token in auth.py");
    }

    @Test
    void leavesSignsThatAreText() {
        assertThat(PlainText.plain("issue #12 of C# is 2 * 3")).isEqualTo("issue #12 of C# is 2 * 3");
    }
}
