package dev.projectstudio.ui.common;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// What the user typed to find something by a few of its letters, in order, not necessarily next to each other.
///
/// Several words may match anywhere, each for itself. Beginnings of words and letters in a row count more. Used on one
/// thread: it keeps its working space.
public final class FuzzyQuery {

    /// The text does not have the letters.
    public static final int NONE = Integer.MIN_VALUE;

    private static final int LONGEST = 256;
    private static final int LETTER = 4;
    private static final int IN_A_ROW = 8;
    private static final int WORD_START = 9;
    private static final int TEXT_START = 12;
    private static final int GAP = 3;
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

    private final List<char[]> words;
    private final int[] bonus = new int[LONGEST];
    private final char[] lower = new char[LONGEST];
    private int[][] best = new int[0][];

    private FuzzyQuery(List<char[]> words) {
        this.words = words;
    }

    public static FuzzyQuery of(String typed) {
        var stripped = typed.strip();
        return new FuzzyQuery(
                stripped.isEmpty()
                        ? List.of()
                        : Arrays.stream(stripped.split("\\s+"))
                                .map(FuzzyQuery::lower)
                                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// How well a text fits, more is better; [#NONE] if it does not. Every text fits the empty query equally.
    public int score(String text) {
        int length = Math.min(text.length(), LONGEST);
        int total = 0;
        if (!words.isEmpty()) {
            read(text, length);
        }
        for (var word : words) {
            if (!occurs(word, length)) {
                return NONE;
            }
            fill(word, length);
            total += Arrays.stream(best[word.length - 1], 0, length).max().orElse(0);
        }
        // of two that fit alike, the shorter one is meant
        return words.isEmpty() ? 0 : total - length / 8;
    }

    /// How literally a text has what was typed: 2 where each word begins one of its own, 1 where each stands in it as
    /// it is, 0 where letters lie apart.
    public int literalness(String text) {
        var folded = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .mapToInt(word -> literalness(folded, new String(word)))
                .min()
                .orElse(0);
    }

    /// Which letters of a fitting text were meant.
    public BitSet positions(String text) {
        var marked = new BitSet();
        int length = Math.min(text.length(), LONGEST);
        read(text, length);
        for (var word : words) {
            if (occurs(word, length)) {
                fill(word, length);
                trace(word, length, marked);
            }
        }
        return marked;
    }

    private static int literalness(String text, String word) {
        int at = text.indexOf(word);
        if (at < 0) {
            return 0;
        }
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at < 0 ? 1 : 2;
    }

    private void read(String text, int length) {
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char here = text.charAt(i);
            lower[i] = Character.toLowerCase(here);
            boolean start = !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(here);
            boolean hump = Character.isLowerCase(before) && Character.isUpperCase(here);
            bonus[i] = LETTER + (i == 0 ? TEXT_START : start || hump ? WORD_START : 0);
            before = here;
        }
    }

    private boolean occurs(char[] word, int length) {
        int next = 0;
        for (int i = 0; i < length && next < word.length; i++) {
            if (lower[i] == word[next]) {
                next++;
            }
        }
        return next == word.length;
    }

    /// `best[i][j]`: the most the first letters up to `i` can score when `i` is met at `j`.
    private void fill(char[] word, int length) {
        if (best.length < word.length) {
            best = new int[word.length][LONGEST];
        }
        for (int i = 0; i < word.length; i++) {
            int earlier = IMPOSSIBLE;
            for (int j = 0; j < length; j++) {
                int before = i == 0 ? 0 : j == 0 ? IMPOSSIBLE : best[i - 1][j - 1] + IN_A_ROW;
                int apart = i == 0 ? 0 : earlier - GAP;
                boolean met = lower[j] == word[i] && Math.max(before, apart) > IMPOSSIBLE / 2;
                best[i][j] = met ? bonus[j] + Math.max(before, apart) : IMPOSSIBLE;
                if (i > 0 && j > 0) {
                    earlier = Math.max(earlier, best[i - 1][j - 1]);
                }
            }
        }
    }

    private void trace(char[] word, int length, BitSet marked) {
        int from = length;
        boolean row = false;
        for (int i = word.length - 1; i >= 0; i--) {
            int chosen = from - 1;
            if (!row) {
                for (int j = 0; j < from; j++) {
                    chosen = best[i][j] > best[i][chosen] || best[i][chosen] <= IMPOSSIBLE / 2 ? j : chosen;
                }
            }
            marked.set(chosen);
            row = i > 0 && chosen > 0 && best[i][chosen] == bonus[chosen] + best[i - 1][chosen - 1] + IN_A_ROW;
            from = chosen;
        }
    }

    private static char[] lower(String word) {
        var letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return letters;
    }
}
