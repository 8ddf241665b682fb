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

    /// Looks at every target, touched or not.
    ///
    /// @return the targets that seem to have vanished this very moment, to be looked at again when that has lasted
    Set<TargetId> all() {
        content.reread();
        return Set.copyOf(drift.checkAll(CheckOptions.PATIENT).heldBack());
    }

    /// The same for these only.
    Set<TargetId> some(Set<TargetId> targets) {
        return targets.isEmpty()
                ? Set.of()
                : Set.copyOf(drift.check(targets, CheckOptions.PATIENT).heldBack());
    }

    /// The same for what was touched.
    Set<TargetId> touched(Touched touched) {
        Set<TargetId> heldBack = new HashSet<>();
        if (!touched.vanished().isEmpty()) {
            drift.check(touched.vanished(), CheckOptions.NORMAL);
        }
        if (touched.shared()) {
            content.rereadShared();
        }
        for (var project : touched.homes()) {
            reread(project);
            heldBack.addAll(drift.check(project, CheckOptions.PATIENT).heldBack());
        }
        touched.changed().removeAll(touched.vanished());
        heldBack.addAll(some(touched.changed()));
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
