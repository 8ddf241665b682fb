package dev.projectstudio.core.context;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Reason;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells which places of a repository are one, and keeps two context files from claiming the same.
final class TargetPlaces {

    private final @Nullable Path repository;
    private final boolean ignoresCase;

    TargetPlaces(Project project) {
        this(project, project.repoPath() != null && Folding.ignoresCase(project.repoPath()));
    }

    /// @param ignoresCase whether the repository's disk takes two spellings for one file
    TargetPlaces(Project project, boolean ignoresCase) {
        this.repository = project.repoPath();
        this.ignoresCase = ignoresCase;
    }

    /// The place of a path that may be written.
    TargetPlace place(String path, int sortOrder) {
        var safe = SafePath.of(path).text();
        return new TargetPlace(safe, key(safe), sortOrder);
    }

    /// The same, empty for a path that may not be written.
    Optional<TargetPlace> find(String path, int sortOrder) {
        return SafePath.parse(path).map(safe -> new TargetPlace(safe.text(), key(safe.text()), sortOrder));
    }

    String key(String path) {
        var composed = Folding.composed(path);
        return ignoresCase ? Folding.caseless(composed) : composed;
    }

    /// The target among `others` that is at this place, be it under another name or through a link.
    Optional<TrackedTarget> occupant(TargetPlace place, List<TrackedTarget> others) {
        var real = real(place.repoPath());
        return others.stream()
                .filter(other -> key(other.target().repoPath()).equals(place.pathKey())
                        || (real != null && real.equals(real(other.target().repoPath()))))
                .findFirst();
    }

    /// Refuses a place that a context file of the project has already.
    void requireFree(TargetPlace place, List<TrackedTarget> others) {
        occupant(place, others).ifPresent(other -> {
            throw new Conflict("target-taken", place.repoPath(), other.file().filename());
        });
    }

    /// Refuses a place where something stands that is no file.
    void requireFile(TargetPlace place) {
        if (repository == null) {
            return;
        }
        var path = repository.resolve(place.repoPath());
        if (Files.isSymbolicLink(path) && Files.notExists(path)) {
            throw unusable(place, Reason.BROKEN_LINK);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unusable(place, Reason.NOT_A_FILE);
        }
    }

    private static Conflict unusable(TargetPlace place, String reason) {
        return new Conflict("target-unusable", place.repoPath(), new Phrase("cli.reason." + reason, List.of()));
    }

    /// The file that a path leads to; null if there is none.
    @Nullable
    Path real(String path) {
        try {
            return repository == null ? null : repository.resolve(path).toRealPath();
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
