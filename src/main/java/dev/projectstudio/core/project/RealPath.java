package dev.projectstudio.core.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Paths as the disk knows them.
final class RealPath {

    private RealPath() {}

    /// The path without links; of one that does not exist, the part that does is resolved.
    static Path of(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            var plain = path.toAbsolutePath();
            var parent = plain.getParent();
            return parent == null
                    ? plain
                    : of(parent).resolve(plain.getFileName()).normalize();
        }
    }

    /// Whether the path is written without links, without dots, and in the disk's own letters.
    static boolean is(Path path) {
        try {
            return path.toRealPath().equals(path);
        } catch (IOException e) {
            return false;
        }
    }

    /// What identifies a directory on its volume wherever it is moved to; null where the system has no such thing.
    static @Nullable String key(Path directory) {
        try {
            var key = Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
            return key == null ? null : key.toString();
        } catch (IOException e) {
            return null;
        }
    }
}
