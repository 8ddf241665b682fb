package dev.projectstudio.platform.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The repository of one working tree, found by reading alone.
///
/// @param workTree the directory that holds `.git`
/// @param gitDirectory this working tree's own part: `HEAD` and the index
/// @param commonDirectory what linked working trees share: config and objects; else the same
public record GitDirectory(Path workTree, Path gitDirectory, Path commonDirectory, Kind kind) {

    private static final String DOT_GIT = ".git";
    private static final String GITDIR = "gitdir:";

    /// What a `.git` is.
    public enum Kind {
        /// A repository with its own `.git` directory, or one kept elsewhere.
        REPOSITORY,
        /// A further working tree of another repository.
        LINKED_WORKTREE,
        /// Kept inside the repository that contains it.
        SUBMODULE
    }

    /// The repository whose working tree starts in this very directory; parents do not count. A `.git` that is a link,
    /// or names a directory on another machine, is not one.
    public static Optional<GitDirectory> at(Path workTree) {
        var dotGit = workTree.resolve(DOT_GIT);
        if (Files.isDirectory(dotGit, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new GitDirectory(workTree, dotGit, dotGit, Kind.REPOSITORY))
                    .filter(GitDirectory::isComplete);
        }
        return BoundedText.firstLine(dotGit)
                .filter(line -> line.startsWith(GITDIR))
                .flatMap(line -> path(workTree, line.substring(GITDIR.length()).strip()))
                .map(gitDirectory -> pointedTo(workTree, gitDirectory))
                .filter(GitDirectory::isComplete);
    }

    /// Whether a directory is a repository without a working tree.
    public static boolean isBare(Path directory) {
        return Files.isRegularFile(directory.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(directory.resolve("config"), LinkOption.NOFOLLOW_LINKS)
                && isDirectory(directory.resolve("objects"))
                && isDirectory(directory.resolve("refs"));
    }

    /// The other working trees of the same repository. Only those count that name the same repository back: what one
    /// repository says about another is not taken on trust.
    public List<Path> siblings() {
        return Stream.concat(mainWorkTree().stream(), linkedWorkTrees().stream())
                .filter(other -> !other.equals(workTree))
                .filter(other -> at(other).filter(this::sharesRepository).isPresent())
                .toList();
    }

    /// Tells this repository from another one put in its place.
    public GitIdentity identity() {
        return GitIdentity.of(this);
    }

    /// Where the repository has its first working tree, which a bare one has not.
    public Optional<Path> mainWorkTree() {
        return commonDirectory.endsWith(DOT_GIT) ? Optional.ofNullable(commonDirectory.getParent()) : Optional.empty();
    }

    /// Where the repository lies that keeps this one as a submodule in its own `.git`.
    public Optional<Path> superproject() {
        for (var at = gitDirectory; at != null; at = at.getParent()) {
            if (at.endsWith(DOT_GIT)) {
                return Optional.ofNullable(at.getParent());
            }
        }
        return Optional.empty();
    }

    private List<Path> linkedWorkTrees() {
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(commonDirectory.resolve("worktrees"))) {
            for (var entry : entries) {
                BoundedText.firstLine(entry.resolve("gitdir"))
                        .flatMap(line -> path(entry, line))
                        .map(Path::getParent)
                        .ifPresent(found::add);
            }
        } catch (IOException e) {
            return List.of(); // most repositories have none
        }
        return found;
    }

    private boolean sharesRepository(GitDirectory other) {
        try {
            return Files.isSameFile(commonDirectory, other.commonDirectory);
        } catch (IOException e) {
            return false;
        }
    }

    private static GitDirectory pointedTo(Path workTree, Path gitDirectory) {
        var common = BoundedText.firstLine(gitDirectory.resolve("commondir")).flatMap(line -> path(gitDirectory, line));
        if (common.isPresent()) {
            return new GitDirectory(workTree, gitDirectory, common.get(), Kind.LINKED_WORKTREE);
        }
        var kind = isInsideAnother(gitDirectory) ? Kind.SUBMODULE : Kind.REPOSITORY;
        return new GitDirectory(workTree, gitDirectory, gitDirectory, kind);
    }

    /// `…/.git/modules/name`, where a repository keeps its submodules.
    private static boolean isInsideAnother(Path gitDirectory) {
        boolean inside = false;
        for (var name : gitDirectory) {
            inside |= name.toString().equals(DOT_GIT);
            if (inside && name.toString().equals("modules")) {
                return true;
            }
        }
        return false;
    }

    /// Never a path that makes the system talk to another machine.
    private static Optional<Path> path(Path base, String text) {
        if (text.isEmpty() || text.startsWith("\\\\") || text.startsWith("//")) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(text).toRealPath());
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private boolean isComplete() {
        return Files.exists(gitDirectory.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
                && isDirectory(commonDirectory.resolve("objects"));
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
