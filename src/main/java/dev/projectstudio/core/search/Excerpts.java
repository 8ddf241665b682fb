package dev.projectstudio.core.search;

import dev.projectstudio.core.search.Excerpt.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Cuts from a text the piece that shows the most of what was looked for.
final class Excerpts {

    private static final int LENGTH = 160;
    private static final int LEAD = 40;
    private static final int MOST_READ = 512 * 1024;
    private static final int MOST_MARKS = 200;

    private final List<String> words;

    Excerpts(SearchQuery query) {
        this.words = query.words().stream()
                .map(word -> FoldedText.fold(word.text()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// From what is at hand of a text, such as the summary of a session, where that shows all words; or from all of it.
    ///
    /// @param whole asked for only then
    Excerpt of(String atHand, Supplier<String> whole) {
        var read = read(atHand);
        var folded = FoldedText.of(read);
        boolean isEnough = !read.isBlank() && words.stream().allMatch(folded::has);
        return isEnough ? of(read, folded) : of(whole.get());
    }

    /// The beginning of the text where nothing is found in it.
    Excerpt of(String text) {
        var read = read(text);
        return of(read, FoldedText.of(read));
    }

    private static String read(String text) {
        return text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
    }

    private Excerpt of(String text, FoldedText folded) {
        var marks = marks(folded);
        int from = start(text, marks.isEmpty() ? 0 : best(marks));
        return cut(text, from, marks);
    }

    /// What was found in a title, all of it.
    Excerpt ofTitle(String title) {
        return new Excerpt(title, marks(FoldedText.of(title)));
    }

    private List<Mark> marks(FoldedText folded) {
        var all = new ArrayList<Mark>();
        words.forEach(word -> all.addAll(folded.all(word, MOST_MARKS)));
        all.sort(Comparator.comparingInt(Mark::from).thenComparing(Mark::to, Comparator.reverseOrder()));
        return apart(all);
    }

    private static List<Mark> apart(List<Mark> sorted) {
        var apart = new ArrayList<Mark>();
        for (var mark : sorted) {
            if (apart.isEmpty() || mark.from() >= apart.getLast().to()) {
                apart.add(mark);
            }
        }
        return apart;
    }

    /// Where the piece with the most marks begins.
    private static int best(List<Mark> marks) {
        int best = 0;
        int most = 0;
        for (int i = 0, j = 0; i < marks.size(); i++) {
            while (j < marks.size() && marks.get(j).to() <= marks.get(i).from() + LENGTH - LEAD) {
                j++;
            }
            if (j - i > most) {
                most = j - i;
                best = marks.get(i).from();
            }
        }
        return best;
    }

    /// At the beginning of a word, a little before the first mark.
    private static int start(String text, int mark) {
        if (mark <= LEAD) {
            return 0;
        }
        int from = mark - LEAD;
        for (int at = from; at < mark; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static Excerpt cut(String text, int from, List<Mark> marks) {
        int to = Math.min(text.length(), from + LENGTH);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        var piece = new StringBuilder(from > 0 ? "… " : "");
        var kept = new ArrayList<Mark>();
        var inside = marks.stream().filter(isWithin(from, to)).iterator();
        @Nullable Mark next = inside.hasNext() ? inside.next() : null;
        int start = -1;
        for (int at = from; at < to; at++) {
            if (next != null && at == next.from()) {
                start = piece.length();
            }
            char letter = text.charAt(at);
            if (!Character.isWhitespace(letter)) {
                piece.append(letter);
            } else if (!piece.isEmpty() && piece.charAt(piece.length() - 1) != ' ') {
                piece.append(' ');
            }
            if (next != null && at + 1 == next.to()) {
                kept.add(new Mark(Math.min(start, piece.length()), piece.length()));
                next = inside.hasNext() ? inside.next() : null;
            }
        }
        return new Excerpt(
                piece.append(to < text.length() ? " …" : "").toString().stripTrailing(), kept);
    }

    private static Predicate<Mark> isWithin(int from, int to) {
        return mark -> mark.from() >= from && mark.to() <= to;
    }
}
