package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\n", "a\r\nb", "\uFEFFa\r\nb\nc\r\n", "\n\n", "\r\n", "a\rb\n"})
    void givesBackWhatNobodyTouched(String text) {
        var typed = TypedText.of(text);

        assertThat(typed.saved(typed.shown())).isEqualTo(text);
    }

    @Test
    void showsNoByteOrderMarkAndNoCarriageReturn() {
        assertThat(TypedText.of("\uFEFFa\r\nb\n").shown()).isEqualTo("a\nb\n");
    }

    @Test
    void endsNewLinesAsMostDoAndLeavesTheOthers() {
        assertThat(TypedText.of("a\r\nb\r\nc\n").saved("a\nb\nnew\nc\n")).isEqualTo("a\r\nb\r\nnew\r\nc\n");
        assertThat(TypedText.of("a\nb\r\nc\n").saved("new\na\nb\nc\n")).isEqualTo("new\na\nb\r\nc\n");
        assertThat(TypedText.of("\uFEFFa\r\n").saved("b\n")).isEqualTo("\uFEFFb\r\n");
        assertThat(TypedText.of("a\nb").saved("a\nb\n")).isEqualTo("a\nb\n");
        assertThat(TypedText.of("a\nb\n").saved("")).isEmpty();
    }
}
