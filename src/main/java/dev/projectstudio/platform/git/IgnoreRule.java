package dev.projectstudio.platform.git;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One line of a `.gitignore`, read as gitignore(5) has it, but for the classes of POSIX (`[[:alpha:]]`). No line takes
/// longer than its length times that of the path.
///
/// @param base the folder that the file lies in, relative to the repository; empty for its top
/// @param names the pattern, name by name; `**` stands for any number of folders
/// @param isNegated whether what matches is not to be ignored after all
/// @param isForFolders whether only folders match
record IgnoreRule(String base, List<String> names, boolean isNegated, boolean isForFolders) {

    /// Longer than any that people write.
    private static final int LONGEST = 1_000;

    private static final String ANY_FOLDERS = "**";

    IgnoreRule {
        names = List.copyOf(names);
    }

    /// Empty for a line that says nothing.
    static Optional<IgnoreRule> of(String base, String line) {
        var pattern = withoutBlanks(line);
        if (pattern.isEmpty() || pattern.startsWith("#") || pattern.length() > LONGEST) {
            return Optional.empty();
        }
        boolean isNegated = pattern.startsWith("!");
        if (isNegated) {
            pattern = pattern.substring(1);
        }
        boolean isForFolders = pattern.endsWith("/");
        if (isForFolders) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean isAnywhere = !pattern.contains("/");
        if (pattern.startsWith("/")) {
            pattern = pattern.substring(1);
        }
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        var names = Arrays.asList((isAnywhere ? ANY_FOLDERS + "/" + pattern : pattern).split("/", -1));
        return Optional.of(new IgnoreRule(base, names, isNegated, isForFolders));
    }

    /// Those at the end mean nothing, unless a backslash is before the first of them.
    private static String withoutBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        boolean isMeant = end > 0 && end < line.length() && line.charAt(end - 1) == '\\';
        return line.substring(0, isMeant ? end + 1 : end);
    }

    /// Whether it is about what lies at a path at all.
    boolean covers(String path) {
        return base.isEmpty() || path.startsWith(base + "/");
    }

    boolean matches(String path, boolean isFolder) {
        if (!covers(path) || (isForFolders && !isFolder)) {
            return false;
        }
        var below = base.isEmpty() ? path : path.substring(base.length() + 1);
        return matches(Arrays.asList(below.split("/", -1)));
    }

    /// By rows: whether the pattern up to a name matches the path up to each of its names.
    private boolean matches(List<String> path) {
        var row = new boolean[path.size() + 1];
        row[0] = true;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var next = new boolean[path.size() + 1];
            if (name.equals(ANY_FOLDERS)) {
                boolean isLast = i == names.size() - 1;
                boolean isReached = false;
                for (int at = 0; at <= path.size(); at++) {
                    next[at] = isReached || (row[at] && !isLast); // at the end it means all that is inside
                    isReached |= row[at];
                }
            } else {
                for (int at = 0; at < path.size(); at++) {
                    next[at + 1] = row[at] && new NamePattern(name).matches(path.get(at));
                }
            }
            row = next;
        }
        return row[path.size()];
    }
}
