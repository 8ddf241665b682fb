package dev.projectstudio.platform.diff;

import java.util.ArrayList;
import java.util.List;

/// A part of a text, from `start` up to but not including `end`, and what comes in its place.
///
/// @param start counted in `char`s of the old text, as `end` is
public record Splice(int start, int end, String text) {

    /// What turns one text into another, in the order of the text, and no more than differs in each place.
    public static List<Splice> between(String from, String to) {
        var before = Tokens.lines(from);
        var after = Tokens.lines(to);
        List<Splice> splices = new ArrayList<>();
        int next = 0;
        int start = 0;
        for (var edit : Tokens.algorithm(before, after).diff(Tokens.EQUALITY, before, after)) {
            start += before.join(next, edit.getBeginA()).length();
            var old = before.join(edit.getBeginA(), edit.getEndA());
            splices.add(narrowed(start, old, after.join(edit.getBeginB(), edit.getEndB())));
            start += old.length();
            next = edit.getEndA();
        }
        return List.copyOf(splices);
    }

    /// Where a place in the old text is in the new one. What comes in right there comes after it.
    public static int moved(int offset, List<Splice> splices) {
        int moved = offset;
        for (var splice : splices) {
            if (offset > splice.start()) {
                int gone = Math.min(offset, splice.end()) - splice.start();
                int come = splice.text().length();
                moved += (offset >= splice.end() ? come : Math.min(gone, come)) - gone;
            }
        }
        return moved;
    }

    private static Splice narrowed(int start, String old, String now) {
        int most = Math.min(old.length(), now.length());
        int head = 0;
        while (head < most && old.charAt(head) == now.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(old.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < most - head && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(old.charAt(old.length() - tail))) {
            tail--;
        }
        return new Splice(start + head, start + old.length() - tail, now.substring(head, now.length() - tail));
    }
}
