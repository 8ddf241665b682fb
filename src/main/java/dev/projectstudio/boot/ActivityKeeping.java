package dev.projectstudio.boot;

import dev.projectstudio.core.activity.ActivityPruning;
import dev.projectstudio.ui.common.Workbench;

/// Removes old activity when the window opens, where the user has chosen for how long it is kept, and tells what was
/// removed. Where nobody has, nothing is.
final class ActivityKeeping {

    private record Pruned(int removed, int days) {}

    private ActivityKeeping() {}

    static void prune(ActivityPruning pruning, Workbench bench) {
        if (!bench.edits().isReadOnly()) {
            bench.background().run(() -> prune(pruning), pruned -> tell(pruned, bench));
        }
    }

    private static Pruned prune(ActivityPruning pruning) {
        var kept = pruning.keptDays();
        return kept.isPresent() ? new Pruned(pruning.prune(kept.getAsInt()), kept.getAsInt()) : new Pruned(0, 0);
    }

    private static void tell(Pruned pruned, Workbench bench) {
        if (pruned.removed() > 0) {
            bench.notices().done(bench.text().get("activity.pruned", pruned.removed(), pruned.days()));
        }
    }
}
