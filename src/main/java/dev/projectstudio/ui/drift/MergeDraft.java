package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.platform.diff.Merge;
import java.util.Optional;

/// Two texts merged, with nothing written yet.
///
/// @param shown the texts that were merged, to come back with a decision about just these
record MergeDraft(DriftPlace place, String projectName, Merge merge, Shown shown) {

    /// Empty where there are no two texts.
    static Optional<MergeDraft> of(DriftDetail detail) {
        return detail.merge().map(merge -> new MergeDraft(detail.place(), detail.projectName(), merge, detail.shown()));
    }
}
