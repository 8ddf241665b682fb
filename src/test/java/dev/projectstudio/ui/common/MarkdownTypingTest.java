package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The caret is written as `|`, a selection as `[` and `]`.
class MarkdownTypingTest {

    @ParameterizedTest
    @CsvSource({
        "- one|, - one/- |",
        "* one|, * one/* |",
        "'  + deep|', '  + deep/  + |'",
        "9. nine|, 9. nine/10. |",
        "3) three|, 3) three/4) |",
        "- [x] done|, - [x] done/- [ ] |",
        "> said|, > said/> |",
        "> - both|, > - both/> - |",
        "- on|e, - on/- |e",
    })
    void goesOnWithAList(String before, String after) {
        assertThat(enter(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"- one/- |, - one/|", "- [ ] |, '|'", "> said/> |, > said/|", "1. |, '|'"})
    void endsTheListAfterAnEmptyItem(String before, String after) {
        assertThat(enter(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain|", "|- one", "-no item|", "```/- code|"})
    void beginsALineElsewhere(String before) {
        assertThat(enter(before)).isEqualTo("plain Enter");
    }

    @ParameterizedTest
    @CsvSource({
        "[bold] it, **[bold]** it",
        "**[bold]** it, [bold] it",
        "[**bold**] it, [bold] it",
        "bo|ld it, **[bold]** it",
        "'so [ bold ]it', 'so  **[bold]** it'",
        "'|', **|**",
        "**|**, '|'",
        "*[both]*, ***[both]***",
    })
    void setsWordsInBoldAndBack(String before, String after) {
        assertThat(mark(before, "**")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"[word], *[word]*", "*[word]*, [word]", "**[word]**, ***[word]***", "***[word]***, **[word]**"})
    void setsWordsInItalicsAndBack(String before, String after) {
        assertThat(mark(before, "*")).isEqualTo(after);
    }

    @Test
    void worksInsideALongerText() {
        assertThat(enter("before/- one|/after")).isEqualTo("before/- one/- |/after");
    }

    private static String enter(String written) {
        var text = written.replace('/', '\n');
        int caret = text.indexOf('|');
        var plain = text.replace("|", "");
        return MarkdownTyping.enter(plain, caret)
                .map(edit -> applied(plain, edit))
                .orElse("plain Enter");
    }

    private static String mark(String written, String mark) {
        int caret = written.indexOf('|');
        int anchor = caret < 0 ? written.indexOf('[') : caret;
        int end = caret < 0 ? written.indexOf(']') - 1 : caret;
        var plain = written.replaceAll("[|\\[\\]]", "");
        return applied(plain, MarkdownTyping.mark(plain, anchor, end, mark));
    }

    private static String applied(String text, MarkdownTyping.Edit edit) {
        var after = new StringBuilder(text).replace(edit.start(), edit.end(), edit.text());
        if (edit.anchor() == edit.caret()) {
            after.insert(edit.caret(), '|');
        } else {
            after.insert(edit.caret(), ']').insert(edit.anchor(), '[');
        }
        return after.toString().replace('\n', '/');
    }
}
