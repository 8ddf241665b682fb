package dev.projectstudio.core.drift;

import dev.projectstudio.platform.diff.Merge;

/// What became of a merge.
public sealed interface MergeOutcome {

    /// Both sides hold the merged text now.
    record Done(Resolved resolved) implements MergeOutcome {}

    /// Nothing was written: somebody has to decide first.
    ///
    /// @param shown the texts that were merged, to come back with a decision about just these
    record Conflicts(DriftPlace place, Merge merge, Shown shown) implements MergeOutcome {}
}
