package dev.projectstudio.platform.diff;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.EditList;

/// Finds what changed inside lines that replace others, word by word.
final class LineMarks {

    private static final int LONGEST = 20_000;

    private final List<List<Mark>> from;
    private final List<List<Mark>> to;

    private LineMarks(List<List<Mark>> from, List<List<Mark>> to) {
        this.from = from;
        this.to = to;
    }

    /// The marks of the lines `removed` and `added`, which replace each other; none where hardly a word stayed.
    static LineMarks between(List<String> removed, List<String> added) {
        var old = String.join("\n", removed);
        var now = String.join("\n", added);
        if (old.isEmpty() || now.isEmpty() || old.length() + now.length() > LONGEST) {
            return none(removed, added);
        }
        var before = Tokens.words(old);
        var after = Tokens.words(now);
        var edits = Tokens.algorithm(before, after).diff(Tokens.EQUALITY, before, after);
        if (!isAlike(before, edits, old, now)) {
            return none(removed, added);
        }
        List<Mark> gone = new ArrayList<>();
        List<Mark> come = new ArrayList<>();
        for (var edit : edits) {
            gone.add(new Mark(offset(before, edit.getBeginA()), offset(before, edit.getEndA())));
            come.add(new Mark(offset(after, edit.getBeginB()), offset(after, edit.getEndB())));
        }
        return new LineMarks(perLine(removed, gone), perLine(added, come));
    }

    List<Mark> removed(int line) {
        return from.get(line);
    }

    List<Mark> added(int line) {
        return to.get(line);
    }

    private static LineMarks none(List<String> removed, List<String> added) {
        return new LineMarks(perLine(removed, List.of()), perLine(added, List.of()));
    }

    private static boolean isAlike(Tokens before, EditList edits, String old, String now) {
        int kept = 0;
        int next = 0;
        for (var edit : edits) {
            kept += visible(before.join(next, edit.getBeginA()));
            next = edit.getEndA();
        }
        kept += visible(before.join(next, before.size()));
        return kept * 3 >= Math.min(visible(old), visible(now)) && kept > 0;
    }

    private static int visible(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static int offset(Tokens tokens, int index) {
        int offset = 0;
        for (int i = 0; i < index; i++) {
            offset += tokens.piece(i).length();
        }
        return offset;
    }

    private static List<List<Mark>> perLine(List<String> lines, List<Mark> marks) {
        List<List<Mark>> result = new ArrayList<>();
        int start = 0;
        for (var line : lines) {
            result.add(within(start, start + line.length(), marks));
            start += line.length() + 1;
        }
        return result;
    }

    private static List<Mark> within(int start, int end, List<Mark> marks) {
        List<Mark> inside = new ArrayList<>();
        for (var mark : marks) {
            int from = Math.max(mark.start(), start);
            int to = Math.min(mark.end(), end);
            if (from < to) {
                inside.add(new Mark(from - start, to - start));
            }
        }
        return List.copyOf(inside);
    }
}
