package dev.projectstudio.platform.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What was found at a path.
public sealed interface FileState {

    /// SHA-256 of the raw bytes; null for a file that is not there or could not be read.
    default @Nullable String rawHash() {
        return null;
    }

    /// No file of that name.
    record Absent() implements FileState {}

    /// A regular file, read in one piece: nobody wrote to it meanwhile.
    ///
    /// @param realPath the file itself, where the path named a link
    /// @param isProgram whether its owner may run it; false where the file system does not know such a right
    record Present(byte[] bytes, String rawHash, FileStamp stamp, Path realPath, boolean isProgram)
            implements FileState {}

    /// Something is there, or may be, but its text cannot be had.
    ///
    /// @param reason a stable word, one of [Reason]
    record Unreadable(String reason) implements FileState {}
}
