package dev.projectstudio.platform.diff;

import dev.projectstudio.platform.diff.DiffLine.Kind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/// What turns one text into another, line by line.
public final class TextDiff {

    private static final int CONTEXT = 3;

    private final Tokens from;
    private final Tokens to;
    private final List<Edit> edits;

    private TextDiff(Tokens from, Tokens to, List<Edit> edits) {
        this.from = from;
        this.to = to;
        this.edits = edits;
    }

    public static TextDiff of(String from, String to) {
        var before = Tokens.lines(from);
        var after = Tokens.lines(to);
        return new TextDiff(before, after, Tokens.algorithm(before, after).diff(Tokens.EQUALITY, before, after));
    }

    /// How many lines only the new text has.
    public int added() {
        return edits.stream().mapToInt(Edit::getLengthB).sum();
    }

    /// How many lines only the old text has.
    public int removed() {
        return edits.stream().mapToInt(Edit::getLengthA).sum();
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// `+4 lines, -2 lines`: what the new text has and lacks, in the form that drift records keep.
    public String summary() {
        return "+" + lines(added()) + ", -" + lines(removed());
    }

    /// The changes with the lines around them, in the order of the text.
    public List<Hunk> hunks() {
        List<Hunk> hunks = new ArrayList<>();
        for (int first = 0; first < edits.size(); ) {
            int last = first;
            while (last + 1 < edits.size()
                    && edits.get(last + 1).getBeginA() - edits.get(last).getEndA() <= 2 * CONTEXT) {
                last++;
            }
            hunks.add(hunk(edits.subList(first, last + 1)));
            first = last + 1;
        }
        return List.copyOf(hunks);
    }

    /// Both texts whole, side by side; lines that replace each other stand in one row.
    public List<DiffRow> rows() {
        List<DiffRow> rows = new ArrayList<>();
        int next = 0;
        for (int change = 0; change < edits.size(); change++) {
            var edit = edits.get(change);
            addSame(rows, next, edit.getBeginA(), edit.getBeginB());
            addChanged(rows, changed(edit), change);
            next = edit.getEndA();
        }
        addSame(rows, next, from.size(), to.size());
        return List.copyOf(rows);
    }

    /// The diff as `diff -u` prints it; empty where the texts are equal.
    public String unified(String fromName, String toName) {
        if (isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        text.append("--- ").append(fromName).append('\n');
        text.append("+++ ").append(toName).append('\n');
        for (var hunk : hunks()) {
            text.append(hunk.header()).append('\n');
            for (var line : hunk.lines()) {
                text.append(line.kind().sign()).append(line.text()).append('\n');
                if (line.endsFile()) {
                    text.append("\\ No newline at end of file\n");
                }
            }
        }
        return text.toString();
    }

    /// What git says of a file that can be run from now on, or no longer.
    ///
    /// @param from what it is called where it is the old one, as behind `---`
    public static String modes(String from, String to, boolean isProgram) {
        var old = isProgram ? "100644" : "100755";
        var next = isProgram ? "100755" : "100644";
        return "diff --git " + from + " " + to + "\nold mode " + old + "\nnew mode " + next + "\n";
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private Hunk hunk(List<Edit> near) {
        int beginA = Math.max(0, near.getFirst().getBeginA() - CONTEXT);
        int beginB = near.getFirst().getBeginB() - (near.getFirst().getBeginA() - beginA);
        int endA = Math.min(from.size(), near.getLast().getEndA() + CONTEXT);
        int endB = near.getLast().getEndB() + (endA - near.getLast().getEndA());
        List<DiffLine> lines = new ArrayList<>();
        int next = beginA;
        for (var edit : near) {
            addContext(lines, next, edit.getBeginA(), edit.getBeginB());
            var changed = changed(edit);
            lines.addAll(changed.removed());
            lines.addAll(changed.added());
            next = edit.getEndA();
        }
        addContext(lines, next, endA, endB);
        return new Hunk(start(beginA, endA), endA - beginA, start(beginB, endB), endB - beginB, lines);
    }

    // An empty range is named by the line before it, as diff does.
    private static int start(int begin, int end) {
        return begin == end ? begin : begin + 1;
    }

    private void addContext(List<DiffLine> lines, int begin, int end, int endB) {
        for (int i = begin; i < end; i++) {
            lines.add(line(Kind.SAME, i, endB - (end - i), List.of()));
        }
    }

    private void addSame(List<DiffRow> rows, int begin, int end, int endB) {
        for (int i = begin; i < end; i++) {
            var line = line(Kind.SAME, i, endB - (end - i), List.of());
            rows.add(new DiffRow(line, line, -1));
        }
    }

    private static void addChanged(List<DiffRow> rows, Changed changed, int change) {
        var removed = changed.removed();
        var added = changed.added();
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            rows.add(new DiffRow(
                    i < removed.size() ? removed.get(i) : null, i < added.size() ? added.get(i) : null, change));
        }
    }

    private Changed changed(Edit edit) {
        var marks = LineMarks.between(
                texts(from, edit.getBeginA(), edit.getEndA()), texts(to, edit.getBeginB(), edit.getEndB()));
        List<DiffLine> removed = new ArrayList<>();
        for (int i = 0; i < edit.getLengthA(); i++) {
            removed.add(line(Kind.REMOVED, edit.getBeginA() + i, -1, marks.removed(i)));
        }
        List<DiffLine> added = new ArrayList<>();
        for (int i = 0; i < edit.getLengthB(); i++) {
            added.add(line(Kind.ADDED, -1, edit.getBeginB() + i, marks.added(i)));
        }
        return new Changed(removed, added);
    }

    private static List<String> texts(Tokens tokens, int begin, int end) {
        List<String> texts = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            texts.add(TextLines.withoutFeed(tokens.piece(i)));
        }
        return texts;
    }

    private DiffLine line(Kind kind, int indexA, int indexB, List<Mark> marks) {
        var piece = indexA >= 0 ? from.piece(indexA) : to.piece(indexB);
        return new DiffLine(kind, indexA + 1, indexB + 1, TextLines.withoutFeed(piece), marks, !piece.endsWith("\n"));
    }

    private record Changed(List<DiffLine> removed, List<DiffLine> added) {}
}
