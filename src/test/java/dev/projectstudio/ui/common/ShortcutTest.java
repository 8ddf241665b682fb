package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mod+K",
                "Mod+Shift+P",
                "F5",
                "Shift+F7",
                "Alt+Left",
                "?",
                "/",
                "g d",
                "Mod+Enter",
                "Mod+,",
                "Mod++"
            })
    void isWrittenAsItWasRead(String written) {
        assertThat(Shortcut.parse(written)).hasToString(written);
    }

    @Test
    void takesModifiersInAnyOrderAndLettersInEitherCase() {
        assertThat(Shortcut.parse("Shift+Mod+p")).isEqualTo(Shortcut.parse("Mod+Shift+P"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Mod+", "Hyper+K", "Mod+Alt+E", "Ctrl+Alt+x", "Shift+a", "Escape", "g d i", "g Mod+K", "F20"
            })
    void refusesWhatCannotBePressedOrIsAltGr(String written) {
        assertThatThrownBy(() -> Shortcut.parse(written)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void clashesWithWhatItBegins() {
        assertThat(Shortcut.parse("g").clashesWith(Shortcut.parse("g d"))).isTrue();
        assertThat(Shortcut.parse("g d").clashesWith(Shortcut.parse("g"))).isTrue();
        assertThat(Shortcut.parse("g d").clashesWith(Shortcut.parse("g i"))).isFalse();
        assertThat(Shortcut.parse("d").clashesWith(Shortcut.parse("g d"))).isFalse();
    }

    @Test
    void isSaidInTheWordsOfTheSystem() {
        var shortcut = Shortcut.parse("Mod+Shift+P");

        assertThat(KeyCaps.words(shortcut, false)).isEqualTo("Ctrl+Shift+P");
        assertThat(KeyCaps.words(shortcut, true)).isEqualTo("⌘⇧P");
        assertThat(KeyCaps.words(Shortcut.parse("Alt+Left"), false)).isEqualTo("Alt+←");
    }
}
