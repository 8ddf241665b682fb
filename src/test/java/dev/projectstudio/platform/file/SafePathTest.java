package dev.projectstudio.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLAUDE.md",
                ".github/copilot-instructions.md",
                ".gitignore",
                ".gitattributes",
                "docs/git/notes.md",
                "git~/x",
                ".cursor/rules/with space.mdc",
                "Größe/日本語.md",
                "..hidden/x",
                "a..b/c..d"
            })
    void takesWhatLiesInTheRepository(String text) {
        assertThat(SafePath.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../../x",
                "a/..",
                "~/x",
                "C:/x",
                "c:x",
                "\\\\server\\share\\x",
                "a\\..\\..\\x",
                "nul\0l",
                "line\nbreak",
                "bell\u0007"
            })
    void refusesWhatLeavesTheRepository(String text) {
        assertThatThrownBy(() -> SafePath.of(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("outside-repo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git",
                ".git/config",
                ".GIT/config",
                ".gIt/hooks/post-checkout",
                "sub/.git/config",
                "git~1/config",
                "GIT~1",
                ".git./config",
                ".git /config",
                ".git . ./config",
                ".git::$INDEX_ALLOCATION/config",
                ".git:x",
                ".g\u200cit/config",
                "\ufeff.git/config",
                ".gi\u200dt",
                ".\u202egit",
                ".g\u00adit/config",
                ".git\ufe0f/config",
                ".g\u0131t/config"
            })
    void refusesTheGitFolderInEverySpelling(String text) {
        assertThat(SafePath.parse(text)).isEmpty();
    }

    @Test
    void writesAPathInOneWay() {
        assertThat(SafePath.of("./docs//CLAUDE.md/").text()).isEqualTo("docs/CLAUDE.md");
    }
}
