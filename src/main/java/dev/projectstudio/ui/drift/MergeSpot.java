package dev.projectstudio.ui.drift;

import dev.projectstudio.platform.diff.MergeRegion;
import dev.projectstudio.platform.diff.TextLines;
import java.util.ArrayList;
import java.util.List;

/// Where in the result a change is.
///
/// @param start its first line, counted from 0
/// @param end the line after its last; the same as the first where nothing of it is left
/// @param isSettled whether somebody has decided, or nobody needs to
record MergeSpot(MergeRegion region, int start, int end, boolean isSettled) {

    /// What becomes of a change.
    enum Choice {
        STUDIO,
        REPO,
        BOTH,
        /// As it stands in the result.
        WRITTEN
    }

    static MergeSpot at(int start, MergeRegion region) {
        return new MergeSpot(region, start, start + TextLines.count(region.merged()), !region.isConflict());
    }

    /// Where each change is in what comes of it while nobody has decided anything.
    static List<MergeSpot> all(List<MergeRegion> regions) {
        List<MergeSpot> spots = new ArrayList<>();
        int line = 0;
        for (var region : regions) {
            if (region.kind() != MergeRegion.Kind.EQUAL) {
                spots.add(at(line, region));
            }
            line += TextLines.count(region.merged());
        }
        return List.copyOf(spots);
    }

    boolean isOpen() {
        return !isSettled;
    }

    boolean holds(int line) {
        return line >= start && line < end;
    }

    /// @param written what stands there now
    String chosen(Choice choice, String written) {
        return switch (choice) {
            case STUDIO -> region.studio();
            case REPO -> region.repo();
            case BOTH -> region.studio() + region.repo();
            case WRITTEN -> written;
        };
    }

    MergeSpot settled(boolean now) {
        return new MergeSpot(region, start, end, now);
    }

    MergeSpot settled(int lines) {
        return new MergeSpot(region, start, start + lines, true);
    }

    /// The same after lines from `from` up to `to` were replaced by others.
    ///
    /// @param longer how many more there are now
    MergeSpot moved(int from, int to, int longer) {
        int nextStart = start <= from ? start : start >= to ? start + longer : from;
        int nextEnd = end <= from ? end : end >= to ? end + longer : to + longer;
        boolean isGone = nextStart >= nextEnd && start < end;
        return new MergeSpot(region, nextStart, Math.max(nextStart, nextEnd), isSettled || isGone);
    }

    MergeSpot shifted(int longer) {
        return new MergeSpot(region, start + longer, end + longer, isSettled);
    }
}
