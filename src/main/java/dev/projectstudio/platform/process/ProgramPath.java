package dev.projectstudio.platform.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds programs by name on the PATH: never through a relative entry, and never inside a directory that may be
/// anybody's.
public final class ProgramPath {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Map<String, String> environment;

    public ProgramPath(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// The program of this name or absolute path.
    ///
    /// @param outside a directory whose programs are not to be run
    public Optional<Path> find(String program, Path outside) {
        return candidates(program)
                .filter(file ->
                        !file.normalize().startsWith(outside.toAbsolutePath().normalize()))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private Stream<Path> candidates(String program) {
        var named = parse(WINDOWS && !program.endsWith(".exe") ? program + ".exe" : program);
        if (named.isPresent() && named.get().getNameCount() == 1 && !named.get().isAbsolute()) {
            return directories().map(directory -> directory.resolve(named.get()));
        }
        return named.stream().filter(Path::isAbsolute);
    }

    private Stream<Path> directories() {
        return environment.entrySet().stream()
                .filter(entry -> WINDOWS
                        ? entry.getKey().equalsIgnoreCase("PATH")
                        : entry.getKey().equals("PATH"))
                .flatMap(entry ->
                        Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(entry.getValue()))
                .flatMap(text -> parse(text).stream())
                .filter(Path::isAbsolute);
    }

    private static Optional<Path> parse(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
