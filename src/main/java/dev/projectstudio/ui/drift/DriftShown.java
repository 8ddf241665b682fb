package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.platform.diff.DiffRow;
import java.util.List;
import java.util.Set;

/// A selected alert with its diff, worked out away from the window.
///
/// @param followers the file's other targets that a text taken from the repository goes on to
/// @param guardRails the rules that would be lost with the repository's text
/// @param newRails those of them that the repository has never had
/// @param deceptions how many characters are not what they seem
record DriftShown(
        DriftDetail detail,
        List<DriftPlace> followers,
        List<DiffRow> rows,
        Set<String> guardRails,
        Set<String> newRails,
        int added,
        int removed,
        int deceptions) {

    DriftShown {
        followers = List.copyOf(followers);
        rows = List.copyOf(rows);
        guardRails = Set.copyOf(guardRails);
        newRails = Set.copyOf(newRails);
    }

    /// Whether both sides are text, or not there: else there is nothing that a diff could say.
    boolean isComparable() {
        return detail.status().isDrift() && !detail.isBinary();
    }

    static DriftShown of(DriftDetail detail, List<DriftPlace> followers) {
        if (detail.isBinary()) {
            return new DriftShown(detail, followers, List.of(), Set.of(), Set.of(), 0, 0, 0);
        }
        var diff = detail.diff();
        // what was never there is not lost
        boolean isNew = DriftReason.NOT_IN_REPO_YET.equals(detail.status().reason());
        return new DriftShown(
                detail,
                followers,
                diff.rows(),
                isNew ? Set.of() : Set.copyOf(detail.lostGuardRails()),
                isNew ? Set.of() : Set.copyOf(detail.newGuardRails()),
                diff.added(),
                diff.removed(),
                detail.deceptions().size());
    }
}
