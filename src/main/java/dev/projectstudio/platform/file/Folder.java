package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An open folder, in which names are looked up one at a time and links are never followed.
sealed interface Folder extends AutoCloseable permits HeldFolder, NamedFolder {

    Path path();

    /// What stands under a name, itself and not what it links to; empty if nothing does.
    Optional<BasicFileAttributes> find(String name) throws IOException;

    Folder enter(String name) throws IOException;

    List<String> names() throws IOException;

    SeekableByteChannel read(String name) throws IOException;

    /// A new file; fails where one is.
    SeekableByteChannel create(String name, boolean ownerOnly) throws IOException;

    void allow(String name, Set<PosixFilePermission> permissions) throws IOException;

    /// In one step, over a file that has the new name.
    void rename(String name, String newName) throws IOException;

    void delete(String name) throws IOException;

    /// The folder's own identity, to see that it is still the one that was checked.
    Object identity() throws IOException;

    @Override
    void close() throws IOException;

    /// Whether files there have POSIX permissions.
    static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
