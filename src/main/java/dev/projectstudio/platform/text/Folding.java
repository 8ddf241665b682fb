package dev.projectstudio.platform.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/// The forms in which two spellings of one name, or of one directory, are equal.
public final class Folding {

    private Folding() {}

    /// A name without regard to case, outer blanks and the way its accents are composed.
    public static String name(String name) {
        return caseless(composed(name.strip()));
    }

    /// A text with composed accents (NFC), as macOS and other systems spell it differently.
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// A text without regard to case. Upper case first: that also brings `ß` and `SS` together.
    public static String caseless(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// What two paths to the same directory share: the real path, composed, without case where the disk ignores it.
    /// Of a path that does not exist, the part that does is resolved.
    public static String path(Path path) {
        return realPath(resolved(path.toAbsolutePath().normalize()));
    }

    /// The same, of a path that is a real one already.
    public static String realPath(Path real) {
        var text = composed(real.toString());
        return ignoresCase(real) ? caseless(text) : text;
    }

    /// Whether the disk takes the same name in another case for the same file. Where nothing can be tried, no.
    public static boolean ignoresCase(Path existing) {
        for (var path = existing; path != null && path.getFileName() != null; path = path.getParent()) {
            var name = path.getFileName().toString();
            var other = swapped(name);
            if (!other.equals(name) && Files.exists(path)) {
                return isSame(path, path.resolveSibling(other));
            }
        }
        return false;
    }

    private static Path resolved(Path absolute) {
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            var parent = absolute.getParent();
            return parent == null ? absolute : resolved(parent).resolve(absolute.getFileName());
        }
    }

    private static String swapped(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(name) ? name.toLowerCase(Locale.ROOT) : upper;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
