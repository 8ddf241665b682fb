package dev.projectstudio.core.undo;

import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.MadeFolders;
import dev.projectstudio.platform.file.Permissions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What became of one file. The bytes of both sides are in `contents`.
///
/// @param beforeContentHash raw SHA-256; null if there was no file
/// @param afterContentHash raw SHA-256; null if the file was deleted
/// @param wasProgram whether its owner could run it before; false if there was no file
/// @param isProgram whether its owner can run it after; false if the file was deleted
/// @param madeFolders how many folders, from the file's own upwards, were made for it when it came last, by the change
///     or in taking it back: they go with it
/// @param permissions what a file and its folders had when it was deleted last, by the change or in taking it back, so
///     that it comes back no more open than it was; null if nobody knows
public record FileUndo(
        FileRoot root,
        String path,
        @Nullable String beforeContentHash,
        @Nullable String afterContentHash,
        boolean wasProgram,
        boolean isProgram,
        int madeFolders,
        @Nullable Permissions permissions) {

    public FileUndo(
            FileRoot root,
            String path,
            @Nullable String beforeContentHash,
            @Nullable String afterContentHash,
            boolean wasProgram,
            boolean isProgram,
            int madeFolders) {
        this(root, path, beforeContentHash, afterContentHash, wasProgram, isProgram, madeFolders, null);
    }

    /// Of a file that may be run as it could be before.
    public FileUndo(
            FileRoot root,
            String path,
            @Nullable String beforeContentHash,
            @Nullable String afterContentHash,
            int madeFolders) {
        this(root, path, beforeContentHash, afterContentHash, false, false, madeFolders);
    }

    /// Where the file is.
    public Path file() {
        return root.folder().resolve(path).normalize();
    }

    /// This, and then `next` of the same file: what one part of a change left is what the next began with.
    FileUndo then(FileUndo next) {
        return new FileUndo(
                root,
                path,
                beforeContentHash,
                next.afterContentHash,
                wasProgram,
                next.isProgram,
                Math.max(madeFolders, next.madeFolders),
                permissions == null ? next.permissions : permissions);
    }

    FileUndo reversed() {
        return new FileUndo(
                root, path, afterContentHash, beforeContentHash, isProgram, wasProgram, madeFolders, permissions);
    }

    /// Whether it goes from a repository with the change.
    boolean isDeletion() {
        return beforeContentHash != null && afterContentHash == null && root.kind() == FileRoot.Kind.REPO;
    }

    /// Whether there was no file before.
    boolean isAddition() {
        return beforeContentHash == null && afterContentHash != null;
    }

    /// The same with what the file has that is about to go: it still is where it was.
    FileUndo noted() {
        var found = isDeletion() ? FileStore.permissions(root, path).orElse(permissions) : permissions;
        return new FileUndo(root, path, beforeContentHash, afterContentHash, wasProgram, isProgram, madeFolders, found);
    }

    /// The same with the folders that the file needed where it comes.
    FileUndo noted(MadeFolders made) {
        int folders = isAddition() ? made.above(root, path) : madeFolders;
        return new FileUndo(
                root, path, beforeContentHash, afterContentHash, wasProgram, isProgram, folders, permissions);
    }

    /// Only the right that one side had and the other has not is taken: what somebody else has given stays. Of a file
    /// that comes back its permissions tell.
    Running running() {
        if (beforeContentHash == null && permissions != null) {
            return Running.KEPT;
        }
        if (isProgram) {
            return Running.GIVEN;
        }
        return wasProgram ? Running.TAKEN : Running.KEPT;
    }
}
