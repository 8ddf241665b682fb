package dev.projectstudio.core.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text without case and diacritics that still knows where each letter stood.
final class FoldedText {

    private final String folded;
    private final int[] places;

    private FoldedText(String folded, int[] places) {
        this.folded = folded;
        this.places = places;
    }

    static FoldedText of(String text) {
        var folded = new StringBuilder(text.length());
        var places = new int[text.length() + 16];
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point < 0x80) {
                places = noted(places, folded.length(), 1, at);
                folded.append(Character.toLowerCase((char) point));
            } else {
                var letters = fold(Character.toString(point));
                places = noted(places, folded.length(), letters.length(), at);
                folded.append(letters);
            }
            at += Character.charCount(point);
        }
        places = noted(places, folded.length(), 1, text.length());
        return new FoldedText(folded.toString(), places);
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

    /// Where a folded word stands, in the places of the text; not more than `most`.
    List<Excerpt.Mark> all(String word, int most) {
        var found = new ArrayList<Excerpt.Mark>();
        for (int at = folded.indexOf(word); at >= 0 && found.size() < most; at = folded.indexOf(word, at + 1)) {
            found.add(new Excerpt.Mark(places[at], places[at + word.length()]));
        }
        return found;
    }

    private static int[] noted(int[] places, int from, int count, int at) {
        var enough = from + count <= places.length ? places : Arrays.copyOf(places, 2 * (from + count));
        Arrays.fill(enough, from, from + count, at);
        return enough;
    }
}
