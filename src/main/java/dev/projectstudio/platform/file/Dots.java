package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.file.Path;

/// Takes `.` and `..` out of paths.
final class Dots {

    private Dots() {}

    /// The absolute path without dots. As for the system, `..` after a link leads back from where the link leads; where
    /// nothing exists, the name before it goes.
    static Path out(Path path) {
        var absolute = path.toAbsolutePath();
        var at = absolute.getRoot();
        for (var name : absolute) {
            at = step(at, name);
        }
        return at;
    }

    private static Path step(Path at, Path name) {
        return switch (name.toString()) {
            case "", "." -> at;
            case ".." -> {
                var parent = real(at).getParent();
                yield parent == null ? at.getRoot() : parent;
            }
            default -> at.resolve(name);
        };
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
