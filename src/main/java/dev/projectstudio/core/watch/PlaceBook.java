package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.context.TrackedTarget;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.file.StudioHome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps up with where the files of all projects are. Used by one thread at a time.
final class PlaceBook {

    private final ProjectService projects;
    private final ContextTargets targets;
    private final StudioHome home;
    private final Map<ProjectId, ProjectPlaces> byProject = new HashMap<>();
    private WatchedPlaces places = WatchedPlaces.NONE;

    PlaceBook(ProjectService projects, ContextTargets targets, StudioHome home) {
        this.projects = projects;
        this.targets = targets;
        this.home = home;
    }

    WatchedPlaces places() {
        return places;
    }

    /// @return the targets that were at no place before
    Set<TargetId> refreshAll() {
        Map<ProjectId, List<TrackedTarget>> tracked = targets.all().stream()
                .collect(Collectors.groupingBy(each -> each.file().projectId()));
        Map<ProjectId, ProjectPlaces> before = Map.copyOf(byProject);
        byProject.clear();
        for (var project : projects.list(false)) {
            byProject.put(project.id(), ProjectPlaces.of(project, tracked.getOrDefault(project.id(), List.of()), home));
        }
        return rebuilt(before);
    }

    /// The same for single projects, which may have come or gone.
    Set<TargetId> refresh(Set<ProjectId> some) {
        Map<ProjectId, ProjectPlaces> before = Map.copyOf(byProject);
        for (var id : some) {
            projects.find(id)
                    .filter(project -> !project.isArchived())
                    .ifPresentOrElse(this::put, () -> byProject.remove(id));
        }
        return rebuilt(before);
    }

    private void put(Project project) {
        byProject.put(project.id(), ProjectPlaces.of(project, targets.ofProject(project.id()), home));
    }

    /// Most changes of a project move no file: then all stays as it is.
    private Set<TargetId> rebuilt(Map<ProjectId, ProjectPlaces> projectsBefore) {
        if (byProject.equals(projectsBefore)) {
            return Set.of();
        }
        var before = places;
        places = new WatchedPlaces(byProject.values());
        Set<TargetId> added = new HashSet<>();
        places.targets().forEach((path, ids) -> {
            added.addAll(ids);
            added.removeAll(before.targets().getOrDefault(path, Set.of()));
        });
        return added;
    }
}
