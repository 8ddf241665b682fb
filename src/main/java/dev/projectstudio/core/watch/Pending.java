package dev.projectstudio.core.watch;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.watch.Sight;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What has come in since the last look: collected on any thread, taken as a whole.
final class Pending {

    /// What is looked at at once.
    ///
    /// @param paths paths that were touched and have been left alone since
    /// @param stale projects whose files may lie elsewhere now
    record Touched(Map<Path, Sight> paths, Set<ProjectId> stale) {}

    private Map<Path, Sight> touched = new HashMap<>();
    private Set<ProjectId> stale = new HashSet<>();
    private final Set<Path> meanwhile = new HashSet<>();
    private boolean isLookingAtAll;
    private boolean rescan;

    synchronized void touched(Map<Path, Sight> paths) {
        touched.putAll(paths);
    }

    synchronized void stale(ProjectId project) {
        stale.add(project);
    }

    /// Everything is to be looked at.
    synchronized void rescan() {
        rescan = true;
    }

    synchronized Touched takeTouched() {
        var taken = new Touched(touched, stale);
        if (isLookingAtAll) {
            meanwhile.addAll(touched.keySet());
        }
        touched = new HashMap<>();
        stale = new HashSet<>();
        return taken;
    }

    /// Whether everything is to be looked at, and not only what is at a new place. [#lookedAtAll] has to follow.
    synchronized boolean takeAll() {
        boolean wanted = rescan;
        rescan = false;
        isLookingAtAll = true;
        return wanted;
    }

    /// What was touched during the look at everything counts as touched again: that look may have read it before, and
    /// recorded what it read after the look at what was touched.
    synchronized void lookedAtAll() {
        isLookingAtAll = false;
        meanwhile.forEach(path -> touched.putIfAbsent(path, Sight.PRESENT));
        meanwhile.clear();
    }
}
