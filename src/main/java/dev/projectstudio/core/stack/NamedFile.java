package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file with requirements that another one names, as pip has it: `-r base.txt`.
///
/// @param manifest the one that names it
/// @param written as it stands there
/// @param path relative to the project's directory
record NamedFile(Manifest manifest, int line, String written, String path) {

    private static final Pattern OPTION =
            Pattern.compile("(?:-r\\s*|--requirement(?:\\s+|=))(?:\"([^\"]+)\"|'([^']+)'|([^\\s#\"']\\S*)).*");

    /// Empty for a line that names none, or one that does not lie in the project's directory.
    static Optional<NamedFile> of(Manifest manifest, int line, String text) {
        var option = OPTION.matcher(text);
        if (!option.matches()) {
            return Optional.empty();
        }
        var written = first(option.group(1), option.group(2), option.group(3));
        var path = written.contains("://") || written.contains("${") ? null : resolved(manifest.folder(), written);
        return path == null ? Optional.empty() : Optional.of(new NamedFile(manifest, line, written, path));
    }

    private static String first(@Nullable String one, @Nullable String other, @Nullable String last) {
        if (one != null) {
            return one;
        }
        return other != null ? other : String.valueOf(last);
    }

    private static @Nullable String resolved(String folder, String written) {
        var names = new ArrayList<String>();
        var whole = folder.isEmpty() ? written : folder + "/" + written;
        if (written.startsWith("/")) {
            return null;
        }
        for (var name : whole.replace('\\', '/').split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return null;
                }
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join("/", names);
    }
}
