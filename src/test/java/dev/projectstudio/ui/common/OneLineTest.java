package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void putsBlanksForTheEndsOfLines() {
        assertThat(OneLine.of("\nReviews code.\r\n  - fast\n\n- kind\n")).isEqualTo("Reviews code. - fast - kind");
        assertThat(OneLine.of("docs/two  blanks.md")).isEqualTo("docs/two  blanks.md");
    }

    @Test
    void spellsOutWhatNobodyWouldSee() {
        assertThat(OneLine.of("hi\u202Eevil\u200B")).isEqualTo("hi[U+202E]evil[U+200B]");
    }

    @Test
    void endsWhatIsLongerThanAnyRow() {
        assertThat(OneLine.of("😀".repeat(1000))).hasSizeLessThan(410).endsWith("😀…");
        assertThat(OneLine.of("a" + "😀".repeat(1000))).endsWith("😀…");
        assertThat(OneLine.of("")).isEmpty();
        assertThat(OneLine.of("a" + " ".repeat(10_000_000) + "b")).hasSize(401).endsWith(" …");
        assertThat(OneLine.of("a" + "\n".repeat(10_000) + "b")).isEqualTo("a …");
    }
}
