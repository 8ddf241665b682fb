package dev.projectstudio.platform.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the `git` to run: on the PATH, but never through a relative entry, in the working directory or in a
/// repository, where anybody's file could be called so.
final class GitProgram {

    private static final boolean WINDOWS = File.separatorChar == '\\';
    /// Package managers that keep their programs in a repository of their own.
    private static final List<Path> PACKAGES =
            List.of(Path.of("/opt/homebrew"), Path.of("/usr/local"), Path.of("/home/linuxbrew/.linuxbrew"));

    private GitProgram() {}

    static Optional<Path> find(Map<String, String> environment, Path workingDirectory) {
        var here = real(workingDirectory);
        return directories(environment)
                .filter(directory -> !real(directory).equals(here))
                .filter(directory -> !isInRepository(real(directory)))
                .map(directory -> directory.resolve(WINDOWS ? "git.exe" : "git"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /// The PATH that git itself gets to look for its parts on.
    static String path(Map<String, String> environment, Path repository) {
        return String.join(
                File.pathSeparator,
                directories(environment)
                        .filter(directory -> !real(directory).startsWith(real(repository)))
                        .map(Path::toString)
                        .toList());
    }

    private static Stream<Path> directories(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> WINDOWS
                        ? entry.getKey().equalsIgnoreCase("PATH")
                        : entry.getKey().equals("PATH"))
                .flatMap(entry ->
                        Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(entry.getValue()))
                .filter(text -> !text.isBlank())
                .flatMap(text -> parse(text).stream())
                .filter(Path::isAbsolute);
    }

    private static boolean isInRepository(Path directory) {
        if (PACKAGES.stream().anyMatch(directory::startsWith)) {
            return false;
        }
        for (var at = directory; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Path> parse(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
