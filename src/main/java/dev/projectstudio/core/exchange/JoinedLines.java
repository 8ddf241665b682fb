package dev.projectstudio.core.exchange;

import java.util.ArrayList;
import java.util.List;

/// Lines that are read as one, with where each of them begins in it.
final class JoinedLines {

    static final int LONGEST = 4_000;
    private static final int SHARED = 400;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    void add(int number, String part) {
        starts.add(text.length());
        numbers.add(number);
        text.append(part);
    }

    String text() {
        return text.toString();
    }

    int first() {
        return numbers.getFirst();
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /// Whether it is more than one.
    boolean isJoined() {
        return numbers.size() > 1;
    }

    /// The text, in pieces where it is long. What lies across an end is whole in one of two.
    List<ScannedLine> pieces() {
        var pieces = new ArrayList<ScannedLine>();
        int first = 0;
        int last = 0;
        for (int start = 0; start == 0 || start + SHARED < text.length(); start += LONGEST - SHARED) {
            int end = Math.min(text.length(), start + LONGEST);
            first = at(start, first);
            last = at(end - 1, last);
            pieces.add(new ScannedLine(numbers.get(first), numbers.get(last), text.substring(start, end)));
        }
        return pieces;
    }

    /// Which of the lines a letter is in.
    ///
    /// @param from one that is not behind it
    private int at(int letter, int from) {
        int line = from;
        while (line + 1 < starts.size() && starts.get(line + 1) <= letter) {
            line++;
        }
        return line;
    }
}
