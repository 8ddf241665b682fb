package dev.projectstudio.platform.file;

import dev.projectstudio.platform.error.InvalidInput;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A relative path that may name a file of a repository or of the home, on any system: not absolute, without `..`,
/// and no part of it is `.git` in a spelling that some file system takes for it.
public final class SafePath {

    /// What HFS+ and case-folding ext4 leave out when they compare names.
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
            + "\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]");
    /// `.git`, its short name on a Windows disk, both with what NTFS drops from the end of a name.
    private static final Pattern GIT = Pattern.compile("(?:\\.git|git~\\d+)[. ]*(?::.*)?");

    private final List<String> names;

    private SafePath(List<String> names) {
        this.names = List.copyOf(names);
    }

    /// @throws InvalidInput `outside-repo` for a path that may not be used
    public static SafePath of(String text) {
        return parse(text).orElseThrow(() -> new InvalidInput("outside-repo", text));
    }

    /// The same, empty for a path that may not be used.
    public static Optional<SafePath> parse(String text) {
        var path = File.separatorChar == '\\' ? text.replace('\\', '/') : text;
        if (isAbsolute(path) || path.indexOf('\\') >= 0 || hasControl(path)) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        for (var name : path.split("/")) {
            if (name.equals("..") || isGit(name)) {
                return Optional.empty();
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new SafePath(names));
    }

    /// The path's parts; never empty.
    public List<String> names() {
        return names;
    }

    /// The path with `/` between names, without `.` parts.
    public String text() {
        return String.join("/", names);
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || path.startsWith("~")
                || (path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0)));
    }

    /// Whether a folder is, or lies in, a `.git` in any spelling.
    public static boolean isInGitDirectory(Path folder) {
        for (var part : folder) {
            if (isGit(part.toString())) {
                return true;
            }
        }
        return false;
    }

    static boolean isGit(String name) {
        var isPlain = isAscii(name);
        if (isPlain && !name.regionMatches(true, 0, ".git", 0, 4) && !name.regionMatches(true, 0, "git~", 0, 4)) {
            return false;
        }
        var bare = isPlain ? name : IGNORED.matcher(name).replaceAll("");
        return GIT.matcher(bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .matches();
    }

    private static boolean hasControl(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (Character.isISOControl(path.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafePath path && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
