package dev.projectstudio.core.project;

import dev.projectstudio.platform.git.GitDirectory;
import dev.projectstudio.platform.git.SubmodulePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One walk through a directory in search of repositories. Links are not followed, so it ends.
final class RepositoryWalk {

    /// What programs fill, where nobody keeps a repository to work in.
    private static final Set<String> SKIPPED = Set.of(
            ".git",
            "node_modules",
            "bower_components",
            ".venv",
            "venv",
            "__pycache__",
            ".tox",
            ".gradle",
            ".m2",
            ".cargo",
            ".rustup",
            ".npm",
            ".cache",
            ".terraform",
            ".Trash",
            "$RECYCLE.BIN",
            "System Volume Information");

    private final Path home;
    private final int depth;
    private final ScanProgress progress;
    private final List<Place> found = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();
    private final List<Path> cutOff = new ArrayList<>();
    private final Set<Object> visited = new HashSet<>();
    private int directories;
    private boolean isCancelled;

    /// @param home Studio's own directory, which is left out
    RepositoryWalk(Path home, int depth, ScanProgress progress) {
        this.home = home;
        this.depth = depth;
        this.progress = progress;
    }

    void run(Path top) {
        visit(top, 0, null, top.startsWith(home));
    }

    List<Place> found() {
        return found;
    }

    List<Path> unreadable() {
        return unreadable;
    }

    /// Directories at the depth limit that hold others. What lies inside a repository does not count: hardly anybody
    /// keeps a project there.
    List<Path> cutOff() {
        return cutOff;
    }

    boolean isComplete() {
        return !isCancelled;
    }

    private void visit(Path directory, int level, @Nullable Place around, boolean mayBeHome) {
        isCancelled |= progress.isCancelled();
        if (isCancelled || (!mayBeHome && directory.equals(home)) || !isFirstVisit(directory)) {
            return;
        }
        progress.at(directory, ++directories, found.size());
        var place = placeOf(directory, around);
        if (place != null) {
            found.add(place);
        }
        var inside = place == null ? around : place;
        if (level == depth && inside == null && !children(directory).isEmpty()) {
            cutOff.add(directory);
        }
        if (level < depth && (place == null || place.kind() != RepositoryKind.BARE)) {
            for (var child : children(directory)) {
                visit(child, level + 1, inside, mayBeHome);
            }
        }
    }

    /// A directory that is mounted at two places, or inside itself, is looked into once.
    private boolean isFirstVisit(Path directory) {
        try {
            var key = Files.readAttributes(directory, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
            return key == null || visited.add(key);
        } catch (IOException e) {
            unreadable.add(directory);
            return false;
        }
    }

    private static @Nullable Place placeOf(Path directory, @Nullable Place around) {
        var repository = GitDirectory.at(directory);
        if (repository.isPresent()) {
            var kind = kind(repository.get(), around);
            return new Place(directory, kind, owner(repository.get(), kind, around));
        }
        return GitDirectory.isBare(directory) ? new Place(directory, RepositoryKind.BARE, null) : null;
    }

    private static @Nullable Path owner(GitDirectory repository, RepositoryKind kind, @Nullable Place around) {
        return switch (kind) {
            case LINKED_WORKTREE -> repository.mainWorkTree().orElse(repository.commonDirectory());
            case SUBMODULE -> around == null ? repository.superproject().orElse(null) : around.directory();
            case REPOSITORY, NESTED_CLONE, BARE -> null;
        };
    }

    private static RepositoryKind kind(GitDirectory repository, @Nullable Place around) {
        return switch (repository.kind()) {
            case LINKED_WORKTREE -> RepositoryKind.LINKED_WORKTREE;
            case SUBMODULE -> RepositoryKind.SUBMODULE;
            case REPOSITORY -> around == null ? RepositoryKind.REPOSITORY : inside(repository, around);
        };
    }

    /// Older submodules keep their `.git` to themselves; the repository around them lists them.
    private static RepositoryKind inside(GitDirectory repository, Place around) {
        return SubmodulePaths.of(around.directory()).contains(repository.workTree())
                ? RepositoryKind.SUBMODULE
                : RepositoryKind.NESTED_CLONE;
    }

    private List<Path> children(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.filter(child -> !SKIPPED.contains(child.getFileName().toString()))
                    .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            unreadable.add(directory);
            return List.of();
        }
    }

    /// Where a repository lies.
    ///
    /// @param owner where the repository lies that a worktree or a submodule belongs to; null if none, or not known
    record Place(
            Path directory, RepositoryKind kind, @Nullable Path owner) {}
}
