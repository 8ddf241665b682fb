package dev.projectstudio.core.search;

import java.util.LinkedHashSet;
import java.util.Set;

/// Paths, qualified names and the like in a text: what has more to it than the letters of a word.
///
/// Read letter by letter: the same as a regular expression took as long as all the rest of putting a text into the
/// index.
final class Identifiers {

    private static final int MOST = 2_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 121;

    private Identifiers() {}

    /// Each once, in the order of the text; pieces of what is longer than any name.
    static Set<String> of(String text) {
        var found = new LinkedHashSet<String>();
        int at = 0;
        while (at < text.length() && found.size() < MOST) {
            int end = end(text, at);
            if (text.codePointCount(at, end) < SHORTEST) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                if (isTelling(text, at, end)) {
                    found.add(text.substring(at, end));
                }
                at = end;
            }
        }
        return found;
    }

    /// Where the name that begins here ends; here, where none does.
    private static int end(String text, int from) {
        if (!isOfWord(text.codePointAt(from))) {
            return from;
        }
        int at = from;
        for (int count = 0; count < LONGEST && at < text.length(); count++) {
            int point = text.codePointAt(at);
            if (!isOfWord(point) && !isBetween(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /// Whether it has a sign within, a hump, or a digit beside a letter.
    private static boolean isTelling(String text, int from, int end) {
        int before = text.codePointAt(from);
        for (int at = from + Character.charCount(before); at < end; ) {
            int point = text.codePointAt(at);
            if (before == '_' || isBetween(before) || isTurn(before, point)) {
                return true;
            }
            before = point;
            at += Character.charCount(point);
        }
        return false;
    }

    private static boolean isTurn(int before, int point) {
        if (Character.isLetter(before) && Character.isLetter(point)) {
            return Character.getType(before) == Character.LOWERCASE_LETTER
                    && Character.getType(point) == Character.UPPERCASE_LETTER;
        }
        return (Character.isLetter(before) && Words.isNumber(point))
                || (Words.isNumber(before) && Character.isLetter(point));
    }

    private static boolean isOfWord(int point) {
        return point == '_' || Words.isLetterOrNumber(point);
    }

    private static boolean isBetween(int point) {
        return switch (point) {
            case '.', '/', ':', '$', '-' -> true;
            default -> false;
        };
    }
}
