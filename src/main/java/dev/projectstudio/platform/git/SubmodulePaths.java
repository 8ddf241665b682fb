package dev.projectstudio.platform.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where a repository says its submodules are, read from `.gitmodules` as text.
public final class SubmodulePaths {

    private static final Pattern PATH = Pattern.compile("(?m)^\\s*path\\s*=\\s*\"?([^\"\\r\\n]+?)\"?\\s*$");

    private SubmodulePaths() {}

    public static Set<Path> of(Path workTree) {
        return BoundedText.read(workTree.resolve(".gitmodules")).stream()
                .flatMap(text -> PATH.matcher(text).results())
                .flatMap(match -> resolve(workTree, match.group(1)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Path> resolve(Path workTree, String path) {
        try {
            return Optional.of(workTree.resolve(path).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
