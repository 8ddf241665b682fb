package dev.projectstudio.core.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text without case and diacritics that still knows where each letter stood.
final class FoldedText {

    private final String folded;
    /// Null where each letter stands where it stood: most texts are of plain letters only.
    private final int @Nullable [] places;

    private FoldedText(String folded, int @Nullable [] places) {
        this.folded = folded;
        this.places = places;
    }

    static FoldedText of(String text) {
        return isPlain(text) ? new FoldedText(text.toLowerCase(Locale.ROOT), null) : placed(text);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static FoldedText placed(String text) {
        var letters = new char[text.length() + 16];
        var places = new int[letters.length];
        Map<Integer, String> known = new HashMap<>(); // few letters are not plain, and those come often
        int length = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            var folded = point < 0x80 ? "" : known.computeIfAbsent(point, each -> fold(Character.toString(each)));
            if (length + folded.length() + 2 > letters.length) {
                letters = Arrays.copyOf(letters, 2 * letters.length);
                places = Arrays.copyOf(places, letters.length);
            }
            if (point < 0x80) {
                letters[length] = (char) (point >= 'A' && point <= 'Z' ? point | 0x20 : point);
                places[length++] = at;
            } else {
                folded.getChars(0, folded.length(), letters, length);
                Arrays.fill(places, length, length + folded.length(), at);
                length += folded.length();
            }
            at += Character.charCount(point);
        }
        places[length] = text.length();
        return new FoldedText(new String(letters, 0, length), places);
    }

    /// A word in the form in which it is found.
    static String fold(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Form.NFD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> folded.appendCodePoint(Character.toLowerCase(point)));
        return folded.toString();
    }

    /// Whether a folded word, or what begins with it, stands in it.
    boolean has(String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (at == 0 || isBoundary(folded.codePointBefore(at), folded.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(int before, int point) {
        return !Words.isLetterOrNumber(before) || Words.isWhole(before) || Words.isWhole(point);
    }

    /// Where a folded word stands, in the places of the text; not more than `most`.
    List<Excerpt.Mark> all(String word, int most) {
        var found = new ArrayList<Excerpt.Mark>();
        for (int at = folded.indexOf(word); at >= 0 && found.size() < most; at = folded.indexOf(word, at + 1)) {
            int end = place(at + word.length());
            if (end > place(at)) { // not of a part of a letter
                found.add(new Excerpt.Mark(place(at), end));
            }
        }
        return found;
    }

    private int place(int at) {
        return places == null ? at : places[at];
    }
}
