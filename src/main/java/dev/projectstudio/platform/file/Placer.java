package dev.projectstudio.platform.file;

import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileState.Present;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts new bytes in the place of a file: a temporary file beside it, then one rename.
final class Placer {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Map<PosixFilePermission, PosixFilePermission> RUNNING = Map.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
    private static final int CHUNK = 64 * 1024;

    private final FileStore store;
    private final StepProbe probe;

    Placer(FileStore store, StepProbe probe) {
        this.store = store;
        this.probe = probe;
    }

    sealed interface Outcome {}

    /// The file is as the intent wants it.
    record Done() implements Outcome {}

    /// Somebody else's text, or none, stands where another was expected.
    record Moved(byte @Nullable [] found) implements Outcome {}

    /// The place cannot be reached.
    record Unreachable(String reason) implements Outcome {

        /// Whether it may be reached later on, and the file there be the one that was meant.
        boolean isPassing() {
            return switch (reason) {
                case Reason.NO_PERMISSION, Reason.IO_ERROR, Reason.REPO_MISSING -> true;
                default -> false;
            };
        }
    }

    /// Makes the folders that a new file lacks.
    ///
    /// @param permissions what they are to have in a repository; null for the usual ones
    /// @return what was made, outermost first
    List<Path> makeFolders(FileRoot root, Place.Known place, @Nullable Permissions permissions) throws IOException {
        var made = new ArrayList<Path>();
        var folder = place.folder().path();
        int level = permissions == null
                ? 0
                : Math.max(0, permissions.folders().size() - place.missing().size());
        try {
            for (var name : place.missing()) {
                folder = folder.resolve(name);
                if (makeFolder(root, folder)) {
                    made.add(folder);
                    allowFolder(root, folder, permissions == null ? null : permissions.ofFolder(level));
                }
                level++;
            }
            return made;
        } catch (IOException e) {
            removeFolders(made);
            throw e;
        }
    }

