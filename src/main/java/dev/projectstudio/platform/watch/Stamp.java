package dev.projectstudio.platform.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// What tells one state of a file or folder from the next without reading it.
record Stamp(long size, FileTime modified, Object identity) {

    static Optional<Stamp> of(Path file) {
        return attributes(file)
                .map(attributes -> new Stamp(attributes.size(), attributes.lastModifiedTime(), identity(attributes)));
    }

    /// Which folder lies at this path, told from another that took its place; empty if there is none.
    static Optional<Object> folderIdentity(Path folder) {
        return attributes(folder).filter(BasicFileAttributes::isDirectory).map(Stamp::identity);
    }

    /// Windows gives no file key: there the creation time has to do.
    private static Object identity(BasicFileAttributes attributes) {
        var key = attributes.fileKey();
        return key == null ? attributes.creationTime() : key;
    }

    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
