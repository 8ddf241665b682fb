package dev.projectstudio.platform.file;

import org.jspecify.annotations.Nullable;

/// One file to write or to delete.
///
/// @param expectedRawHash SHA-256 of the raw bytes that are to be replaced; null if no file may be there
/// @param newBytes what the file is to hold; null to delete it
/// @param subjectType whose file it is, such as `target`; comes back in [FileConflict]
/// @param isProgram whether whoever may read the file is to be able to run it; a new file in a repository that begins
///     with `#!` is without being said to be. No file loses that right here
public record FileChange(
        FileRoot root,
        String path,
        @Nullable String expectedRawHash,
        byte @Nullable [] newBytes,
        String subjectType,
        String subjectId,
        boolean isProgram) {

    /// The same of a file of which nobody knows that it is to be run.
    public FileChange(
            FileRoot root,
            String path,
            @Nullable String expectedRawHash,
            byte @Nullable [] newBytes,
            String subjectType,
            String subjectId) {
        this(root, path, expectedRawHash, newBytes, subjectType, subjectId, false);
    }
}
