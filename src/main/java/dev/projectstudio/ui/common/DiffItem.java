package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.DiffLine;
import org.jspecify.annotations.Nullable;

/// One row of the diff as it is shown.
public sealed interface DiffItem {

    /// Which change it belongs to, counted from 0; -1 for equal lines.
    int change();

    /// Studio's line and the repository's beside each other.
    record Pair(@Nullable DiffLine studio, @Nullable DiffLine repo, int change, boolean losesGuardRail)
            implements DiffItem {}

    /// One line of the unified form.
    record Single(DiffLine line, int change, boolean losesGuardRail) implements DiffItem {}

    /// Equal lines that are folded away.
    ///
    /// @param start the index of the first one among all rows, by which it is unfolded
    record Fold(int start, int lines) implements DiffItem {

        @Override
        public int change() {
            return -1;
        }
    }
}
