package dev.projectstudio.platform.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for programs on the PATH that are safe to run: never through an empty or relative entry, never where the real
/// file is in a folder that is not to be trusted, and never where anybody on the machine may put a file of that name.
public final class ProgramSearch {

    private static final String ENDINGS = ".COM;.EXE;.BAT;.CMD";
    private static final int MOST_ENTRIES = 500;

    private final Map<String, String> environment;
    private final boolean isWindows;
    private final List<Path> refused;
    private final List<Path> skipped;
    private final Map<Path, Links> links = new ConcurrentHashMap<>();

    /// @param environment with the PATH, and on Windows PATHEXT
    /// @param refused folders, such as a repository, whose programs are not to be run
    /// @param skipped folders of the PATH that are left out, as if they were not on it
    public ProgramSearch(Map<String, String> environment, List<Path> refused, List<Path> skipped) {
        this(environment, refused, skipped, File.separatorChar == '\\');
    }

    ProgramSearch(Map<String, String> environment, List<Path> refused, List<Path> skipped, boolean isWindows) {
        this.environment = Map.copyOf(environment);
        this.refused = refused.stream().map(ProgramSearch::real).toList();
        this.skipped = skipped.stream().map(ProgramSearch::real).toList();
        this.isWindows = isWindows;
    }

    /// What became of a search.
    ///
    /// @param program absolute, as it is on the PATH; null if there is none that may be run
    /// @param passedOver the first one that is there and may not be run; null if there is none
    public record Sought(@Nullable Path program, @Nullable Path passedOver) {}

    /// @param name without a folder, and on Windows without an ending
    public Sought find(String name) {
        Path passedOver = null;
        for (var folder : folders()) {
            for (var each : names(name)) {
                var file = resolved(folder, each);
                if (file == null || !isProgram(file)) {
                    continue;
                }
                if (isSafe(file)) {
                    return new Sought(file, passedOver);
                }
                passedOver = passedOver == null ? file : passedOver;
            }
        }
        return new Sought(null, passedOver);
    }

    /// Whether a file is a program that may be run.
    public boolean isUsable(Path file) {
        return isProgram(file) && isSafe(file);
    }

    /// Whether a folder, or a file, really is in one that is not to be trusted.
    public boolean isRefused(Path path) {
        var real = real(path);
        return refused.stream().anyMatch(real::startsWith);
    }

    /// Whether a folder is one that is not to be trusted, or holds a link to a program in one. What is not there leads
    /// nowhere; what cannot be read might. Each folder is read once.
    public boolean isLeadingToRefused(Path folder) {
        return isRefused(folder) || !links(folder).equals(Links.NONE);
    }

    /// The links of a folder to programs that are not to be run.
    ///
    /// @param isKnown false where the folder cannot be read
    private record Links(boolean isKnown, Set<String> names) {

        static final Links NONE = new Links(true, Set.of());
        static final Links UNKNOWN = new Links(false, Set.of());
    }

    private Links links(Path folder) {
        return links.computeIfAbsent(folder, this::read);
    }

    private Links read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Links.NONE;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            var names = new TreeSet<String>();
            for (var file : files) {
                if (Files.isSymbolicLink(file) && isProgram(file) && isRefused(file)) {
                    names.add(String.valueOf(file.getFileName()));
                }
            }
            return new Links(true, Collections.unmodifiableSet(names));
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Links.UNKNOWN;
        }
    }

    /// The PATH for a program that is run: only the folders that are searched, and none of them by which it could come
    /// to a program that is not to be run.
    public ShieldedPath shielded() {
        return ShieldedPath.of(this);
    }

    /// The names by which folders of the PATH that are to be trusted lead to programs that are not to be run.
    Set<String> misleading() {
        var names = new TreeSet<String>();
        shieldable().forEach(folder -> names.addAll(links(folder).names()));
        return names;
    }

    /// The folders without those that hold such a name.
    String path() {
        return joined(shieldable().filter(folder -> links(folder).names().isEmpty()));
    }

    /// All of them behind one in which these names are something else.
    String pathBehind(Path shield) {
        return joined(Stream.concat(Stream.of(shield), shieldable()));
    }

    private Stream<Path> shieldable() {
        return folders().stream()
                .filter(folder -> !isAnybodys(folder)
                        && !isRefused(folder)
                        && links(folder).isKnown());
    }

    private String joined(Stream<Path> folders) {
        return folders.map(Path::toString).collect(Collectors.joining(separator()));
    }

    /// Whether the system starts such a file only through its shell.
    public static boolean needsShell(Path program) {
        var name = program.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".bat") || name.endsWith(".cmd");
    }

    private boolean isSafe(Path file) {
        var real = real(file);
        var folder = file.getParent();
        var realFolder = real.getParent();
        return !isRefused(file)
                && folder != null
                && !isRefused(folder)
                && !isAnybodys(folder)
                && realFolder != null
                && !isAnybodys(realFolder)
                && !isAnybodys(real);
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static boolean isAnybodys(Path path) {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (UnsupportedOperationException e) {
            return false; // Windows knows no others
        } catch (IOException e) {
            return true;
        }
    }

    private List<Path> folders() {
        var folders = new ArrayList<Path>();
        for (var text : variable("PATH").split(Pattern.quote(separator()), MOST_ENTRIES)) {
            var folder = parsed(text.strip());
            boolean isNew = folder != null && folder.isAbsolute() && !folders.contains(folder);
            if (folder != null && isNew && !skipped.contains(real(folder))) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private List<String> names(String name) {
        if (!isWindows) {
            return List.of(name);
        }
        var endings = variable("PATHEXT");
        return Pattern.compile(";")
                .splitAsStream(endings.isBlank() ? ENDINGS : endings)
                .filter(ending -> ending.startsWith("."))
                .map(ending -> name + ending.toLowerCase(Locale.ROOT))
                .toList();
    }

    private String variable(String name) {
        return environment.entrySet().stream()
                .filter(entry -> isWindows
                        ? entry.getKey().equalsIgnoreCase(name)
                        : entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private String separator() {
        return isWindows ? ";" : ":";
    }

    private static @Nullable Path resolved(Path folder, String name) {
        var file = parsed(name);
        return file == null || file.getNameCount() != 1 || file.isAbsolute() ? null : folder.resolve(file);
    }

    private static @Nullable Path parsed(String text) {
        try {
            return text.isEmpty() ? null : Path.of(text).normalize();
        } catch (InvalidPathException e) {
            return null;
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
