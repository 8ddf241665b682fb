package dev.projectstudio.platform.diff;

import dev.projectstudio.platform.diff.Deception.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the characters that make a text look like another one.
public final class DeceptiveCharacters {

    private static final int JOINER = 0x200D;
    private static final int EMOJI_FORM = 0xFE0F;

    private DeceptiveCharacters() {}

    public static List<Deception> in(String text) {
        List<Deception> found = new ArrayList<>();
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int at = i;
            i += Character.charCount(character);
            if (character == '\n') {
                line++;
                start = i;
            } else if (!joinsEmoji(text, at, character)) {
                int number = line;
                int column = at - start;
                kind(character).ifPresent(kind -> found.add(new Deception(kind, number, column, character)));
            }
        }
        return List.copyOf(found);
    }

    /// The same text with each of them named in brackets, so that it can be seen.
    public static String spelledOut(String text) {
        var found = in(text);
        if (found.isEmpty()) {
            return text;
        }
        var lines = text.split("\n", -1);
        found.reversed().forEach(deception -> {
            var line = lines[deception.line() - 1];
            int end = deception.column() + Character.charCount(deception.codePoint());
            lines[deception.line() - 1] =
                    line.substring(0, deception.column()) + "[" + deception.notation() + "]" + line.substring(end);
        });
        return String.join("\n", lines);
    }

    /// Whether one begins here.
    public static boolean isAt(String text, int at) {
        int character = text.codePointAt(at);
        return kind(character).isPresent() && !joinsEmoji(text, at, character);
    }

    /// What is deceptive about a character; empty for nearly all.
    public static Optional<Kind> kind(int character) {
        if (isBidi(character)) {
            return Optional.of(Kind.BIDI);
        }
        if (character >= 0xE0000 && character <= 0xE01EF) {
            return Optional.of(Kind.TAG);
        }
        if (isInvisible(character)) {
            return Optional.of(Kind.INVISIBLE);
        }
        boolean isControl = Character.isISOControl(character) && character != '\t' && character != '\n';
        return isControl ? Optional.of(Kind.CONTROL) : Optional.empty();
    }

    private static boolean isBidi(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isInvisible(int character) {
        return switch (character) {
            case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default -> (character >= 0x200B && character <= JOINER) || (character >= 0x2060 && character <= 0x2064);
        };
    }

    // A family is several people joined by zero-width characters; nothing hides there.
    private static boolean joinsEmoji(String text, int at, int character) {
        if (character != JOINER || at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        return (before == EMOJI_FORM || Character.isEmoji(before)) && Character.isEmoji(text.codePointAt(at + 1));
    }
}
