package dev.projectstudio.ui.common;

import java.nio.file.Path;

/// How a path is written for people: what lies in the user's own folder begins with `~`.
public final class ShownPath {

    private static final Path HOME = Path.of(System.getProperty("user.home", ""));

    private ShownPath() {}

    public static String of(Path path) {
        return of(path, HOME);
    }

    static String of(Path path, Path home) {
        if (!path.isAbsolute() || home.toString().isEmpty() || !path.startsWith(home)) {
            return path.toString();
        }
        var inside = home.relativize(path).toString();
        return inside.isEmpty() ? "~" : "~" + path.getFileSystem().getSeparator() + inside;
    }
}
