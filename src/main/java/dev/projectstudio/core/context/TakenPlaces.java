package dev.projectstudio.core.context;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.Conflict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The places of a repository that context files of its project have, to be asked about others: keeps two context files
/// from claiming the same.
final class TakenPlaces {

    private final TargetPlaces places;
    private final List<TrackedTarget> all;
    private final Map<String, List<TrackedTarget>> byKey = new HashMap<>();
    private @Nullable Map<Path, List<TrackedTarget>> byRealPath;

    TakenPlaces(Project owner, List<TrackedTarget> taken) {
        this(new TargetPlaces(owner), taken);
    }

    TakenPlaces(TargetPlaces places, List<TrackedTarget> taken) {
        this.places = places;
        this.all = new ArrayList<>(taken);
        taken.forEach(this::index);
    }

    TargetPlace place(String path) {
        return places.place(path, 0);
    }

    void add(TrackedTarget target) {
        all.add(target);
        index(target);
        byRealPath = null;
    }

    /// The target at this place, or at one that overlaps with it, be it under another name or through a link.
    Optional<TrackedTarget> occupant(TargetPlace place) {
        var named = byKey.getOrDefault(places.key(place.filePath()), List.of());
        return first(place, named).or(() -> byLink(place));
    }

    /// Refuses a place that a context file of the project has already.
    void requireFree(TargetPlace place) {
        occupant(place).ifPresent(other -> {
            throw taken(place, other);
        });
    }

    /// @param holder at the same place, under whatever name, or at one of which one holds the other
    private static Conflict taken(TargetPlace place, TrackedTarget holder) {
        var other = holder.target().place();
        boolean isSame = other.entry().equals(place.entry());
        return new Conflict(
                "target-taken", place.repoPath(), holder.file().filename(), isSame ? 0 : 1, other.repoPath());
    }

    private Optional<TrackedTarget> byLink(TargetPlace place) {
        var real = places.real(place.filePath());
        return real == null ? Optional.empty() : first(place, realPaths().getOrDefault(real, List.of()));
    }

    private static Optional<TrackedTarget> first(TargetPlace place, List<TrackedTarget> some) {
        return some.stream()
                .filter(other -> TargetPlaces.overlaps(place, other.target().place()))
                .findFirst();
    }

    private void index(TrackedTarget target) {
        byKey.computeIfAbsent(places.key(target.target().filePath()), _ -> new ArrayList<>())
                .add(target);
    }

    /// Each costs a look at the disk.
    private Map<Path, List<TrackedTarget>> realPaths() {
        var known = byRealPath;
        if (known == null) {
            known = new HashMap<>();
            for (var target : all) {
                var real = places.real(target.target().filePath());
                if (real != null) {
                    known.computeIfAbsent(real, _ -> new ArrayList<>()).add(target);
                }
            }
            byRealPath = known;
        }
        return known;
    }
}
