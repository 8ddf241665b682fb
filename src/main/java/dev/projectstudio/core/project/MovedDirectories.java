package dev.projectstudio.core.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Where directories that are gone have moved to. Reads the disk only.
final class MovedDirectories {

    /// How many directories a search looks at before it gives up.
    private static final int MOST = 5_000;

    private MovedDirectories() {}

    /// Where the move of one directory would have taken others that are gone, if there is something.
    static List<RelocationOffer> alike(Path from, Path to, List<Project> others) {
        var move = Move.of(from, to);
        return others.stream()
                .filter(project -> project.directory() == DirectoryState.MISSING)
                .flatMap(project -> move.apply(project).stream())
                .toList();
    }

    /// The directory that was registered, if it now lies beside its old place or beside another project.
    static Optional<Path> search(Project project, List<Project> others) {
        var key = project.directoryKey();
        return key == null
                ? Optional.empty()
                : places(project, others).stream()
                        .flatMap(place -> children(place).stream())
                        .limit(MOST)
                        .filter(directory -> key.equals(RealPath.key(directory)))
                        .findFirst();
    }

    private static SequencedSet<Path> places(Project project, List<Project> others) {
        var places = new LinkedHashSet<Path>();
        addPlaces(places, project.repoPath());
        others.forEach(other -> addPlaces(places, other.repoPath()));
        return places;
    }

    private static void addPlaces(SequencedSet<Path> places, @Nullable Path directory) {
        var parent = directory == null ? null : directory.getParent();
        if (parent != null) {
            places.add(parent);
            Optional.ofNullable(parent.getParent()).ifPresent(places::add);
        }
    }

    private static List<Path> children(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            return List.of(); // gone as well, or not readable
        }
    }

    /// From one directory to another, for everything below.
    private record Move(Path from, Path to) {

        /// The highest directories that moved: what both paths end in has moved along.
        static Move of(Path from, Path to) {
            var oldPlace = from;
            var newPlace = to;
            do {
                var oldParent = oldPlace.getParent();
                var newParent = newPlace.getParent();
                if (oldParent == null || newParent == null) {
                    return new Move(oldPlace, newPlace);
                }
                oldPlace = oldParent;
                newPlace = newParent;
            } while (Objects.equals(oldPlace.getFileName(), newPlace.getFileName()) && !oldPlace.equals(newPlace));
            return new Move(oldPlace, newPlace);
        }

        Optional<RelocationOffer> apply(Project project) {
            var old = project.repoPath();
            if (old == null || !old.startsWith(from)) {
                return Optional.empty();
            }
            var now = to.resolve(from.relativize(old));
            var key = project.directoryKey();
            return Files.isDirectory(now)
                    ? Optional.of(new RelocationOffer(project, now, key != null && key.equals(RealPath.key(now))))
                    : Optional.empty();
        }
    }
}
