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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Many new files of one folder of the home, put there together with their rows: all of them, or none. They are copies
/// of what somebody keeps elsewhere, so that not each is forced to the disk, as [Filing] does.
///
/// They are written in a folder that nobody watches, and come to their own at the end of the transaction of their rows.
/// Unless [#keep] was called after that, closing takes all of them away again. Those of a process that dies
/// are swept with its other temporary files; what it has placed and not committed is found as what somebody put there.
///
/// Several threads may add at a time. Everything else is for one, when they are done.
public final class Arrivals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private record Arrival(Path temp, Path file) {}

    private final Path waiting;
    private final Path folder;
    private final FileAttribute<?>[] attributes;
    private final TempList list;
    private final List<String> free;
    private final List<Arrival> arrivals = new ArrayList<>();
    private boolean isKept;

    private Arrivals(Path waiting, Path folder, TempList list, List<String> names, FileAttribute<?>[] attributes) {
        this.waiting = waiting;
        this.folder = folder;
        this.list = list;
        this.free = new ArrayList<>(names);
        this.attributes = attributes;
    }

    /// @param folder made if it is not there
    /// @param most how many there can be
    public static Arrivals into(StudioHome home, Path folder, int most) {
        try {
            var waiting = home.temporaries();
            for (var each : List.of(folder, waiting)) {
                home.createFolderPrivately(each);
                requireInside(home, each);
            }
            var names = Stream.generate(TempNames::next).limit(most).toList();
            var attributes = Folder.isPosix(folder)
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            var list = TempList.write(home, Owner.current(), waiting, names);
            return new Arrivals(waiting, folder, list, names, attributes);
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

    /// Writes one under a temporary name.
    ///
    /// @param modified the time that it is to have; null for now
    /// @return what a look at it will find
    public FileStamp add(String name, byte[] bytes, @Nullable FileTime modified) {
        var temp = temp(name);
        try (var channel = Files.newByteChannel(
                temp, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException e) {
            throw Failures.toWrite(e, temp, bytes.length);
        }
        try {
            if (modified != null) {
                Files.setLastModifiedTime(temp, modified);
            }
            return FileStamp.of(Files.readAttributes(temp, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw Failures.toWrite(e, temp, bytes.length);
        }
    }

    private synchronized Path temp(String name) {
        var temp = waiting.resolve(free.removeLast());
        arrivals.add(new Arrival(temp, folder.resolve(name)));
        return temp;
    }

    /// Puts each where it belongs. To be called at the end of the transaction.
    public void place() {
        var there = there();
        for (var arrival : arrivals) {
            try {
                if (there.contains(arrival.file().getFileName())) {
                    throw new FileAlreadyExistsException(arrival.file().toString());
                }
                move(arrival.temp(), arrival.file());
            } catch (IOException e) {
                throw Failures.toWrite(e, arrival.file(), 0);
            }
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
                for (var arrival : arrivals) {
                    if (!Files.deleteIfExists(arrival.temp())) {
                        Files.deleteIfExists(arrival.file());
                    }
                }
            }
            list.remove();
        } catch (IOException e) {
            LOG.warn("What was not taken in could not be removed from {}", folder, e);
        }
    }
}
