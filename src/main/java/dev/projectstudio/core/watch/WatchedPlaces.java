package dev.projectstudio.core.watch;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.file.TempNames;
import dev.projectstudio.platform.watch.Sight;
import dev.projectstudio.platform.watch.WatchList;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each watched path stands for, over all projects.
final class WatchedPlaces {

    static final WatchedPlaces NONE = new WatchedPlaces(Set.of(), Set.of());

    private final Map<Path, Set<TargetId>> targets = new HashMap<>();
    private final Map<Path, ProjectId> homeFolders = new HashMap<>();
    private final Map<Path, ProjectId> homeFiles = new HashMap<>();
    private final Map<Path, Set<ProjectId>> gitFiles = new HashMap<>();
    private final Set<Path> files = new HashSet<>();
    private final Set<TargetId> all = new HashSet<>();
    private final Set<Path> shared;
    private final int projects;

    /// @param shared folders of the home that belong to no project
    WatchedPlaces(Collection<ProjectPlaces> places, Set<Path> shared) {
        this.shared = Set.copyOf(shared);
        int withTargets = 0;
        for (var each : places) {
            each.targets().forEach((path, ids) -> {
                targets.computeIfAbsent(path, _ -> new HashSet<>()).addAll(ids);
                all.addAll(ids);
            });
            each.gitFiles()
                    .forEach(file ->
                            gitFiles.computeIfAbsent(file, _ -> new HashSet<>()).add(each.project()));
            each.folders().forEach(folder -> homeFolders.put(folder, each.project()));
            each.copies().forEach(file -> homeFiles.put(file, each.project()));
            withTargets += each.targets().isEmpty() ? 0 : 1;
        }
        files.addAll(targets.keySet());
        files.addAll(gitFiles.keySet());
        files.addAll(homeFiles.keySet());
        projects = withTargets;
    }

    WatchList list() {
        Set<Path> folders = new HashSet<>(homeFolders.keySet());
        folders.addAll(shared);
        return new WatchList(files, folders);
    }

    Map<Path, Set<TargetId>> targets() {
        return targets;
    }

    int targetCount() {
        return all.size();
    }

    int projectCount() {
        return projects;
    }

    /// The places of these targets.
    Set<Path> placesOf(Collection<TargetId> ids) {
        Set<Path> places = new HashSet<>();
        targets.forEach((path, here) -> {
            if (ids.stream().anyMatch(here::contains)) {
                places.add(path);
            }
        });
        return places;
    }

    /// Takes apart what was touched.
    Touched sort(Map<Path, Sight> paths) {
        var isShared = paths.keySet().stream().anyMatch(this::isShared);
        var sorted = new Touched(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), isShared);
        paths.forEach((path, sight) -> {
            var ids = targets.getOrDefault(path, Set.of());
            (sight == Sight.PRESENT ? sorted.changed() : sorted.vanished()).addAll(ids);
            sorted.gitMoved().addAll(gitFiles.getOrDefault(path, Set.of()));
            homeOf(path).ifPresent(sorted.homes()::add);
        });
        return sorted;
    }

    private boolean isShared(Path path) {
        var name = path.getFileName();
        return name != null
                && !TempNames.isTemp(name.toString())
                && (shared.contains(path) || shared.contains(path.getParent()));
    }

    private Optional<ProjectId> homeOf(Path path) {
        var named = homeFiles.get(path);
        return named == null ? inHomeFolder(path) : Optional.of(named);
    }

    private Optional<ProjectId> inHomeFolder(Path path) {
        var name = path.getFileName();
        if (name != null && !TempNames.isTemp(name.toString())) {
            for (Path at = path; at != null; at = at.getParent()) {
                var project = homeFolders.get(at);
                if (project != null) {
                    return Optional.of(project);
                }
            }
        }
        return Optional.empty();
    }

    /// @param changed targets whose files are there
    /// @param vanished targets whose files have been gone or empty for long enough
    /// @param homes projects whose canonical texts, or whose own file, were touched
    /// @param gitMoved projects whose repository's state may have moved
    /// @param shared whether something was that belongs to no project
    record Touched(
            Set<TargetId> changed,
            Set<TargetId> vanished,
            Set<ProjectId> homes,
            Set<ProjectId> gitMoved,
            boolean shared) {}
}
