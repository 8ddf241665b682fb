package dev.projectstudio.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.diff.Deception.Kind;
import org.junit.jupiter.api.Test;

class WarningsTest {

    @Test
    void namesTheGuardRailsThatWereLost() {
        var from =
                "- Never push to main\n- Do not edit migrations\nAsk before deleting\nUse tabs\nYou must not guess\n";
        var to = "  - Do not edit migrations\nUse tabs\n";

        assertThat(GuardRails.lost(from, to))
                .containsExactly("- Never push to main", "Ask before deleting", "You must not guess");
    }

    @Test
    void takesNoPartOfAWordForAGuardRail() {
        assertThat(GuardRails.lost("Nevertheless it works\nUndo nothing\n", "")).isEmpty();
    }

    @Test
    void findsTextThatIsTurnedAround() {
        assertThat(DeceptiveCharacters.in("one\nab\u202Ecd\u2069\n"))
                .containsExactly(new Deception(Kind.BIDI, 2, 2, 0x202E), new Deception(Kind.BIDI, 2, 5, 0x2069));
    }

    @Test
    void findsWhatCannotBeSeen() {
        assertThat(DeceptiveCharacters.in("a\u200Bb\u2060\uFEFF"))
                .extracting(Deception::column)
                .containsExactly(1, 3, 4);
    }

    @Test
    void findsLettersHiddenInTags() {
        var hidden = new StringBuilder("ok").appendCodePoint(0xE0041).appendCodePoint(0xE0042);

        assertThat(DeceptiveCharacters.in(hidden.toString()))
                .extracting(Deception::notation)
                .containsExactly("U+E0041", "U+E0042");
    }

    @Test
    void findsWhatDrivesATerminal() {
        assertThat(DeceptiveCharacters.in("\u001B[2J\ttab\n")).containsExactly(new Deception(Kind.CONTROL, 1, 0, 27));
    }

    @Test
    void suspectsNeitherOrdinaryTextNorEmoji() {
        assertThat(DeceptiveCharacters.in("Grüße 日本語 שלום 👩‍👩‍👧 ❤️ 👍🏽\n")).isEmpty();
    }
}
