package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which targets cannot be read for the same reason: a folder on the way to them is closed to this user. However many
/// they are, it is one thing to put right, and one alert.
final class ClosedPlaces {

    /// A target that may not be read.
    ///
    /// @param path of its file, relative to the repository
    record Unread(TargetId target, ProjectId project, String repository, String path) {}

    private record Key(ProjectId project, String path) {}

    private final Map<TargetId, ClosedPlace> first = new HashMap<>();
    private final Set<TargetId> others = new HashSet<>();

    private ClosedPlaces() {}

    /// Looks at the folders on the disk.
    static ClosedPlaces of(List<Unread> unread) {
        return of(unread, Files::isExecutable);
    }

    static ClosedPlaces of(List<Unread> unread, Predicate<Path> isOpen) {
        Map<Key, List<TargetId>> together = new LinkedHashMap<>();
        for (var each : unread) {
            together.computeIfAbsent(new Key(each.project(), closed(each, isOpen)), _ -> new ArrayList<>())
                    .add(each.target());
        }
        var places = new ClosedPlaces();
        together.forEach((key, targets) -> {
            if (targets.size() > 1) {
                places.first.put(targets.getFirst(), new ClosedPlace(key.path(), targets.size()));
                places.others.addAll(targets.subList(1, targets.size()));
            }
        });
        return places;
    }

    /// The outermost folder that is closed, else the file itself.
    private static String closed(Unread target, Predicate<Path> isOpen) {
        var path = target.path();
        try {
            var repository = Path.of(target.repository());
            if (!isOpen.test(repository)) {
                return "./";
            }
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (!isOpen.test(repository.resolve(path.substring(0, slash)))) {
                    return path.substring(0, slash + 1);
                }
            }
            return path;
        } catch (InvalidPathException e) {
            return path; // an older home may have brought it
        }
    }

    /// How many alerts there are fewer.
    int spared() {
        return others.size();
    }

    /// @param all as many more than are wanted as are spared
    DriftAlerts fold(DriftAlerts all, int most) {
        var newest = all.newest().stream()
                .filter(item -> !others.contains(item.place().target()))
                .map(this::standing)
                .limit(most)
                .toList();
        return new DriftAlerts(newest, Math.max(newest.size(), all.count() - spared()), all.gone());
    }

    private DriftItem standing(DriftItem item) {
        var closed = first.get(item.place().target());
        return closed == null ? item : item.standingFor(closed);
    }
}
