package dev.projectstudio.platform.file;

import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change that was checked and is about to be made.
///
/// @param file where it goes, links followed
/// @param isNeeded false if the file holds the new text already, and may be run or not as is wanted
record Draft(FileChange change, SafePath path, Path file, boolean isNeeded, String tempName) {

    static Draft of(FileStore store, FileChange change) throws IOException {
        if (change.newBytes() != null && change.newBytes().length > FileStore.MOST_BYTES) {
            throw new InvalidInput("too-large", change.path(), FileStore.MOST_BYTES / 1024 / 1024);
        }
        var path = SafePath.of(change.path());
        try (var place = store.places().find(change.root(), path)) {
            if (!(place instanceof Place.Known known)) {
                throw Failures.unreadable(((Place.Refused) place).reason(), change.root(), change.path());
            }
            var hash = expected(change, FileStore.read(known));
            var file = known.realPath();
            var found = known.found();
            var isNeeded = !Objects.equals(hash, newHash(change)) || (hash != null && isOtherRight(change, found));
            if (isNeeded && hash != null && !Files.isWritable(file)) {
                throw Failures.unwritable(file);
            }
            return new Draft(change, path, file, isNeeded, TempNames.next());
        }
    }

    /// The folder of the temporary file is the file's own.
    Path temp() {
        return file.resolveSibling(tempName);
    }

    /// Looks again: the file must still be what the caller saw.
    void check(FileStore store) {
        expected(change, store.read(change.root(), change.path()));
    }

    /// Of a file that is to go, tries whether it can.
    ///
    /// @return the folders that had to be made
    List<Path> write(FileStore store, Placer placer) throws IOException {
        if (!isNeeded) {
            return List.of();
        }
        if (change.newBytes() == null) {
            tryRemoval(store);
            return List.of();
        }
        var made = List.<Path>of();
        try (var place = store.places().find(change.root(), path)) {
            made = place instanceof Place.Known known
                    ? placer.makeFolders(change.root(), known, change.permissions())
                    : made;
        }
        try (var place = store.places().find(change.root(), path)) {
            if (!(place instanceof Place.Known known) || !known.missing().isEmpty()) {
                throw Failures.changed(change.root(), change.path());
            }
            placer.writeTemp(change.root(), known, tempName, change.newBytes(), change.running(), change.permissions());
            return made;
        } catch (IOException | RuntimeException e) {
            Placer.removeFolders(made);
            throw e;
        }
    }

    private void tryRemoval(FileStore store) throws IOException {
        try (var place = store.places().find(change.root(), path)) {
            if (!(place instanceof Place.Known known) || !known.missing().isEmpty()) {
                throw Failures.changed(change.root(), change.path());
            }
            Removal.tryBeside(known, tempName);
        }
    }

    /// Waits until what was written is on the disk.
    void force() throws IOException {
        if (isNeeded && change.newBytes() != null) {
            Placer.force(temp());
        }
    }

    Intent intent(Owner owner) {
        return new Intent(
                UUID.randomUUID().toString(),
                change.root(),
                path.text(),
                change.newBytes() == null ? null : tempName,
                change.expectedRawHash(),
                newHash(change),
                change.newBytes(),
                owner,
                change.subjectType(),
                change.subjectId());
    }

    private static boolean isOtherRight(FileChange change, @Nullable BasicFileAttributes found) {
        return found instanceof PosixFileAttributes
                && switch (change.running()) {
                    case KEPT -> false;
                    case GIVEN -> !FileStore.isProgram(found);
                    case TAKEN -> FileStore.isProgram(found);
                };
    }

    private static @Nullable String newHash(FileChange change) {
        return change.newBytes() == null ? null : Hashes.sha256(change.newBytes());
    }

    private static @Nullable String expected(FileChange change, FileState state) {
        if (state instanceof FileState.Unreadable(var reason)) {
            throw Failures.unreadable(reason, change.root(), change.path());
        }
        if (!Objects.equals(state.rawHash(), change.expectedRawHash())) {
            throw Failures.changed(change.root(), change.path());
        }
        return state.rawHash();
    }
}
