package dev.projectstudio.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"atlas", "my-project_2.0", "/home/ada/atlas", "Größe"})
    void leavesAPlainWordAsItIs(String word) {
        assertThat(ShellWord.of(word)).isEqualTo(word);
    }

    @Test
    void quotesWhatAShellWouldTakeForSeveralWordsOrForSomethingElse() {
        assertThat(ShellWord.of("My project")).isEqualTo("\"My project\"");
        assertThat(ShellWord.of("")).isEqualTo("\"\"");
        assertThat(ShellWord.of("it's")).isEqualTo("\"it's\"");
        assertThat(ShellWord.of("-n")).isEqualTo("\"-n\"");
        assertThat(ShellWord.of("$HOME")).isEqualTo("'$HOME'");
        assertThat(ShellWord.of("it's `so`")).isEqualTo("'it'\\''s `so`'");
    }
}
