package dev.projectstudio.core.context;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState.Unreadable;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Reason;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.text.Folding;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which places of a repository are one, and keeps two context files from claiming the same.
final class TargetPlaces {

    private static final Set<String> NEVER =
            Set.of(Reason.NOT_A_FILE, Reason.BROKEN_LINK, Reason.LINK_LOOP, Reason.OUTSIDE_REPO, Reason.IN_GIT);

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
        requireWritten(path);
        var safe = SafePath.of(path).text();
        return new TargetPlace(safe, key(safe), sortOrder);
    }

    /// The same, empty for a path that may not be written.
    Optional<TargetPlace> find(String path, int sortOrder) {
        return SafePath.parse(path).map(safe -> new TargetPlace(safe.text(), key(safe.text()), sortOrder));
    }

    static void requireWritten(String path) {
        if (path.isBlank()) {
            throw new InvalidInput("path-empty");
        }
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

    /// Refuses a place that can never hold the text: something else stands there, or it leads to where Studio does not
    /// write. What may pass, such as a missing permission, is no reason.
    void requireUsable(TargetPlace place, FileStore files) {
        if (repository == null
                || !(files.read(FileRoot.repo(repository), place.repoPath()) instanceof Unreadable(var reason))) {
            return;
        }
        if (reason.equals(Reason.IN_HOME)) {
            throw new InvalidInput("target-in-home", place.repoPath());
        }
        if (NEVER.contains(reason)) {
            throw new Conflict("target-unusable", place.repoPath(), new Phrase("cli.reason." + reason, List.of()));
        }
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
