package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.watch.WatchedPlaces.Touched;
import java.util.HashSet;
import java.util.Set;

/// Has looked at what was touched. The files decide, never the event.
final class WatchChecks {

    private final DriftService drift;

    WatchChecks(DriftService drift) {
        this.drift = drift;
    }

    /// @param all whether to look at every target, touched or not
    /// @return the targets that seem to have vanished this very moment, to be looked at again when that has lasted
    Set<TargetId> run(Touched touched, boolean all) {
        Set<TargetId> heldBack = new HashSet<>();
        if (!touched.vanished().isEmpty()) {
            drift.check(touched.vanished(), CheckOptions.NORMAL);
        }
        if (all) {
            heldBack.addAll(drift.checkAll(CheckOptions.PATIENT).heldBack());
            return heldBack;
        }
        for (var project : touched.homes()) {
            heldBack.addAll(drift.check(project, CheckOptions.PATIENT).heldBack());
        }
        touched.changed().removeAll(touched.vanished());
        if (!touched.changed().isEmpty()) {
            heldBack.addAll(drift.check(touched.changed(), CheckOptions.PATIENT).heldBack());
        }
        return heldBack;
    }
}
