package dev.projectstudio.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"CLAUDE.md", ".mcp.json", "console.txt", "com10", "a con", "lpt.md", "näme 日本"})
    void takesWhatEverySystemTakes(String name) {
        assertThat(PortableName.is(name)).isTrue();
        assertThat(PortableName.near(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con", "NUL.txt", "Aux.a.b", "com0", "COM1.md", "lpt¹", "LPT9", "prn .md", "a:b", "a\\b", "a\nb", "a?",
                "<a>", "a.", "a ", "a\u0000"
            })
    void refusesWhatSomeSystemTakesForSomethingElseAndNamesTheNearest(String name) {
        assertThat(PortableName.is(name)).isFalse();
        assertThat(PortableName.is(PortableName.near(name))).isTrue();
    }

    @Test
    void refusesMoreBytesThanAFileSystemHasRoomForAndCutsThem() {
        assertThat(PortableName.is("a".repeat(255))).isTrue();
        assertThat(PortableName.is("a".repeat(256))).isFalse();
        assertThat(PortableName.is("é".repeat(128))).isFalse();
        assertThat(PortableName.near("é".repeat(300))).isEqualTo("é".repeat(127));
    }
}
