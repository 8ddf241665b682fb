package dev.projectstudio.platform.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A folder held by its handle: whatever is renamed or linked meanwhile, names are looked up in this very folder.
record HeldFolder(Path path, SecureDirectoryStream<Path> handle) implements Folder {

    private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> CREATING =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Override
    public Optional<BasicFileAttributes> find(String name) throws IOException {
        try {
            return Optional.of(view(name).readAttributes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Folder enter(String name) throws IOException {
        return new HeldFolder(path.resolve(name), handle.newDirectoryStream(relative(name), LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public List<String> names() throws IOException {
        // A stream can be walked once; the handle's own walk stays unused for those that come after.
        try (var again = handle.newDirectoryStream(relative("."))) {
            var names = new ArrayList<String>();
            again.forEach(entry -> names.add(Objects.toString(entry.getFileName())));
            return names;
        }
    }

    @Override
    public SeekableByteChannel read(String name) throws IOException {
        return handle.newByteChannel(relative(name), READING);
    }

    @Override
    public SeekableByteChannel create(String name, boolean ownerOnly) throws IOException {
        return ownerOnly
                ? handle.newByteChannel(relative(name), CREATING, OWNER_ONLY)
                : handle.newByteChannel(relative(name), CREATING);
    }

    @Override
    public void allow(String name, Set<PosixFilePermission> permissions) throws IOException {
        view(name).setPermissions(permissions);
    }

    @Override
    public void rename(String name, String newName) throws IOException {
        handle.move(relative(name), handle, relative(newName));
    }

    @Override
    public void delete(String name) throws IOException {
        handle.deleteFile(relative(name));
    }

    @Override
    public Object identity() throws IOException {
        return Objects.requireNonNull(handle.getFileAttributeView(BasicFileAttributeView.class)
                .readAttributes()
                .fileKey());
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }

    private PosixFileAttributeView view(String name) {
        return handle.getFileAttributeView(relative(name), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path relative(String name) {
        return FileSystems.getDefault().getPath(name);
    }
}
