package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTypingTest {

    @Test
    void beginsANewLineBelowTheOneBefore() {
        assertThat(after("{\n  \"name\": \"pdf\",|\n}")).isEqualTo("{\n  \"name\": \"pdf\",\n  |\n}");
    }

    @Test
    void goesOneStepInBehindABracketThatOpens() {
        assertThat(after("{|}")).isEqualTo("{\n  |}");
        assertThat(after("{\n  \"skills\": [|")).isEqualTo("{\n  \"skills\": [\n    |");
    }

    @Test
    void takesNoMoreThanStandsBeforeTheCaret() {
        assertThat(after(" |   \"name\"")).isEqualTo(" \n |   \"name\"");
        assertThat(after("|")).isEqualTo("\n|");
    }

    /// `|` is where the caret is.
    private static String after(String content) {
        int caret = content.indexOf('|');
        var words = content.replace("|", "");
        var edit = JsonTyping.enter(words, caret);
        var next = words.substring(0, edit.start()) + edit.text() + words.substring(edit.end());
        return next.substring(0, edit.caret()) + "|" + next.substring(edit.caret());
    }
}
