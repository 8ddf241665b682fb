package dev.projectstudio.platform.file;

import org.jspecify.annotations.Nullable;

/// One file to write or to delete.
///
/// @param expectedRawHash SHA-256 of the raw bytes that are to be replaced; null if no file may be there
/// @param newBytes what the file is to hold; null to delete it
/// @param subjectType whose file it is, such as `target`; comes back in [FileConflict]
/// @param running what becomes of the right to run the file
/// @param permissions of a file that is made anew in a repository, and of the folders that are made for it; null for
///     the usual ones
public record FileChange(
        FileRoot root,
        String path,
        @Nullable String expectedRawHash,
        byte @Nullable [] newBytes,
        String subjectType,
        String subjectId,
        Running running,
        @Nullable Permissions permissions) {

    /// What becomes of the right to run a file, where the file system knows one.
    public enum Running {
        /// As it was; a new file in a repository may be run if it begins with `#!`, unless its permissions are known.
        KEPT,
        /// Whoever may read the file may run it.
        GIVEN,
        /// Nobody may run it any more.
        TAKEN;

        /// What a file gets whose text is known to be that of a program, or not known to be.
        public static Running of(boolean isProgram) {
            return isProgram ? GIVEN : KEPT;
        }

        /// What a file gets that may be run only if it could be where it comes from, whatever its first line says.
        ///
        /// @param isThere whether it replaces one, which keeps the right that it has
        public static Running of(boolean isProgram, boolean isThere) {
            return isProgram || isThere ? of(isProgram) : TAKEN;
        }

        /// Whether a file may be run once this has become of the right.
        ///
        /// @param was whether it could be run before
        public boolean isRightAfter(boolean was) {
            return switch (this) {
                case KEPT -> was;
                case GIVEN -> true;
                case TAKEN -> false;
            };
        }
    }

    /// Of a file that keeps the right to be run, and gets the usual permissions where it is made anew.
    public FileChange(
            FileRoot root,
            String path,
            @Nullable String expectedRawHash,
            byte @Nullable [] newBytes,
            String subjectType,
            String subjectId) {
        this(root, path, expectedRawHash, newBytes, subjectType, subjectId, Running.KEPT, null);
    }

    /// The same with what becomes of the right to run it.
    public FileChange running(Running next) {
        return new FileChange(root, path, expectedRawHash, newBytes, subjectType, subjectId, next, permissions);
    }

    /// The same with the permissions of a file that is made anew.
    ///
    /// @param next null for the usual ones
    public FileChange permissions(@Nullable Permissions next) {
        return new FileChange(root, path, expectedRawHash, newBytes, subjectType, subjectId, running, next);
    }

    /// Whether the right to run it is given.
    public boolean isProgram() {
        return running == Running.GIVEN;
    }
}
