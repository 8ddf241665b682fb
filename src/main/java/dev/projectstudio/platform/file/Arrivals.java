package dev.projectstudio.platform.file;

import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Many new files of one folder of the home, put there together with their rows: all of them, or none. They are copies
/// of what somebody keeps elsewhere, so that not each is forced to the disk, as [Filing] does.
///
/// They are written into a folder of their own that nobody watches, and come to the other at the end of the transaction
/// of their rows. Unless [#keep] was called after that, closing takes all of them away again. Those of a process that
/// dies are swept with its other temporary files; what it has placed and not committed is found as what somebody put
/// there.
///
/// Several threads may add at a time. Everything else is for one, when they are done.
public final class Arrivals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Path waiting;
    private final Path folder;
    private final FileAttribute<?>[] attributes;
    private final TempList list;
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private boolean isKept;

    private Arrivals(Path waiting, Path folder, TempList list, FileAttribute<?>[] attributes) {
        this.waiting = waiting;
        this.folder = folder;
        this.list = list;
        this.attributes = attributes;
    }

    /// @param folder made if it is not there
    public static Arrivals into(StudioHome home, Path folder) {
        try {
            var temporaries = home.temporaries();
            for (var each : List.of(folder, temporaries)) {
                home.createFolderPrivately(each);
                requireInside(home, each);
            }
            var waiting = temporaries.resolve(TempNames.next());
            var attributes = Folder.isPosix(folder)
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            var list = TempList.write(home, Owner.current(), List.of(waiting));
            home.createFolderPrivately(waiting);
            return new Arrivals(waiting, folder, list, attributes);
        } catch (IOException e) {
            throw Failures.toWrite(e, folder, 0);
        }
    }

    private static void requireInside(StudioHome home, Path folder) throws IOException {
        if (!folder.toRealPath()
                .equals(home.root().toRealPath().resolve(home.root().relativize(folder)))) {
            throw new StorageFailure("file-not-written", new IOException("a link"), folder);
        }
    }

    /// Writes one, which waits for the others.
    ///
    /// @param name none other has it
    /// @param modified the time that it is to have; null for now
    /// @return what a look at it will find
    public FileStamp add(String name, byte[] bytes, @Nullable FileTime modified) {
        var file = waiting.resolve(name);
        names.add(name);
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException e) {
            throw Failures.toWrite(e, file, bytes.length);
        }
        try {
            if (modified != null) {
                Files.setLastModifiedTime(file, modified);
            }
            return FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw Failures.toWrite(e, file, bytes.length);
        }
    }

    /// Puts each where it belongs. To be called at the end of the transaction.
    public void place() {
        var there = there();
        if (there.isEmpty() && isPlacedAsOne()) {
            return;
        }
        for (var name : names) {
            var file = folder.resolve(name);
            try {
                if (there.contains(file.getFileName())) {
                    throw new FileAlreadyExistsException(file.toString());
                }
                move(waiting.resolve(name), file);
            } catch (IOException e) {
                throw Failures.toWrite(e, file, 0);
            }
        }
    }

    /// In the place of a folder that is empty, theirs is put by one rename, where the system can do that.
    private boolean isPlacedAsOne() {
        try {
            Files.move(waiting, folder, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException notHere) {
            LOG.debug("Placing one by one into {}", folder, notHere);
            return false;
        }
    }

    private Set<Path> there() {
        try (var entries = Files.list(folder)) {
            return entries.map(Path::getFileName).collect(Collectors.toSet());
        } catch (UncheckedIOException e) {
            throw Failures.toWrite(Objects.requireNonNull(e.getCause()), folder, 0);
        } catch (IOException e) {
            throw Failures.toWrite(e, folder, 0);
        }
    }

    /// Looks at neither of them, which takes half as long as a move that refuses what is there.
    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to);
        }
    }

    /// Their rows are committed.
    public void keep() {
        isKept = true;
    }

    @Override
    public void close() {
        try {
            if (!isKept) {
                for (var name : names) {
                    if (!Files.deleteIfExists(waiting.resolve(name))) {
                        Files.deleteIfExists(folder.resolve(name));
                    }
                }
            }
            Files.deleteIfExists(waiting);
            list.remove();
        } catch (IOException e) {
            LOG.warn("What was not taken in could not be removed from {}", folder, e);
        }
    }
}
