package dev.projectstudio.core.search;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What words begin with: their first one, two and three letters, without case and diacritics.
///
/// The index holds those of a text in a column of their own, each once. FTS5's own index of beginnings would hold every
/// place of every word under each of them, which is twice as much again as the words themselves.
final class WordStarts {

    static final int LONGEST = 3;

    /// Makes a beginning a word that nobody writes. Else the list of the word `a` would be that of all that begins
    /// with it, and FTS5 would go through the whole of it to find in which texts the word itself is.
    private static final String MARK = "zq";

    /// Digits, letters, and none.
    private static final int SIGNS = 37;

    private static final int FIRST_MARK = 768;
    private static final int MIDDLE_MARK = 800;
    private static final int LAST_MARK = 817;
    private static final int LOW_MARKS = 0x08029FDF;
    private static final int HIGH_MARKS = 0x000361F8;

    /// The last word of what was typed, which may go on.
    ///
    /// @param before what stands before it
    /// @param letters the word, folded
    record Last(String before, String letters) {

        int length() {
            return letters.codePointCount(0, letters.length());
        }

        /// As it stands among the beginnings in the index.
        String start() {
            return MARK + letters;
        }
    }

    private WordStarts() {}

    /// As words of the index.
    ///
    /// @param spaced as [Words#spaced] has it
    static Set<String> of(String spaced) {
        var starts = new LinkedHashSet<String>();
        var seen = new BitSet(SIGNS * SIGNS * SIGNS);
        int at = 0;
        while (at < spaced.length()) {
            int end = Words.end(spaced, at, WordStarts::isOfWord);
            if (end > at && !addPlain(starts, seen, spaced, at, end) && !Words.isWhole(spaced.codePointAt(at))) {
                add(starts, spaced.substring(at, end));
            }
            at = end > at ? end : at + Character.charCount(spaced.codePointAt(at));
        }
        return starts;
    }

    /// The last word of a text, where it has one that may go on.
    ///
    /// @param spaced as [Words#spaced] has it
    static Optional<Last> last(String spaced) {
        int to = spaced.length();
        while (to > 0 && !isOfWord(spaced.codePointBefore(to))) {
            to -= Character.charCount(spaced.codePointBefore(to));
        }
        int from = to;
        while (from > 0 && isOfWord(spaced.codePointBefore(from))) {
            from -= Character.charCount(spaced.codePointBefore(from));
        }
        var letters = folded(spaced.substring(from, to));
        return letters.isEmpty() || Words.isWhole(letters.codePointAt(0))
                ? Optional.empty()
                : Optional.of(new Last(spaced.substring(0, from), letters));
    }

    /// Most words begin with plain letters, of which there are so few that a bit says whether they were there before.
    private static boolean addPlain(Set<String> starts, BitSet seen, String text, int from, int end) {
        int most = Math.min(end, from + LONGEST);
        for (int at = from; at < most; at++) {
            if (sign(text.charAt(at)) == 0) {
                return false;
            }
        }
        if (most < end && text.charAt(most) >= 0x80) { // may be a mark on the letter before
            return false;
        }
        int code = 0;
        for (int at = from; at < most; at++) {
            code = code * SIGNS + sign(text.charAt(at));
            if (!seen.get(code)) {
                seen.set(code);
                starts.add(MARK + text.substring(from, at + 1).toLowerCase(Locale.ROOT));
            }
        }
        return true;
    }

    /// From 1 for a digit or a letter without regard to case; 0 for anything else.
    private static int sign(char letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0' + 1;
        }
        int lower = letter | 0x20;
        return lower >= 'a' && lower <= 'z' ? lower - 'a' + 11 : 0;
    }

    private static void add(Set<String> starts, String word) {
        var letters = folded(word.substring(0, Math.min(word.length(), 4 * LONGEST)));
        int end = 0;
        for (int count = 0; count < LONGEST && end < letters.length(); count++) {
            end += Character.charCount(letters.codePointAt(end));
            starts.add(MARK + letters.substring(0, end));
        }
    }

    /// With syllables put together again that folding takes apart.
    private static String folded(String word) {
        return Normalizer.normalize(FoldedText.fold(word), Normalizer.Form.NFC);
    }

    /// What FTS5's `unicode61` takes for a part of a word; of the marks, those that it takes off the letter before.
    ///
    /// Source: https://www.sqlite.org/fts5.html, Unicode61 tokenizer, and `sqlite3Fts5UnicodeIsdiacritic`
    private static boolean isOfWord(int point) {
        return Words.isLetterOrNumber(point) || isDiacritic(point) || Character.getType(point) == Character.PRIVATE_USE;
    }

    private static boolean isDiacritic(int point) {
        return point >= FIRST_MARK
                && point <= LAST_MARK
                && ((point < MIDDLE_MARK ? LOW_MARKS >>> (point - FIRST_MARK) : HIGH_MARKS >>> (point - MIDDLE_MARK))
                                & 1)
                        == 1;
    }
}
