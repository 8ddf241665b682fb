package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DiffLine;
import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.ui.common.DiffItem.Fold;
import dev.projectstudio.ui.common.DiffItem.Pair;
import dev.projectstudio.ui.common.DiffItem.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the rows of a diff into what is shown: side by side or unified, long equal stretches folded.
public final class DiffLayout {

    private static final int CONTEXT = 3;
    private static final int WORTH_FOLDING = 3;

    private final List<DiffRow> rows;
    private final Set<String> guardRails;
    private final Set<Integer> unfolded;

    /// @param guardRails the lost guard-rail lines, stripped
    /// @param unfolded starts of the folds that the user has opened
    public DiffLayout(List<DiffRow> rows, Set<String> guardRails, Set<Integer> unfolded) {
        this.rows = rows;
        this.guardRails = guardRails;
        this.unfolded = unfolded;
    }

    public List<DiffItem> sideBySide() {
        return arrange(true);
    }

    public List<DiffItem> unified() {
        return arrange(false);
    }

    private List<DiffItem> arrange(boolean isSideBySide) {
        List<DiffItem> items = new ArrayList<>();
        for (int start = 0; start < rows.size(); ) {
            int change = rows.get(start).change();
            int end = start;
            while (end < rows.size() && rows.get(end).change() == change) {
                end++;
            }
            if (change < 0) {
                addEqual(items, start, end, isSideBySide);
            } else if (isSideBySide) {
                rows.subList(start, end).forEach(row -> items.add(pair(row)));
            } else {
                addUnified(items, rows.subList(start, end));
            }
            start = end;
        }
        return items;
    }

    private void addEqual(List<DiffItem> items, int start, int end, boolean isSideBySide) {
        int first = start == 0 ? start : start + CONTEXT;
        int last = end == rows.size() ? end : end - CONTEXT;
        boolean isFolded = last - first > WORTH_FOLDING && !unfolded.contains(first);
        for (int i = start; i < end; i++) {
            if (isFolded && i == first) {
                items.add(new Fold(first, last - first));
                i = last;
            }
            if (i < end) {
                items.add(isSideBySide ? pair(rows.get(i)) : single(rows.get(i).right(), -1));
            }
        }
    }

    private void addUnified(List<DiffItem> items, List<DiffRow> changed) {
        changed.stream().filter(row -> row.left() != null).forEach(row -> items.add(single(row.left(), row.change())));
        changed.stream()
                .filter(row -> row.right() != null)
                .forEach(row -> items.add(single(row.right(), row.change())));
    }

    private DiffItem pair(DiffRow row) {
        return new Pair(row.left(), row.right(), row.change(), losesGuardRail(row.left()));
    }

    private DiffItem single(@Nullable DiffLine line, int change) {
        if (line == null) {
            throw new IllegalArgumentException("A row without a line");
        }
        return new Single(line, change, losesGuardRail(line));
    }

    private boolean losesGuardRail(@Nullable DiffLine line) {
        return line != null
                && line.kind() == DiffLine.Kind.REMOVED
                && guardRails.contains(line.text().strip());
    }
}
