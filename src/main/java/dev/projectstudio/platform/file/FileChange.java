package dev.projectstudio.platform.file;

import org.jspecify.annotations.Nullable;

/// One file to write or to delete.
///
/// @param expectedRawHash SHA-256 of the raw bytes that are to be replaced; null if no file may be there
/// @param newBytes what the file is to hold; null to delete it
/// @param subjectType whose file it is, such as `target`; comes back in [FileConflict]
public record FileChange(
        FileRoot root,
        String path,
        @Nullable String expectedRawHash,
        byte @Nullable [] newBytes,
        String subjectType,
        String subjectId) {}
