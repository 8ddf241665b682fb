package dev.projectstudio.core.search;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./:$-]{2,120}");
    private static final Pattern TELLING =
            Pattern.compile(".*(?:[_./:$-].|\\p{Ll}\\p{Lu}|\\p{L}\\p{N}|\\p{N}\\p{L}).*");
    private static final Pattern CAMEL = Pattern.compile("[\\p{L}\\p{N}]*\\p{Ll}\\p{Lu}[\\p{L}\\p{N}]*");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final int MOST_IDENTIFIERS = 2_000;

    private Words() {}

    /// For the column that is searched by words.
    static String indexed(String text) {
        var prepared = new StringBuilder(spaced(text));
        var parts = new LinkedHashSet<String>();
        var camel = CAMEL.matcher(text);
        while (camel.find() && parts.size() < MOST_IDENTIFIERS) {
            parts.addAll(Set.of(HUMP.split(camel.group())));
        }
        parts.forEach(part -> prepared.append(' ').append(part));
        return prepared.toString();
    }

    /// A word of a query in the same way.
    static String spaced(String text) {
        var spaced = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(spaced, point));
        return spaced.toString();
    }

    /// Whether the index has words for any of it.
    static boolean hasWord(String spaced) {
        return spaced.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Paths, qualified names and the like, each once.
    static String identifiers(String text) {
        var found = new LinkedHashSet<String>();
        var identifier = IDENTIFIER.matcher(text);
        while (identifier.find() && found.size() < MOST_IDENTIFIERS) {
            if (TELLING.matcher(identifier.group()).matches()) {
                found.add(identifier.group());
            }
        }
        return String.join("\n", found);
    }

    private static void append(StringBuilder text, int point) {
        if (point < 0x80) {
            text.append(point == 0 ? ' ' : (char) point);
        } else if (isLetterOfScriptWithoutBlanks(point)) {
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

    private static boolean isLetterOfScriptWithoutBlanks(int point) {
        return Character.isLetter(point) && WITHOUT_BLANKS.contains(UnicodeScript.of(point));
    }
}
