package dev.projectstudio.platform.diff;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/// A text cut into pieces that are compared whole: lines, or the words of a few lines.
final class Tokens extends Sequence {

    static final SequenceComparator<Tokens> EQUALITY = new Equality();

    // Beyond this many pieces the slow fallback for texts made of ever the same line would take minutes.
    private static final int LARGE = 20_000;

    private final List<String> pieces;

    private Tokens(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /// One piece for each line, its line feed included.
    static Tokens lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return new Tokens(lines);
    }

    /// Runs of letters and digits, runs of blanks, and every other character alone.
    static Tokens words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            words.add(text.substring(start, end));
            start = end;
        }
        return new Tokens(words);
    }

    static DiffAlgorithm algorithm(Tokens one, Tokens other) {
        return algorithm(Math.max(one.size(), other.size()));
    }

    static DiffAlgorithm algorithm(int size) {
        var histogram = new HistogramDiff();
        if (size > LARGE) {
            histogram.setFallbackAlgorithm(null);
        }
        return histogram;
    }

    @Override
    public int size() {
        return pieces.size();
    }

    String piece(int index) {
        return pieces.get(index);
    }

    String join(int from, int to) {
        return String.join("", pieces.subList(from, to));
    }

    private static int endOfWord(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        int kind = kind(first);
        while (kind != 0 && end < text.length() && kind(text.codePointAt(end)) == kind) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int kind(int character) {
        if (Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK) {
            return 1;
        }
        return character == ' ' || character == '\t' ? 2 : 0;
    }

    private static final class Equality extends SequenceComparator<Tokens> {

        @Override
        public boolean equals(Tokens one, int index, Tokens other, int otherIndex) {
            return one.piece(index).equals(other.piece(otherIndex));
        }

        @Override
        public int hash(Tokens tokens, int index) {
            return tokens.piece(index).hashCode();
        }
    }
}
