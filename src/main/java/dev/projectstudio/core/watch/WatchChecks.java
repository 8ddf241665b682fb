package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.watch.WatchedPlaces.Touched;
import dev.projectstudio.platform.error.NotFound;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has looked at what was touched. The files decide, never the event.
final class WatchChecks {

    private static final Logger LOG = LoggerFactory.getLogger(WatchChecks.class);

    private final HomeContent content;
    private final DriftService drift;

    WatchChecks(HomeContent content, DriftService drift) {
        this.content = content;
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
            content.reread();
            heldBack.addAll(drift.checkAll(CheckOptions.PATIENT).heldBack());
            return heldBack;
        }
        for (var project : touched.homes()) {
            reread(project);
            heldBack.addAll(drift.check(project, CheckOptions.PATIENT).heldBack());
        }
        touched.changed().removeAll(touched.vanished());
        if (!touched.changed().isEmpty()) {
            heldBack.addAll(drift.check(touched.changed(), CheckOptions.PATIENT).heldBack());
        }
        return heldBack;
    }

    private void reread(ProjectId project) {
        try {
            content.reread(project);
        } catch (NotFound e) {
            LOG.debug("{} was removed before its files were read", project, e);
        }
    }
}
