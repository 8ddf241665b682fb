package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.watch.WatchList;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Keeps up with where the files of all projects are. Safe on any thread: single projects do not wait while all are
/// read.
final class PlaceBook {

    private final ProjectService projects;
    private final ContextTargets targets;
    private final StudioHome home;
    private final Map<ProjectId, ProjectPlaces> byProject = new HashMap<>();
    private final Set<ProjectId> refreshed = new HashSet<>();
    private Set<Path> shared = Set.of();
    private Set<Path> sharedWatched = Set.of();
    private volatile WatchedPlaces places = WatchedPlaces.NONE;

    PlaceBook(ProjectService projects, ContextTargets targets, StudioHome home) {
        this.projects = projects;
        this.targets = targets;
        this.home = home;
    }

    WatchedPlaces places() {
        return places;
    }

    /// @param moved is told when there is another list to be watched, the newest last
    /// @return the targets that were at no place before
    Set<TargetId> refreshAll(Consumer<WatchList> moved) {
        return replaceAll(readAll(), moved);
    }

    /// The same for the folders that belong to no project, some of which may have come or gone.
    synchronized void refreshShared(Consumer<WatchList> moved) {
        shared = SharedFolders.of(home);
        rebuilt(byProject, moved);
    }

    /// The same for single projects, which may have come or gone.
    synchronized Set<TargetId> refresh(Set<ProjectId> some, Consumer<WatchList> moved) {
        Map<ProjectId, ProjectPlaces> before = Map.copyOf(byProject);
        for (var id : some) {
            projects.find(id).ifPresentOrElse(this::put, () -> byProject.remove(id));
        }
        refreshed.addAll(some);
        return rebuilt(before, moved);
    }

    /// Takes its time. To be followed by [#replaceAll].
    Map<ProjectId, ProjectPlaces> readAll() {
        var folders = SharedFolders.of(home);
        synchronized (this) {
            refreshed.clear();
            shared = folders;
        }
        Map<ProjectId, List<TrackedTarget>> tracked = targets.all().stream()
                .collect(Collectors.groupingBy(each -> each.file().projectId()));
        Map<ProjectId, ProjectPlaces> read = new HashMap<>();
        for (var project : projects.list(true)) {
            read.put(project.id(), ProjectPlaces.of(project, tracked.getOrDefault(project.id(), List.of()), home));
        }
        return read;
    }

    /// What was refreshed since all were read is newer.
    synchronized Set<TargetId> replaceAll(Map<ProjectId, ProjectPlaces> read, Consumer<WatchList> moved) {
        Map<ProjectId, ProjectPlaces> before = Map.copyOf(byProject);
        byProject.keySet().retainAll(refreshed);
        read.forEach((id, project) -> {
            if (!refreshed.contains(id)) {
                byProject.put(id, project);
            }
        });
        return rebuilt(before, moved);
    }

    private void put(Project project) {
        byProject.put(project.id(), ProjectPlaces.of(project, targets.ofProject(project.id()), home));
    }

    /// Most changes of a project move no file: then all stays as it is.
    private Set<TargetId> rebuilt(Map<ProjectId, ProjectPlaces> projectsBefore, Consumer<WatchList> moved) {
        if (byProject.equals(projectsBefore) && shared.equals(sharedWatched)) {
            return Set.of();
        }
        var before = places;
        sharedWatched = shared;
        places = new WatchedPlaces(byProject.values(), shared);
        moved.accept(places.list());
        Set<TargetId> added = new HashSet<>();
        places.targets().forEach((path, ids) -> {
            added.addAll(ids);
            added.removeAll(before.targets().getOrDefault(path, Set.of()));
        });
        return added;
    }
}
