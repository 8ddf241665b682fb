package dev.projectstudio.core.search;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/// Texts as the index takes them in.
///
/// FTS5's `unicode61` takes a run of letters and digits for a word. That is no word where a script puts no blanks
/// between words, so that there each letter becomes one, and neighbours are found as a phrase. A symbol, such as an
/// emoji, becomes a word that names it. Parts of `camelCase` are put behind the text, so that they do not come
/// between its words.
final class Words {

    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Words() {}

    /// For the column that is searched by words.
    static String indexed(String text) {
        var prepared = new StringBuilder(spaced(text));
        Humps.of(text).forEach(part -> prepared.append(' ').append(part));
        return prepared.toString();
    }

    /// A word of a query in the same way.
    static String spaced(String text) {
        var spaced = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            append(spaced, point);
            at += Character.charCount(point);
        }
        return spaced.toString();
    }

    /// Whether the index has words for any of it.
    static boolean hasWord(String spaced) {
        return spaced.codePoints().anyMatch(Words::isLetterOrNumber);
    }

    /// Where a run of letters and the like ends; at its beginning, where there is none.
    static int end(String text, int from, IntPredicate isOfRun) {
        int at = from;
        while (at < text.length() && isOfRun.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /// Whether FTS5 takes it for a letter or a digit.
    static boolean isLetterOrNumber(int point) {
        if (point < 0x80) {
            return isAsciiLetter(point) || (point >= '0' && point <= '9');
        }
        return Character.isLetter(point) || isNumber(point);
    }

    static boolean isNumber(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isAsciiLetter(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }

    private static void append(StringBuilder text, int point) {
        if (point < 0x80) {
            text.append(point == 0 ? ' ' : (char) point);
        } else if (isWhole(point)) {
            text.append(' ').appendCodePoint(point).append(' ');
        } else if (Character.getType(point) == Character.OTHER_SYMBOL) {
            text.append(' ').append(symbol(point)).append(' ');
        } else {
            text.appendCodePoint(point);
        }
    }

    private static String symbol(int point) {
        return "u" + Integer.toHexString(point).toLowerCase(Locale.ROOT);
    }

    /// Whether it is a letter of a script that puts no blanks between words, and so becomes a word.
    static boolean isWhole(int point) {
        return Character.isLetter(point) && WITHOUT_BLANKS.contains(UnicodeScript.of(point));
    }
}
