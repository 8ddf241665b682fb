package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A folder known by its path, for systems that cannot hold one: each look-up refuses links, but somebody who swaps a
/// folder between two look-ups is not noticed.
record NamedFolder(Path path) implements Folder {

    @Override
    public Optional<BasicFileAttributes> find(String name) throws IOException {
        try {
            var type = Folder.isPosix(path) ? PosixFileAttributes.class : BasicFileAttributes.class;
            return Optional.of(Files.readAttributes(path.resolve(name), type, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Folder enter(String name) throws IOException {
        var folder = path.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new NamedFolder(folder);
    }

    @Override
    public List<String> names() throws IOException {
        try (var entries = Files.list(path)) {
            return entries.map(entry -> Objects.toString(entry.getFileName())).toList();
        }
    }

    @Override
    public SeekableByteChannel read(String name) throws IOException {
        return Files.newByteChannel(path.resolve(name), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public SeekableByteChannel create(String name, boolean ownerOnly) throws IOException {
        var options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return ownerOnly && Folder.isPosix(path)
                ? Files.newByteChannel(
                        path.resolve(name),
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.newByteChannel(path.resolve(name), options);
    }

    @Override
    public void allow(String name, Set<PosixFilePermission> permissions) throws IOException {
        Files.setPosixFilePermissions(path.resolve(name), permissions);
    }

    @Override
    public void rename(String name, String newName) throws IOException {
        Files.move(path.resolve(name), path.resolve(newName), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(path.resolve(name));
    }

    @Override
    public Object identity() throws IOException {
        var key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path.toRealPath() : key;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
