package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Finds out whether a folder's disk tells upper and lower case apart, without writing to it.
final class CaseRule {

    private static final int MOST_TRIED = 50;

    private CaseRule() {}

    static boolean ignoresCase(Path folder) {
        return byName(folder).or(() -> byEntries(folder)).orElse(isUsual());
    }

    static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Empty if the name has no letters to tell by.
    private static Optional<Boolean> byName(Path path) {
        var name = path.getFileName();
        if (name == null) {
            return Optional.empty();
        }
        var other = swapped(name.toString());
        if (other.equals(name.toString())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.isSameFile(path, path.resolveSibling(other)));
        } catch (IOException noSuchFile) {
            return Optional.of(false);
        }
    }

    private static Optional<Boolean> byEntries(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            int tried = 0;
            for (var entry : entries) {
                var answer = byName(entry);
                if (answer.isPresent() || ++tried == MOST_TRIED) {
                    return answer;
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String swapped(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(name) ? name.toLowerCase(Locale.ROOT) : upper;
    }

    private static boolean isUsual() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("windows") || system.contains("mac");
    }
}
