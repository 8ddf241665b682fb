package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.diff.DiffLine;
import dev.projectstudio.platform.diff.GuardRails;
import dev.projectstudio.platform.diff.TextDiff;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// How a result differs from both sides, and so what writing it changes in each.
///
/// @param newToStudio the lines, counted from 0, that Studio's text does not have
/// @param newToRepo the same for the repository's
/// @param goneFromStudio the lines, counted from 0, before which lines of Studio's text are gone, with none in their
///     place; the line after the last where that is at the end
/// @param goneFromRepo the same for the repository's
/// @param lostRails rules of either side that the result does not have, without their indentation
record MergeMarks(
        BitSet newToStudio,
        BitSet newToRepo,
        BitSet goneFromStudio,
        BitSet goneFromRepo,
        Change studio,
        Change repo,
        Set<String> lostRails) {

    /// How many lines come and go.
    record Change(int added, int removed) {

        private static Change of(TextDiff diff) {
            return new Change(diff.added(), diff.removed());
        }
    }

    /// Where a line comes from.
    enum Origin {
        BOTH,
        STUDIO,
        REPO,
        HAND
    }

    static final MergeMarks NONE = of("", "", "");

    static MergeMarks of(String studio, String repo, String result) {
        var toStudio = TextDiff.of(studio, result);
        var toRepo = TextDiff.of(repo, result);
        var lost = new LinkedHashSet<>(GuardRails.lost(studio, result));
        lost.addAll(GuardRails.lost(repo, result));
        return new MergeMarks(
                added(toStudio),
                added(toRepo),
                gone(toStudio),
                gone(toRepo),
                Change.of(toStudio),
                Change.of(toRepo),
                Set.copyOf(lost));
    }

    Origin origin(int line) {
        if (newToStudio.get(line)) {
            return newToRepo.get(line) ? Origin.HAND : Origin.REPO;
        }
        return newToRepo.get(line) ? Origin.STUDIO : Origin.BOTH;
    }

    /// Changes that only take lines away: what replaces others has a sign of its own.
    private static BitSet gone(TextDiff diff) {
        var lines = new BitSet();
        int next = 0;
        int start = 0;
        for (int i = 0; i < diff.rows().size(); i++) {
            var row = diff.rows().get(i);
            boolean isLast =
                    i + 1 == diff.rows().size() || diff.rows().get(i + 1).change() != row.change();
            if (row.right() != null) {
                next++;
            }
            if (isLast) {
                if (row.change() >= 0 && next == start) {
                    lines.set(next);
                }
                start = next;
            }
        }
        return lines;
    }

    private static BitSet added(TextDiff diff) {
        var lines = new BitSet();
        for (var row : diff.rows()) {
            var line = row.right();
            if (line != null && line.kind() == DiffLine.Kind.ADDED) {
                lines.set(line.toNumber() - 1);
            }
        }
        return lines;
    }
}
