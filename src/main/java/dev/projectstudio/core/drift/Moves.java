package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What has moved in the database, by counting: who notes [#now] and then reads can ask later whether what was read may
/// still be so. Safe on any thread.
final class Moves {

    private final Map<TargetId, Long> ofTargets = new HashMap<>();
    private final Map<ProjectId, Long> ofProjects = new HashMap<>();
    private long ofEverything;
    private long forgotten;
    private long count;

    synchronized long now() {
        return count;
    }

    synchronized void moved(Collection<TargetId> targets) {
        count++;
        targets.forEach(target -> ofTargets.put(target, count));
    }

    /// Its files, or where they go.
    synchronized void moved(ProjectId project) {
        count++;
        ofProjects.put(project, count);
    }

    synchronized void everythingMoved() {
        count++;
        ofEverything = count;
    }

    synchronized boolean areNoneSince(long then) {
        return count == then;
    }

    synchronized boolean isMovedSince(long then, TargetId target, ProjectId project) {
        return then < forgotten
                || ofEverything > then
                || ofTargets.getOrDefault(target, 0L) > then
                || ofProjects.getOrDefault(project, 0L) > then;
    }

    /// Whoever asks about a time before `then` is told from now on that all has moved since.
    synchronized void forgetUntil(long then) {
        forgotten = Math.max(forgotten, then);
        ofTargets.values().removeIf(at -> at <= then);
        ofProjects.values().removeIf(at -> at <= then);
    }
}
