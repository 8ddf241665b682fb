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

    /// @param touched paths that were touched and have been left alone since
    /// @param stale projects whose files may lie elsewhere now
    /// @param allStale so may those of every project
    /// @param rescan everything is to be looked at
    record Todo(Map<Path, Sight> touched, Set<ProjectId> stale, boolean allStale, boolean rescan) {

        boolean movesPlaces() {
            return allStale || !stale.isEmpty();
        }
    }

    private Map<Path, Sight> touched = new HashMap<>();
    private Set<ProjectId> stale = new HashSet<>();
    private boolean allStale;
    private boolean rescan;

    synchronized void touched(Map<Path, Sight> paths) {
        touched.putAll(paths);
    }

    synchronized void stale(ProjectId project) {
        stale.add(project);
    }

    synchronized void allStale() {
        allStale = true;
    }

    synchronized void rescan() {
        rescan = true;
    }

    synchronized Todo take() {
        var todo = new Todo(touched, stale, allStale || rescan, rescan);
        touched = new HashMap<>();
        stale = new HashSet<>();
        allStale = false;
        rescan = false;
        return todo;
    }
}
