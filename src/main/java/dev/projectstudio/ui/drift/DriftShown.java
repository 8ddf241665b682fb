package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.platform.diff.DiffRow;
import java.util.List;
import java.util.Set;

/// A selected alert with its diff, worked out away from the window.
///
/// @param guardRails the rules that would be lost
/// @param deceptions how many characters are not what they seem
record DriftShown(
        DriftDetail detail, List<DiffRow> rows, Set<String> guardRails, int added, int removed, int deceptions) {

    DriftShown {
        rows = List.copyOf(rows);
        guardRails = Set.copyOf(guardRails);
    }

    static DriftShown of(DriftDetail detail) {
        var diff = detail.diff();
        // what was never there is not lost
        boolean isNew = DriftReason.NOT_IN_REPO_YET.equals(detail.status().reason());
        return new DriftShown(
                detail,
                diff.rows(),
                isNew ? Set.of() : Set.copyOf(detail.lostGuardRails()),
                diff.added(),
                diff.removed(),
                detail.deceptions().size());
    }
}