    /// Takes back folders that were made for nothing, unless somebody uses them by now.
    static void removeFolders(List<Path> made) {
        for (var folder : made.reversed()) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException inUse) {
                return;
            }
        }
    }

    /// Takes back a folder and those around it that are left empty by that; never a link to one.
    static void removeEmpty(Path folder, int levels) throws IOException {
        var next = folder;
        for (int level = 0; level < levels && Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS); level++) {
            try {
                Files.delete(next);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            }
            next = Objects.requireNonNull(next.getParent());
        }
    }

    /// Writes the bytes beside the file; [#force] waits until they are on the disk. What could not be finished is
    /// removed.
    ///
    /// @param running who may run it, unlike the file that it replaces
    /// @param permissions of a file that replaces none; null for the usual ones
    void writeTemp(
            FileRoot root,
            Place.Known place,
            String tempName,
            byte[] bytes,
            Running running,
            @Nullable Permissions permissions)
            throws IOException {
        var file = place.realPath();
        var folder = place.folder();
        var isPrivate = root.kind() == FileRoot.Kind.HOME;
        var replaced = place.found();
        var known = !isPrivate && replaced == null && FileStore.knowsRights() ? permissions : null;
        try (var channel = folder.create(tempName, isPrivate || replaced != null || known != null)) {
            for (int at = 0; at < bytes.length; at += CHUNK) {
                probe.reached(Step.WRITING, file, at);
                var chunk = ByteBuffer.wrap(bytes, at, Math.min(CHUNK, bytes.length - at));
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
            Removal.requireAllowed(place, tempName);
            if (!isPrivate && replaced instanceof PosixFileAttributes posix) {
                folder.allow(tempName, posix.permissions());
            }
            if (known != null) {
                folder.allow(tempName, known.ofFile());
            }
            boolean isNew = replaced == null && known == null;
            boolean wasProgram = replaced == null ? known != null && known.isProgram() : FileStore.isProgram(replaced);
            boolean isProgram =
                    switch (running) {
                        case KEPT -> isNew ? !isPrivate && Shebang.isIn(bytes) : wasProgram;
                        case GIVEN -> true;
                        case TAKEN -> false;
                    };
            if (isProgram != (wasProgram && !isPrivate)) {
                allowRunning(folder, tempName, isProgram);
            }
        } catch (IOException e) {
            discard(folder, tempName);
            throw e;
        }
    }

    /// Waits until a file is on the disk. After many were written, the first wait is for most of them.
    static void force(Path temp) throws IOException {
        try {
            force(temp, StandardOpenOption.WRITE);
        } catch (AccessDeniedException _) {
            force(temp, StandardOpenOption.READ); // it has the permissions of the file that it replaces
        }
    }

    private static void force(Path temp, OpenOption how) throws IOException {
        try (var channel = FileChannel.open(temp, how, LinkOption.NOFOLLOW_LINKS)) {
            channel.force(true);
        }
    }

    /// Whoever may read it may run it, as is usual for a script in a repository, or nobody may: no right to write is
    /// given, nor that to run it as somebody else. Nothing is run here.
    private static void allowRunning(Folder folder, String name, boolean isProgram) throws IOException {
        if (folder.find(name).orElse(null) instanceof PosixFileAttributes made) {
            var permissions = EnumSet.copyOf(made.permissions());
            RUNNING.forEach((reading, running) -> {
                if (!isProgram) {
                    permissions.remove(running);
                } else if (permissions.contains(reading)) {
                    permissions.add(running);
                }
            });
            folder.allow(name, permissions);
        }
    }

    /// Carries an intent out. Doing it again, wholly or from the middle, comes to the same.
    Outcome carryOut(Intent intent) throws IOException {
        var folders = new HashSet<Path>();
        var outcome = carryOut(intent, folders);
        folders.forEach(Placer::sync);
        return outcome;
    }

    /// The same of one of many.
    ///
    /// @param folders gets the folder in which something was renamed or deleted: for [#sync], before the intent
    /// goes
    Outcome carryOut(Intent intent, Set<Path> folders) throws IOException {
        var made = List.<Path>of();
        try (var place = store.places().find(intent.root(), SafePath.of(intent.path()))) {
            if (!(place instanceof Place.Known known)) {
                return new Unreachable(((Place.Refused) place).reason());
            }
            var state = FileStore.read(known);
            if (state instanceof FileState.Unreadable(var reason)) {
                return new Unreachable(reason);
            }
            if (Objects.equals(state.rawHash(), intent.newHash())) {
                if (isOnlyOfRights(known, intent)) {
                    known.folder().rename(Objects.requireNonNull(intent.tempName()), known.name());
                    folders.add(known.folder().path());
                } else {
                    discardTemp(known, intent);
                }
                return new Done();
            }
            if (!Objects.equals(state.rawHash(), intent.expectedHash())) {
                discardTemp(known, intent);
                return new Moved(state instanceof Present present ? present.bytes() : null);
            }
            if (known.missing().isEmpty()) {
                put(known, intent);
                folders.add(known.folder().path());
                return new Done();
            }
            made = makeFolders(intent.root(), known, null);
        }
        try {
            return carryOut(intent, folders);
        } catch (IOException e) {
            removeFolders(made);
            throw e;
        }
    }

    /// Whether only the right to run the file is to be another: the file beside it has that, with the same bytes.
    private static boolean isOnlyOfRights(Place.Known place, Intent intent) throws IOException {
        return Objects.equals(intent.expectedHash(), intent.newHash())
                && intent.tempName() != null
                && intent.newBytes() != null
                && holds(place.folder(), intent.tempName(), intent.newBytes());
    }

    static void discard(Folder folder, String tempName) {
        try {
            folder.delete(tempName);
        } catch (IOException gone) {
            return;
        }
    }

    private void put(Place.Known place, Intent intent) throws IOException {
        if (intent.newBytes() == null) {
            place.folder().delete(place.name());
        } else {
            var temp = Objects.requireNonNull(intent.tempName());
            if (!holds(place.folder(), temp, intent.newBytes())) {
                discard(place.folder(), temp);
                writeTemp(intent.root(), place, temp, intent.newBytes(), Running.KEPT, null);
                force(place.folder().path().resolve(temp));
            }
            place.folder().rename(temp, place.name());
        }
        probe.reached(Step.IN_PLACE, place.realPath(), 0);
    }

    private static boolean holds(Folder folder, String name, byte[] bytes) throws IOException {
        var found = folder.find(name).orElse(null);
        if (found == null || !found.isRegularFile() || found.size() != bytes.length) {
            return false;
        }
        return Arrays.equals(FileStore.bytes(folder, name, bytes.length + 1), bytes);
    }

    private static void discardTemp(Place.Known place, Intent intent) {
        if (intent.tempName() != null) {
            discard(place.folder(), intent.tempName());
        }
    }

    /// @return false if somebody else has made it
    private static boolean makeFolder(FileRoot root, Path folder) throws IOException {
        try {
            if (root.kind() == FileRoot.Kind.HOME && Folder.isPosix(folder.getRoot())) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            } else {
                Files.createDirectory(folder);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(folder)) {
                return false;
            }
            throw e;
        }
    }

    private static void allowFolder(FileRoot root, Path folder, @Nullable Set<PosixFilePermission> permissions)
            throws IOException {
        if (permissions != null && root.kind() == FileRoot.Kind.REPO && FileStore.knowsRights()) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    /// Makes a rename last. Systems that cannot open a folder for it do so by themselves.
    static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }
}
